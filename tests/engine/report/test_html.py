"""index.html as it is written: one file, which pictures are inside, and what may run in it."""

import re
from base64 import b64decode, b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from presscheck.errors import ReportError
from presscheck.report.html import PARTS, joined_styles, render, write_page_of
from presscheck.scripts import as_program
from tests.engine.limits import read_only
from tests.engine.report.page.made_up import (
    Data,
    cause,
    drawing,
    keep_pictures,
    run_of,
    snapshot,
)
from tests.engine.report.page.whole_run import whole_run

EMBEDDED = re.compile(r'<script type="text/plain" id="(\w+)">([^<]*)</script>')


def pictures_in(page: Path) -> dict[str, bytes]:
    found = EMBEDDED.findall(page.read_text("utf-8"))
    return {name: b64decode(content) for name, content in found}


def three(folder: Path) -> Data:
    """Three snapshots, the first two in one group."""
    names = ["a/x@wide", "b/x@wide", "c/x@wide"]
    parts = [cause(one, "missing", message="new") for one in ("Menu", "Menu", "Footer")]
    pairs = zip(names, parts, strict=True)
    data = run_of(*(snapshot(name, "missing", part) for name, part in pairs))
    for name in names:
        keep_pictures(folder, data, name, capture=drawing())
    return data


def test_pictures_are_inside_as_they_are(tmp_path: Path) -> None:
    page = write_page_of(tmp_path, three(tmp_path))

    assert pictures_in(page) == {"p1": drawing(), "p2": drawing(), "p3": drawing()}


def test_each_groups_first_pictures_come_first(tmp_path: Path) -> None:
    room = 2 * len(b64encode(drawing()))
    page = write_page_of(tmp_path, three(tmp_path), budget=room)

    assert list(pictures_in(page)) == ["p1", "p3"]


def test_without_room_pictures_stay_beside_the_page(tmp_path: Path) -> None:
    assert pictures_in(write_page_of(tmp_path, three(tmp_path), budget=0)) == {}


def test_a_picture_used_often_is_inside_once(tmp_path: Path) -> None:
    data = three(tmp_path)
    for one in data["snapshots"]:
        one["pictures"] = {"capture": "p1", "baseline": "p1"}

    assert list(pictures_in(write_page_of(tmp_path, data))) == ["p1"]


@pytest.mark.parametrize("src", ["../secret", "/etc/passwd", "data/none.png", "a\\b"])
def test_only_what_is_below_the_report_is_read(tmp_path: Path, src: str) -> None:
    (tmp_path / "secret").write_text("secret")
    folder = tmp_path / "report"
    folder.mkdir()
    data = three(folder)
    data["pictures"]["p1"]["src"] = src

    assert "p1" not in pictures_in(write_page_of(folder, data))


def test_only_its_own_script_and_style_count() -> None:
    page = render(run_of(), {})
    policy = page.partition('Content-Security-Policy" content="')[2].partition('"')[0]
    policy = policy.replace("&#39;", "'")
    for kind, attribute in (("script", ""), ("style", "")):
        [text] = re.findall(rf"<{kind}{attribute}>(.*?)</{kind}>", page, re.DOTALL)
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "connect-src 'none'" in policy


def test_a_served_page_may_ask_its_server() -> None:
    assert "connect-src &#39;self&#39;" in render(run_of() | {"review": {"status": ""}}, {})


def test_no_markup_of_the_site_is_markup_of_the_page() -> None:
    page = render(run_of(sentence="</script><script>alert(1)</script>"), {})

    assert "alert(1)</script>" not in page


def test_no_style_and_no_handler_is_written_into_markup(tmp_path: Path) -> None:
    page = render(whole_run(tmp_path), {})
    body = page.partition("<body>")[2].partition("<script")[0]

    assert not re.search(r"\s(style|on\w+)=", body)


def test_a_small_run_is_a_small_file() -> None:
    names = [f"section/page-{count}@desktop" for count in range(150)]

    assert len(render(run_of(same=[["chromium", names]]), {})) < 300_000


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with read_only(tmp_path), pytest.raises(ReportError, match=r"index\.html cannot be written"):
        write_page_of(tmp_path, run_of())


def test_every_script_and_style_sheet_is_inside() -> None:
    script, style = as_program(PARTS / "start.js"), joined_styles()

    scripts = [file.stem for file in PARTS.glob("*.js")]
    assert [name for name in scripts if f"${name.replace('-', '_')} = " not in script] == []
    assert [file for file in PARTS.glob("*.css") if file.read_text("utf-8") not in style] == []


@pytest.mark.parametrize("part", sorted(PARTS.iterdir()), ids=lambda part: part.name)
def test_its_parts_are_small_and_fetch_nothing(part: Path) -> None:
    text = part.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")

    assert len(text.splitlines()) <= 250
    assert not re.search(r"https?://|@import|innerHTML|insertAdjacentHTML|eval\(", text)
