"""results.json is written, read back and merged."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from presscheck.anatomy import Box
from presscheck.errors import ReportError
from presscheck.outcome import (
    CaptureFailed,
    Changed,
    Missing,
    Outcome,
    Resized,
    Same,
    Unreadable,
    Unstable,
    Unused,
    word,
)
from presscheck.report.model import ComponentResult, KeptCapture, Results
from presscheck.report.results import read_results, write_results
from tests.engine.limits import full_disk
from tests.engine.results import REWORDED, results, snapshot, with_checks

HANDBOOK = Path(__file__).parents[3] / "docs" / "results.md"
CAPTURE = KeptCapture("data/a/capture.png", "data/a/capture.anatomy.json", "diff.png", "old.webp")
OUTCOMES: list[Outcome] = [
    Same(),
    Changed((REWORDED,)),
    Resized((1280, 4145), (1280, 4183), (REWORDED,)),
    Missing(),
    Unused(),
    Unstable(5, ("link “About”", "\x1b[2J\ud83d")),
    CaptureFailed("the page crashed"),
    Unreadable("its picture is missing", "git lfs pull"),
]


def schema() -> Draft202012Validator:
    _, _, rest = HANDBOOK.read_text("utf-8").partition("```json\n")
    wanted = json.loads(rest.partition("```")[0])
    Draft202012Validator.check_schema(wanted)
    return Draft202012Validator(wanted)


def a_run_with(outcome: Outcome) -> Results:
    part = ComponentResult("Footer", outcome)
    found = snapshot(outcome, components=(part,), digest="ef", capture=CAPTURE, approved=True)
    return with_checks(results(replace(found, masks=(Box(1, 2.5, 3, 4),))))


def written(folder: Path, outcome: Outcome) -> Any:
    return json.loads(write_results(folder, a_run_with(outcome)).read_bytes())


@pytest.mark.parametrize("outcome", OUTCOMES, ids=word)
def test_every_outcome_is_read_as_it_was_written(tmp_path: Path, outcome: Outcome) -> None:
    found = a_run_with(outcome)

    write_results(tmp_path / "report", found)

    assert read_results(tmp_path / "report") == found


@pytest.mark.parametrize("outcome", OUTCOMES, ids=word)
def test_what_is_written_is_as_the_handbook_has_it(tmp_path: Path, outcome: Outcome) -> None:
    schema().validate(written(tmp_path, outcome))


@pytest.mark.parametrize("outcome", OUTCOMES, ids=word)
def test_the_handbook_allows_nothing_else(tmp_path: Path, outcome: Outcome) -> None:
    report = written(tmp_path, outcome)
    report["snapshots"][0]["components"][0]["surprise"] = 1

    with pytest.raises(ValidationError, match="surprise"):
        schema().validate(report)


@pytest.mark.parametrize("part", ["failures", "outlines", "snapshots", "renderers"])
def test_the_handbook_knows_every_field(tmp_path: Path, part: str) -> None:
    report = written(tmp_path, Same())
    report[part][0]["surprise"] = 1

    with pytest.raises(ValidationError, match="surprise"):
        schema().validate(report)


def test_each_snapshot_and_each_component_has_one_entry(tmp_path: Path) -> None:
    parts = (ComponentResult("Footer", Changed((REWORDED,))), ComponentResult("Header", Same()))
    found = results(snapshot(Changed((REWORDED,)), components=parts), snapshot(Same(), "a/b@wide"))

    first, second = json.loads(write_results(tmp_path, found).read_bytes())["snapshots"]

    assert (first["name"], first["outcome"], first["said"]) == (
        "article/whole@desktop",
        "changed",
        "1 change",
    )
    assert [part["component"] for part in first["components"]] == ["Footer", "Header"]
    assert first["components"][0]["changes"][0]["sentence"] == REWORDED.sentence
    assert (second["page"], second["state"], second["viewport"]) == ("a", "b", "wide")


def test_a_report_that_cannot_be_written_leaves_the_last_one(tmp_path: Path) -> None:
    write_results(tmp_path, results())

    with full_disk(room=300), pytest.raises(ReportError, match="File too large"):
        write_results(tmp_path, results(snapshot(Missing())))

    assert read_results(tmp_path) == results()
