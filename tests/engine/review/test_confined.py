"""Nothing outside the report is read and nothing outside baselines/ written, whatever is asked."""

from pathlib import Path

import pytest

from presscheck.review.decisions import Decision, DecisionEntry
from tests.engine.review.served import ReviewedRun, Served

OUTSIDE = "outside.png"

STEPS = [
    "../",
    "..%2f",
    "%2e%2e/",
    "%2e%2e%2f",
    "..%5c",
    "..%252f",
    "./../",
    "//",
    "%00/../",
]


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("steps", STEPS)
@pytest.mark.parametrize("room", ["data/", "trace/", ""])
def test_no_path_leads_out_of_the_report(
    review: Served, reviewed: ReviewedRun, room: str, steps: str
) -> None:
    for folder in (reviewed.report.parent, reviewed.report, reviewed.report / "data"):
        folder.mkdir(exist_ok=True)
        (folder / OUTSIDE).write_bytes(b"secret")

    for times in (1, 2, 3, 4):
        answer = review.ask(f"{room}{steps * times}{OUTSIDE}")

        assert answer.status in {403, 404}
        assert answer.body != b"secret"


def test_no_link_in_the_report_is_followed_out_of_it(review: Served, reviewed: ReviewedRun) -> None:
    (reviewed.report.parent / OUTSIDE).write_bytes(b"secret")
    (reviewed.report / "data").mkdir(exist_ok=True)
    (reviewed.report / "data" / OUTSIDE).symlink_to(reviewed.report.parent / OUTSIDE)

    assert review.ask(f"data/{OUTSIDE}").status == 404


@pytest.mark.parametrize("name", ["results.json", "data/page.html", "data/x.svg", "data/x.js"])
def test_only_pictures_films_and_traces_are_shown(
    review: Served, reviewed: ReviewedRun, name: str
) -> None:
    (reviewed.report / "data").mkdir(exist_ok=True)
    (reviewed.report / name).write_bytes(b"<script>")

    assert review.ask(name).status == 404


@pytest.mark.parametrize(
    "name",
    [
        "../whole@desktop",
        "../../outside@desktop",
        "article/../../outside@desktop",
        "/etc/passwd@desktop",
        "article/whole@../desktop",
        "article\\whole@desktop",
        "article/whole@desktop\0",
        "",
    ],
)
@pytest.mark.parametrize("decision", Decision)
def test_no_name_leads_out_of_the_baselines(
    review: Served, tmp_path: Path, name: str, decision: Decision
) -> None:
    before = everything(tmp_path)

    for snapshot, browser in ((name, "chromium"), ("article/whole@desktop", name)):
        entry = DecisionEntry(snapshot, browser, "", decision)
        [answer] = review.decide(entry).json["answers"]
        assert "no such snapshot" in answer["refused"]

    assert everything(tmp_path) == before
