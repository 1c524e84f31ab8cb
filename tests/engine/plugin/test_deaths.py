"""Nothing hangs when a part of the run dies; `subprocess` limits how long each run may take."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from presscheck.report.files import read_results
from presscheck.results import Results
from tests.engine.plugin.conftest import Run
from tests.engine.plugin.deadly import left_over, run_interrupted_in_report, run_with_death

Die = Callable[..., Run]


@pytest.fixture(scope="module")
def die(tmp_path_factory: pytest.TempPathFactory) -> Die:
    """Runs three checks in which something dies; each run is started once."""
    runs: dict[tuple[object, ...], Run] = {}

    def run(death: str, *arguments: str) -> Run:
        key = (death, *arguments)
        if key not in runs:
            folder = tmp_path_factory.mktemp("deaths") / "project"
            runs[key] = run_with_death(folder, death, *arguments).run
        return runs[key]

    return run


def results_of(run: Run) -> Results:
    return read_results(run.folder / "presscheck-report")


def test_a_check_is_repeated_when_the_browser_died_in_it(die: Die) -> None:
    run = die("capturing+last browser")

    assert run.code == 0, run.output
    assert re.search("3 passed, .*2 rerun", run.output)
    assert results_of(run).failures == ()
    assert [one.name for one in results_of(run).snapshots] == ["middle/whole@desktop"]


def test_the_run_says_that_the_browser_was_started_again(die: Die) -> None:
    run = die("capturing+last browser")

    middle, last = results_of(run).notes
    assert middle in run.output.partition("= presscheck =")[2]
    assert "test_middle[" in middle
    assert "test_last[" in last
    assert last.endswith("and was started again; the check was repeated")


def test_a_browser_that_dies_between_tests_is_started_again(die: Die) -> None:
    run = die("between browser", "-n", "2")

    assert run.code == 0, run.output
    assert results_of(run).failures == ()


def test_a_second_death_in_the_same_check_is_its_failure(die: Die) -> None:
    run = die("loading+capturing browser")

    [failure] = results_of(run).failures
    assert run.code == 1, run.output
    assert failure.check.startswith("middle")
    assert failure.message.startswith("the browser died in this check, and again when")
    assert "::test_last[desktop-chromium] PASSED" in run.output


ENDING = [
    pytest.param(
        "capturing driver", (), r"Playwright's driver .* died in .*::test_middle\[", id="driver"
    ),
    pytest.param("ending driver", ("-n", "2"), "Playwright's driver .* died in", id="driver later"),
    pytest.param(
        "capturing worker", ("-n", "2"), r"worker gw\d of .* died in .*::test_middle", id="worker"
    ),
    pytest.param("loading site", (), "does not answer: .*refused", id="site"),
    pytest.param("loading silent-site", ("-n", "2"), "does not answer: timed out", id="silence"),
]


@pytest.mark.parametrize(("death", "arguments", "line"), ENDING)
def test_every_other_death_ends_the_run_in_one_line_with_its_report(
    die: Die, death: str, arguments: tuple[str, ...], line: str
) -> None:
    run = die(death, *arguments)

    found = results_of(run)
    [note] = [note for note in found.notes if "cut short" in note]
    assert run.code == 2, run.output
    assert re.search(line, note)
    assert "(next: " in note
    assert note in run.output
    assert "Traceback" not in run.output
    assert (found.complete, found.failures, left_over(run.folder)) == (False, (), [])
    assert (run.folder / "presscheck-report" / "index.html").is_file()


def test_ctrl_c_while_tests_are_collected_leaves_nothing(die: Die) -> None:
    run = die("collecting ctrl-c")

    assert run.code == 2, run.output
    assert "! KeyboardInterrupt !" in run.output
    assert "no check ran" in run.output
    assert not (run.folder / "presscheck-report" / "index.html").exists()
    assert left_over(run.folder) == []


@pytest.mark.parametrize("workers", ["0", "2"])
def test_ctrl_c_twice_leaves_a_whole_report(die: Die, workers: str) -> None:
    # One worker has all tests, so the first has ended before the second is interrupted.
    run = die("capturing+ending ctrl-c", "-n", workers, "--dist", "loadfile")

    assert run.code == 2, run.output
    assert "the run was cut short" in run.output
    assert "INTERNALERROR" not in run.output
    assert not results_of(run).complete
    assert (run.folder / "presscheck-report" / "index.html").is_file()
    assert left_over(run.folder) == []


def test_ctrl_c_while_the_report_is_written_is_heard_after_it(tmp_path: Path) -> None:
    run = run_interrupted_in_report(tmp_path / "project", times=2)

    assert run.code == 2, run.output
    assert "interrupted while the run ended; what it has written is whole" in run.output
    assert "Traceback" not in run.output
    assert results_of(run).checks.passed == 2  # beside the one that takes the snapshot
    assert (run.folder / "presscheck-report" / "index.html").is_file()
    assert left_over(run.folder) == []
