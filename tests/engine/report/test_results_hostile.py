"""A results.json that somebody made up is refused in one line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from presscheck.errors import ReportError
from presscheck.outcome import Changed
from presscheck.report.as_json import as_json
from presscheck.report.model import ComponentResult, KeptCapture
from presscheck.report.results import read_results
from tests.engine.results import REWORDED, results, snapshot, with_checks

Report = dict[str, Any]


def sound() -> Report:
    parts = (ComponentResult("Footer", Changed((REWORDED,))),)
    capture = KeptCapture("a.png", "a.json")
    found = with_checks(results(snapshot(Changed((REWORDED,)), components=parts, capture=capture)))
    report: Report = json.loads(json.dumps(as_json(found)))
    return report


def first(report: Report) -> Report:
    snapshot: Report = report["snapshots"][0]
    return snapshot


def change(report: Report) -> Report:
    found: Report = first(report)["components"][0]["changes"][0]
    return found


LIES: dict[str, tuple[Callable[[Report], object], str]] = {
    "newer": (lambda report: report.update(version=2), "its format is 2, newer than 1"),
    "no version": (lambda report: report.pop("version"), "version is missing"),
    "version of words": (lambda report: report.update(version="1"), "version must be a number"),
    "half a version": (lambda report: report.update(version=0.5), "version must be a whole number"),
    "snapshots of none": (lambda report: report.update(snapshots={}), "snapshots must be a list"),
    "perhaps complete": (lambda report: report.update(complete=1), "complete must be true or"),
    "name": (lambda report: first(report).update(name="../x/y@z"), r"snapshots\[0\]\.name: "),
    "outcome": (lambda report: first(report).update(outcome="fine"), r"\.outcome is no outcome"),
    "no sizes": (lambda report: first(report).update(outcome="resized"), r"\.sizes is missing"),
    "component": (
        lambda report: first(report)["components"][0].update(component=["Footer"]),
        r"snapshots\[0\]\.components\[0\]\.component must be a text",
    ),
    "kind": (lambda report: change(report).update(kind="eaten"), r"\.kind must be one of added"),
    "box": (lambda report: change(report).update(box=[1, 2, 3]), r"\.box must be a box"),
    "endless box": (lambda report: change(report).update(box=[1, 2, 3, 1e999]), "is no number"),
    "path": (
        lambda report: first(report)["capture"].update(picture="../../secret.png"),
        "'../../secret.png' does not lead to a place below the report",
    ),
    "no path": (lambda report: first(report)["capture"].update(anatomy=""), "'' does not lead"),
    "baseline's path": (
        lambda report: first(report)["capture"].update(baseline="/etc/passwd"),
        "'/etc/passwd' does not lead to a place below the report",
    ),
    "attachment": (
        lambda report: report["failures"][0]["attachments"][0].update(path="checks/../../x"),
        "'checks/../../x' does not lead to a place below the report",
    ),
    "kind of attachment": (
        lambda report: report["failures"][0]["attachments"][0].update(kind="virus"),
        r"failures\[0\]\.attachments\[0\]\.kind must be one of trace",
    ),
    "place before": (lambda report: change(report).update(was="left"), r"\.was must be a list"),
    "mask": (lambda report: first(report).update(masks=[None]), r"masks\[0\] must be a list"),
    "moment": (lambda report: report.update(ended="soon"), "ended must be a moment such as"),
    "tally": (lambda report: report["checks"].update(passed="all"), r"checks\.passed must be a"),
    "outline": (
        lambda report: report["outlines"][0]["parts"][0].update(box=None),
        r"outlines\[0\]\.parts\[0\]\.box must be a list",
    ),
    "capture": (lambda report: first(report).update(capture="a.png"), r"must be an object"),
}


def expect_refused(report: Path, content: bytes, why: str) -> None:
    (report / "results.json").write_bytes(content)
    with pytest.raises(ReportError, match=why) as refusal:
        read_results(report)
    assert "\n" not in refusal.value.one_line


@pytest.mark.parametrize("lie", LIES)
def test_a_made_up_value_is_named_by_its_place(tmp_path: Path, lie: str) -> None:
    make_up, why = LIES[lie]
    report = sound()
    make_up(report)

    expect_refused(tmp_path, json.dumps(report).encode(), why)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "results.json: Expecting value"),
        (b"[]", "results.json: the file must be an object"),
        (b"[" * 200_000, "results.json: maximum recursion depth"),
        (b"\xff\xfe", "results.json: 'utf-8' codec"),
        (b'{"version": 1e999}', "version must be a finite number"),
        (b'{"version": ' + b"9" * 5000 + b"}", "results.json: Exceeds the limit"),
    ],
    ids=["empty", "list", "endless", "not UTF-8", "infinite", "long"],
)
def test_what_is_no_report_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    expect_refused(tmp_path, content, why)
