"""results.json: written, read back, and described by the handbook."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from msgspec.structs import replace

from presscheck.anatomy import REST, Box
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
    outcome_name,
)
from presscheck.report.files import read_results, write_results
from presscheck.results import ComponentResult, Results, decode, encode, schema
from tests.engine.limits import full_disk
from tests.engine.results import CAPTURE, FAILURE, REWORDED, results, snapshot, with_checks

HANDBOOK = Path(__file__).parents[2] / "docs" / "results.md"
OUTCOMES: list[Outcome] = [
    Same(),
    Changed((REWORDED,)),
    Resized((1280, 4145), (1280, 4183), (REWORDED,)),
    Missing(),
    Unused(),
    Unstable(5, ("link “About”", "\x1b[2J")),
    CaptureFailed("the page crashed"),
    Unreadable("its picture is missing", "git lfs pull"),
]


def a_run_with(outcome: Outcome) -> Results:
    found = snapshot(outcome, components=("Footer",), digest="ef", capture=CAPTURE, approved=True)
    return with_checks(results(replace(found, masks=(Box(1, 2.5, 3, 4),))))


def as_plain(outcome: Outcome) -> Any:
    return json.loads(encode(a_run_with(outcome)))


@pytest.mark.parametrize("outcome", OUTCOMES, ids=outcome_name)
def test_every_outcome_is_read_as_it_was_written(tmp_path: Path, outcome: Outcome) -> None:
    found = a_run_with(outcome)

    write_results(tmp_path / "report", found)

    assert read_results(tmp_path / "report") == found


def test_the_handbook_has_the_schema_of_the_model() -> None:
    _, _, rest = HANDBOOK.read_text("utf-8").partition("```json\n")

    written = json.loads(rest.partition("```")[0])

    assert written == json.loads(json.dumps(schema())), "make docs writes it"


@pytest.mark.parametrize("outcome", OUTCOMES, ids=outcome_name)
def test_what_is_written_is_as_the_schema_has_it(outcome: Outcome) -> None:
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(as_plain(outcome))


@pytest.mark.parametrize("part", ["failures", "outlines", "snapshots", "renderers"])
def test_the_schema_and_the_decoder_know_every_field(part: str) -> None:
    report = as_plain(Same())
    report[part][0]["surprise"] = 1

    with pytest.raises(ValidationError, match="surprise"):
        Draft202012Validator(schema()).validate(report)
    with pytest.raises(ValueError, match=rf"unknown field `surprise` - at `\$\.{part}\[0\]`"):
        decode(json.dumps(report).encode())


def test_half_a_surrogate_pair_is_replaced() -> None:
    found = results(snapshot(Unstable(5, ("a\ud83d",))))

    [read] = decode(encode(found)).snapshots

    assert read.outcome == Unstable(5, ("a\ufffd",))


def test_the_changes_of_a_component_are_those_that_name_it() -> None:
    outcome = Changed((REWORDED,))
    parts = ("Header", "Footer")

    assert snapshot(outcome, components=parts).component_results == (
        ComponentResult("Header", Same()),
        ComponentResult("Footer", outcome),
    )


def test_the_page_as_a_whole_is_what_has_another_size() -> None:
    sizes = ((1280, 4145), (1280, 4183))

    found = snapshot(Resized(*sizes, (REWORDED,)), components=("Footer",))

    assert found.component_results == (
        ComponentResult("Footer", Changed((REWORDED,))),
        ComponentResult(REST, Resized(*sizes)),
    )


@pytest.mark.parametrize("outcome", [Missing(), Unused(), Unreadable("torn"), Same()])
def test_a_snapshot_without_components_has_one_result_without_a_name(outcome: Outcome) -> None:
    assert snapshot(outcome).component_results == (ComponentResult("", outcome),)


def test_what_cannot_be_approved_without_a_lost_file_is_no_capture() -> None:
    found = with_checks(results(snapshot(Missing(), capture=CAPTURE)))

    def without(lost: str | None) -> Results:
        return found.without({str(lost)})

    assert without(CAPTURE.anatomy).snapshots[0].capture is None
    assert without(CAPTURE.diff).snapshots[0].capture == replace(CAPTURE, diff=None)
    [attachment] = FAILURE.attachments
    assert without(attachment.path).failures == (replace(FAILURE, attachments=()),)


def test_a_report_that_cannot_be_written_leaves_the_last_one(tmp_path: Path) -> None:
    write_results(tmp_path, results())

    with full_disk(room=300), pytest.raises(ReportError, match="File too large"):
        write_results(tmp_path, results(snapshot(Missing())))

    assert read_results(tmp_path) == results()
