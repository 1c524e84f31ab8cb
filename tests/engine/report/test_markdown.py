"""summary.md is short, and shows texts of the site as texts."""

import re
from html import unescape

import pytest
from msgspec.structs import replace

from presscheck.outcome import Change, Changed, ChangeKind
from presscheck.report.markdown import as_markdown
from presscheck.results import SnapshotResult
from tests.engine.results import CAPTURE, FAILURE, changed, results, snapshot

HOSTILE = "a|b `c` <script>alert(1)</script> @editor #12 **b** [x](http://y.z) \\ ~~n~~\n# h\n\n- l"


def with_text(text: str) -> SnapshotResult:
    found = Changed((Change(ChangeKind.REWORDED, text, text, "text", text, text),))
    return snapshot(found, components=(text,))


def test_tells_the_verdict_the_components_and_the_checks() -> None:
    run = results(changed("Footer", "Header", name="a/x@wide"), changed("Footer", name="a/y@wide"))

    lines = as_markdown(replace(run, failures=(FAILURE,))).splitlines()

    assert unescape(lines[0]) == (
        "## presscheck: 2 of 2 snapshots changed in 2 components; 1 check failed."
    )
    assert [unescape(line).replace("\u2060", "") for line in lines if "link" in line] == [
        "| Footer | link reworded | in 2 snapshots: a/x@wide, y@wide |",
        "| Header | link reworded | in a/x@wide |",
    ]
    assert "| Share row | expected a window | share bar opens Twitter &#91;desktop&#93; |" in lines


def test_links_the_three_worst_pictures() -> None:
    shots = [changed("Footer", name=f"a/s-{number}@wide", capture=CAPTURE) for number in range(4)]

    found = re.findall(r"^- \[.*\]\((.*)\)$", as_markdown(results(*shots)), re.MULTILINE)

    assert found == [CAPTURE.diff] * 3


@pytest.mark.parametrize("where", ["component", "check"])
def test_a_text_of_the_site_stays_a_text(where: str) -> None:
    failure = replace(FAILURE, check=HOSTILE, component=HOSTILE, message=HOSTILE)
    run = results(with_text(HOSTILE)) if where == "component" else results()
    if where == "check":
        run = replace(run, failures=(failure,))

    written = as_markdown(run)

    row = written.splitlines()[-1].replace("<br>", "")
    assert row.count("|") == 4
    assert not set("<>`*[]@\\~_") & set(row)
    assert "&#60;script&#62;" in row
    assert " ".join(HOSTILE.split()) in " ".join(unescape(row).replace("\u2060", "").split())


def test_many_rows_are_cut_and_counted() -> None:
    run = results(*(changed(f"Part {n}", name=f"a/s-{n}@wide") for n in range(60)))
    failures = [replace(FAILURE, message=f"{n}" + "x" * 100_000) for n in range(70)]

    written = as_markdown(replace(run, failures=tuple(failures)))

    assert len(written.splitlines()) < 120
    assert len(written) < 50_000
    assert "\nand 10 more\n" in written
    assert "\nand 20 more\n" in written


def test_what_many_checks_found_is_one_row_that_unfolds_to_their_names() -> None:
    failures = [
        replace(FAILURE, check=f"check {n:02}", message="too low\n- by 1") for n in range(60)
    ]

    row = as_markdown(replace(results(), failures=tuple(failures))).splitlines()[-1]

    listed = "<br>".join(f"check {n:02}" for n in range(50))
    assert unescape(row) == (
        "| Share row | too low<br>- by 1 "
        "| <details><summary>check 00 (and 59 more checks)</summary>"
        f"{listed}<br>and 10 more</details> |"
    )
