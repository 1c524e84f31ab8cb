"""presscheck approve takes the recording along, and --recording takes it alone."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Missing, Same, Unused
from presscheck.report.files import write_results
from presscheck.results import RunRenderer
from tests.engine.captures import approve, key, record_run, recording
from tests.engine.commands.shell import presscheck
from tests.engine.results import CHROMIUM, changed, keep, reported, results, snapshot


@pytest.fixture
def store(project: Path) -> BaselineStore:
    return BaselineStore(project / "baselines")


def test_what_is_approved_names_the_recording(project: Path, store: BaselineStore) -> None:
    report = project / "presscheck-report"
    reported(report, snapshot(Missing(), capture=keep(report)))
    record_run(report)

    result = presscheck("approve", "--all")

    assert "1 approved" in result.stdout
    assert store.recording_of(key()) == recording().manifest.id


def test_it_says_why_a_baseline_has_no_recording(project: Path, store: BaselineStore) -> None:
    report = project / "presscheck-report"
    reported(report, snapshot(Missing(), capture=keep(report)))
    record_run(report, test="tests/looks/test_other.py::test_whole")

    result = presscheck("approve", "--all")

    assert "          without a recording: that run has no recording of it" in result.stdout
    assert result.exit_code == 0
    assert store.find(key())


def test_the_recording_alone_is_taken_for_what_is_as_approved(
    project: Path, store: BaselineStore
) -> None:
    digest = approve(store)
    approve(store, "article/other@desktop")
    report = project / "presscheck-report"
    reported(
        report, snapshot(Same(), digest=digest), changed("Footer", name="article/other@desktop")
    )
    record_run(report)

    result = presscheck("approve", "--recording")

    assert result.stdout == "1 recorded, 1 left out\n"
    assert result.exit_code == 0
    assert store.digest(key()) == digest
    assert store.recording_of(key()) == recording().manifest.id
    assert store.recording_of(key("article/other@desktop")) is None


def test_a_run_without_a_recording_says_what_to_do(project: Path) -> None:
    reported(project / "presscheck-report", snapshot(Same()))

    result = presscheck("approve", "--recording")

    assert "that run has no recording" in result.stderr
    assert "next: run the suite where the baselines were painted" in result.stderr
    assert result.exit_code == 2


def test_the_recording_of_another_renderer_is_not_taken(
    project: Path, store: BaselineStore
) -> None:
    digest = approve(store)
    report = project / "presscheck-report"
    other = RunRenderer(CHROMIUM.renderer, comparable=False)
    write_results(report, replace(results(snapshot(Same(), digest=digest)), renderers=(other,)))
    record_run(report)

    assert presscheck("approve", "--recording").exit_code == 2
    assert store.recording_of(key()) is None


def test_the_recording_and_names_are_two_choices(project: Path) -> None:
    reported(project / "presscheck-report", snapshot(Same()))

    assert presscheck("approve", "--recording", "article/*").exit_code == 2


def test_pruning_removes_what_no_baseline_names_any_more(
    project: Path, store: BaselineStore
) -> None:
    digest = approve(store, recorded=recording("old"))
    approve(store, "article/other@desktop", recorded=recording("new"))
    reported(
        project / "presscheck-report",
        snapshot(Unused(), digest=digest),
        snapshot(Same(), "article/other@desktop"),
    )

    result = presscheck("prune", "--yes")

    assert "1 of 1 removed\n1 manifest and 1 file of answers removed" in result.stdout
    assert store.recordings.ids() == [recording("new").manifest.id]


def test_pruning_names_a_damaged_manifest_and_removes_nothing(
    project: Path, store: BaselineStore
) -> None:
    approve(store, recorded=recording())
    name = recording().manifest.id
    (store.recordings.folder / f"{name}.jsonl").write_bytes(b"half")
    reported(project / "presscheck-report", snapshot(Same()))

    result = presscheck("prune")

    assert f"baselines/recording/{name}.jsonl cannot be read: it was changed" in result.stderr
    assert result.exit_code == 2
    assert list(store.recordings.folder.glob("bodies/*/*"))
