"""A results.json that somebody made up is refused in one line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from presscheck.errors import ReportError
from presscheck.outcome import Changed
from presscheck.report.files import read_results
from presscheck.results import VERSION, encode
from tests.engine.results import CAPTURE, REWORDED, data_path, results, snapshot, with_checks

Report = dict[str, Any]

NAMES = [
    "../x/y@z",
    "/etc/passwd@desktop",
    "a/..@desktop",
    "a\\b/c@d",
    "a/b@c\n",
    "a/b@C",
    "a/b",
    "a/b@c@d",
    "a//b@c",
    "a/\ud55c@d",
    "",
    f"{'a' * 81}/b@c",
    f"a/b@{'c' * 81}",
    "a" * 100_000,
]
PATHS = [
    "../../secret.png",
    "/etc/passwd",
    "",
    "data/../secret.png",
    f"{data_path('a.png')}\n",
    f"data/../{data_path('a.png')}",
    data_path("a.html"),
    data_path("a.png").upper(),
    data_path("a.png").replace("/", "\\"),
    f"C:{data_path('a.png')}",
]


def sound() -> Report:
    found = snapshot(Changed((REWORDED,)), components=("Footer",), capture=CAPTURE)
    report: Report = json.loads(encode(with_checks(results(found))))
    return report


def first(report: Report) -> Report:
    snapshot: Report = report["snapshots"][0]
    return snapshot


def change(report: Report) -> Report:
    found: Report = first(report)["outcome"]["changes"][0]
    return found


LIES: dict[str, tuple[Callable[[Report], object], str]] = {
    "no version": (lambda report: report.pop("version"), "missing required field `version`"),
    "version of words": (lambda report: report.update(version="2"), r"got `str` - at `\$.version`"),
    "half a version": (lambda report: report.update(version=0.5), r"got `float` - at `\$.version`"),
    "snapshots of none": (lambda report: report.update(snapshots={}), r"at `\$.snapshots`"),
    "perhaps complete": (lambda report: report.update(complete=1), r"at `\$.complete`"),
    "outcome": (
        lambda report: first(report).update(outcome={"name": "fine"}),
        r"Invalid value 'fine' - at `\$.snapshots\[0\].outcome.name`",
    ),
    "no sizes": (
        lambda report: first(report).update(outcome={"name": "resized"}),
        r"missing required field `baseline` - at `\$.snapshots\[0\].outcome`",
    ),
    "component": (
        lambda report: first(report).update(components=[["Footer"]]),
        r"at `\$.snapshots\[0\].components\[0\]`",
    ),
    "kind": (lambda report: change(report).update(kind="eaten"), "Invalid enum value 'eaten'"),
    "box": (lambda report: change(report).update(box=[1, 2, 3]), r"`array` of length 4 .*\.box`"),
    "endless box": (lambda report: change(report).update(box=[1, 2, 3, 1e999]), "is malformed"),
    "kind of attachment": (
        lambda report: report["failures"][0]["attachments"][0].update(kind="virus"),
        r"at `\$.failures\[0\].attachments\[0\].kind`",
    ),
    "place before": (lambda report: change(report).update(was="left"), r"changes\[0\].was`"),
    "mask": (lambda report: first(report).update(masks=[None]), r"masks\[0\]`"),
    "moment": (lambda report: report.update(ended="soon"), r"Invalid RFC3339 .*`\$.ended`"),
    "local moment": (lambda report: report.update(ended="2026-11-24T12:30:05"), r"`\$.ended`"),
    "tally": (lambda report: report["checks"].update(passed="all"), r"`\$.checks.passed`"),
    "less than nothing": (lambda report: report["checks"].update(passed=-1), r"`\$.checks.passed`"),
    "outline": (
        lambda report: report["outlines"][0]["parts"][0].update(box=None),
        r"at `\$.outlines\[0\].parts\[0\].box`",
    ),
    "capture": (lambda report: first(report).update(capture="a.png"), r"\[0\].capture`"),
    "a steering field": (
        lambda report: report.update({"a\n\x1b[2J": 1}),
        r"unknown field `a\\n\\x1b\[2J`",
    ),
}


def expect_refused(report: Path, content: bytes, why: str) -> None:
    (report / "results.json").write_bytes(content)
    with pytest.raises(ReportError, match=why) as refusal:
        read_results(report)
    assert refusal.value.one_line.isprintable()


@pytest.mark.parametrize("lie", LIES)
def test_a_made_up_value_is_named_by_its_place(tmp_path: Path, lie: str) -> None:
    make_up, why = LIES[lie]
    report = sound()
    make_up(report)

    expect_refused(tmp_path, json.dumps(report).encode(), why)


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_name_is_three_slugs(tmp_path: Path, name: str) -> None:
    for where, place in (("snapshots", "snapshots"), ("outlines", "outlines")):
        report = sound()
        report[where][0]["name"] = name

        expect_refused(tmp_path, json.dumps(report).encode(), rf"at `\$\.{place}\[0\]\.name`")


@pytest.mark.parametrize("path", PATHS, ids=range(len(PATHS)))
@pytest.mark.parametrize("file", ["screenshot", "anatomy", "diff", "baseline"])
def test_a_path_leads_to_the_data_of_the_report(tmp_path: Path, path: str, file: str) -> None:
    report = sound()
    first(report)["capture"][file] = path

    content = json.dumps(report).encode()
    expect_refused(tmp_path, content, rf"at `\$\.snapshots\[0\]\.capture\.{file}`")


@pytest.mark.parametrize("path", PATHS, ids=range(len(PATHS)))
def test_the_path_of_an_attachment_does_so_too(tmp_path: Path, path: str) -> None:
    report = sound()
    report["failures"][0]["attachments"][0]["path"] = path

    content = json.dumps(report).encode()
    expect_refused(tmp_path, content, r"at `\$\.failures\[0\]\.attachments\[0\]\.path`")


@pytest.mark.parametrize(
    ("version", "why", "step"),
    [
        (1, "a report of an older presscheck: its format is 1", "make check, which writes a new"),
        (VERSION + 1, "a report of a newer presscheck", "pip install --upgrade presscheck"),
    ],
    ids=["older", "newer"],
)
def test_another_version_is_refused_with_what_to_type(
    tmp_path: Path, version: int, why: str, step: str
) -> None:
    # Nothing else of it is looked at.
    (tmp_path / "results.json").write_text(json.dumps({"version": version, "of": "old"}))

    with pytest.raises(ReportError, match=why) as refusal:
        read_results(tmp_path)

    assert refusal.value.try_next.startswith(step)
    assert refusal.value.one_line.isprintable()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "results.json: Input data was truncated"),
        (b"[]", "results.json: Expected `object`, got `array`"),
        (b"[" * 200_000, "results.json: Expected `object`"),
        (b'{"version": 2, "x": ' + b"[" * 200_000, "results.json: it is nested without end"),
        (b"\xff\xfe", "results.json: JSON is malformed"),
        (b'{"version": 1e999}', r"out of range - at `\$.version`"),
        (b'{"version": NaN}', "results.json: JSON is malformed"),
        (b'{"version": ' + b"9" * 5000 + b"}", "out of range"),
    ],
    ids=["empty", "list", "endless", "deep", "bytes", "infinite", "none", "long"],
)
def test_what_is_no_report_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    expect_refused(tmp_path, content, why)
