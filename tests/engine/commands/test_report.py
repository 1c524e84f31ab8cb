"""presscheck report merge says what came of it."""

from pathlib import Path

import pytest

from presscheck.report.files import read_results
from tests.engine.commands.shell import presscheck
from tests.engine.results import changed, reported


@pytest.mark.usefixtures("project")
def test_parts_are_merged_into_the_report() -> None:
    reported(Path("one"), changed("Footer", name="a/x@wide"))
    reported(Path("two"), changed("Footer", name="a/y@wide"))

    result = presscheck("report", "merge", "one", "two")

    assert result.stdout.splitlines() == [
        "all is quiet",
        "2 of 2 snapshots changed in 1 component.",
        "report: presscheck-report/index.html",
    ]
    assert result.exit_code == 1
    assert len(read_results(Path("presscheck-report")).snapshots) == 2


@pytest.mark.usefixtures("project")
def test_another_folder_may_be_named() -> None:
    reported(Path("one"))

    assert presscheck("report", "merge", "one", "--into", "some/where").exit_code == 0
    assert Path("some/where/summary.md").is_file()


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("words", [(), ("nowhere",), (".",)], ids=["none", "unknown", "no report"])
def test_what_is_no_part_is_refused(words: tuple[str, ...]) -> None:
    result = presscheck("report", "merge", *words)

    assert result.exit_code == 2
    assert not Path("presscheck-report").exists()
