"""A test that is repeated takes its snapshot again each time, and the worst verdict counts."""

import pytest

from presscheck.outcome import Changed, Same
from tests.engine.plugin.snapshots.conftest import Project

ONCE_IN_A_WHILE = """
    from pathlib import Path

    def test_look(tiny, snapshot):
        log = Path(__file__).with_name("runs")
        with log.open("a") as file:
            file.write("x")
        if len(log.read_text()) == 2:
            tiny.page.evaluate("document.querySelector('p').textContent = 'A flake.'")
        snapshot(tiny, "whole")
"""

REPEATS = [
    pytest.param(["--count", "3"], id="pytest-repeat"),
    pytest.param(["--flake-finder", "--flake-runs", "3"], id="pytest-flakefinder"),
    pytest.param(["--count", "3", "-n", "2"], id="pytest-repeat, two workers"),
    pytest.param(["-n", "2", "--dist", "each"], id="each worker"),
]


@pytest.mark.parametrize("repeated", REPEATS)
def test_the_worst_verdict_of_all_repeats_counts(approved: Project, repeated: list[str]) -> None:
    approved.write("test_look.py", ONCE_IN_A_WHILE)

    run = approved.run(*repeated)

    [found] = approved.results.snapshots
    assert run.code == 1
    assert "two snapshots of one run" not in run.output
    assert isinstance(found.outcome, Changed)
    assert found.test == "test_look.py::test_look"
    assert found.capture
    assert (approved.folder / "presscheck-report" / found.capture.screenshot).is_file()
    data = approved.folder / "presscheck-report" / "data"
    assert {f"data/{file.name}" for file in data.iterdir()} == set(found.capture.paths)


def test_repeats_that_are_all_as_approved_leave_nothing(approved: Project) -> None:
    run = approved.run("--count", "2")

    assert run.code == 0
    assert [one.outcome for one in approved.results.snapshots] == [Same()]
    assert "1 snapshot: 1 as approved" in run.output
    assert not list((approved.folder / "presscheck-report").glob("data/**/*.*"))


OF_ONE_NAME = """
    import pytest

    @pytest.mark.parametrize("service", ["facebook", "twitter"])
    def test_look(tiny, snapshot, service):
        snapshot(tiny, "whole")
"""


def test_two_cases_of_a_test_are_two_tests(approved: Project) -> None:
    approved.write("test_look.py", OF_ONE_NAME)

    run = approved.run("--count", "2")

    message = "two snapshots of one run are called tiny/whole@desktop: in test_look.py::test_look["
    assert run.code == 1
    assert message in run.output
    assert "2 failed, 2 passed" in run.output
    assert [one.outcome for one in approved.results.snapshots] == [Same()]


def test_one_test_cannot_take_two_snapshots_of_one_name(approved: Project) -> None:
    approved.write(
        "test_look.py",
        """
        def test_look(tiny, snapshot):
            snapshot(tiny, "whole")
            snapshot(tiny, "whole")
        """,
    )

    run = approved.run()

    assert run.code == 1
    assert "takes two snapshots called tiny/whole@desktop" in run.output
