"""Several runs, or the parts of one, are one run."""

from datetime import timedelta

from msgspec.structs import replace

from presscheck.outcome import Missing, Same, Unstable, Unused
from presscheck.results import Results, Tally
from tests.engine.results import ENDED, FAILURE, OUTLINE, results, snapshot, with_checks


def test_parts_of_a_run_are_merged_by_name_and_browser() -> None:
    first = results(snapshot(Same(), "b/x@wide"), snapshot(Missing(), "a/x@wide"), complete=False)
    second = results(
        snapshot(Same(), "b/x@wide", browser="firefox"),
        snapshot(Unstable(5, ()), "a/x@wide"),
    )

    found = Results.merge([first, second])

    assert found == results(
        snapshot(Unstable(5, ()), "a/x@wide"),
        snapshot(Same(), "b/x@wide"),
        snapshot(Same(), "b/x@wide", browser="firefox"),
    )


def test_what_another_part_asked_for_is_not_unused() -> None:
    unused, asked = results(snapshot(Unused())), results(snapshot(Same()))

    assert Results.merge([unused, asked]).snapshots == asked.snapshots
    assert Results.merge([asked, unused]).snapshots == asked.snapshots


def test_the_checks_of_merged_parts_are_added_up() -> None:
    part = with_checks(results())
    later = replace(part, ended=ENDED + timedelta(minutes=1))

    found = Results.merge([later, part])

    assert (found.checks, found.ended) == (Tally(6, 2), later.ended)
    assert found.failures == (FAILURE, FAILURE)
    assert found.outlines == (OUTLINE,)


def test_nothing_merged_is_nothing_complete() -> None:
    assert Results.merge([]).complete is False
    assert Results.merge([]).ended is None
