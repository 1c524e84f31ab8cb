"""A whole run in one sentence."""

import pytest
from msgspec.structs import replace

from presscheck.outcome import Missing, Resized, Same, Unstable, Unused
from presscheck.report.sentence import is_well, sentence
from presscheck.results import Results, Tally
from tests.engine.results import FAILURE, changed, results, snapshot

QUIET = results(snapshot(Same(), "a/x@wide"), snapshot(Same(), "a/y@wide"))
BESIDE = "1 snapshot is as the reference."
CHANGED = results(
    changed("Footer", "Header", name="a/x@wide"),
    changed("Footer", name="a/y@wide"),
    snapshot(Resized((1, 1), (2, 2)), "a/z@wide"),
    snapshot(Missing(), "b/x@wide"),
    snapshot(Unused(), "b/y@wide"),
    snapshot(Unstable(5, ()), "b/z@wide"),
    replace(snapshot(Missing(), "c/x@wide"), approved=True),
)


@pytest.mark.parametrize(
    ("run", "text", "well"),
    [
        (QUIET, "All 2 snapshots are as approved.", True),
        (results(snapshot(Same())), "1 snapshot is as approved.", True),
        (results(replace(snapshot(Same()), reference="https://www.example")), BESIDE, True),
        (results(), "Nothing was checked.", True),
        (replace(results(), checks=Tally(1675, 3)), "All 1,675 checks passed.", True),
        (
            replace(QUIET, checks=Tally(1675, 3)),
            "All 2 snapshots are as approved; all 1,675 other checks passed.",
            True,
        ),
        (
            replace(results(), checks=Tally(182, 0, 1640)),
            "All 182 checks that ran passed; 1,640 checks unchanged (proved) and not run.",
            True,
        ),
        (
            replace(QUIET, checks=Tally(1673), failures=(FAILURE, FAILURE)),
            "All 2 snapshots are as approved; 2 checks failed.",
            False,
        ),
        (
            CHANGED,
            "3 of 7 snapshots changed in 2 components, 1 has no approved baseline, "
            "1 is unused, 1 did not come to rest, 1 was approved by the run.",
            False,
        ),
        (
            results(replace(snapshot(Missing()), approved=True)),
            "1 of 1 snapshot was approved by the run.",
            True,
        ),
    ],
)
def test_says_what_failed_and_how_much(run: Results, text: str, *, well: bool) -> None:
    assert (sentence(run), is_well(run)) == (text, well)
