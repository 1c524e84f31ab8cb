"""The same cause in several snapshots is one group; the worst comes first."""

from dataclasses import replace

import pytest
from msgspec import structs

from presscheck.anatomy import Box
from presscheck.outcome import (
    CaptureFailed,
    Change,
    Changed,
    ChangeKind,
    Missing,
    Outcome,
    Resized,
    Unreadable,
    Unstable,
    Unused,
    Visibility,
)
from presscheck.report.groups import grouped
from presscheck.results import SnapshotResult
from tests.engine.results import REWORDED, snapshot

MOVED = Change(
    ChangeKind.MOVED, "Footer", "link “Twitter”", "12 px right", visibility=Visibility.VISIBLE
)


def footer(outcome: Outcome, name: str) -> SnapshotResult:
    return snapshot(outcome, name, components=("Footer", "Header"))


def painted(at: str, size: str = "2×3") -> Changed:
    words = f"{size} at {at} in link “World”"
    return Changed((Change(ChangeKind.REPAINTED, "Footer", words, box=Box(0, 0, 2, 3)),))


def test_equal_changes_are_one_group_wherever_they_are() -> None:
    here, there = replace(MOVED, box=Box(1, 2, 3, 4)), replace(MOVED, box=Box(9, 9, 3, 4))
    snapshots = [footer(Changed((here, REWORDED)), "a/x@wide"), footer(Missing(), "a/y@wide")]

    groups = grouped([*snapshots, footer(Changed((there, REWORDED)), "a/z@wide")])

    assert [group.members for group in groups] == [
        ((0, 0), (2, 0)),
        ((0, 1), (2, 1)),
        ((1, 0),),
    ]
    assert [group.sentence for group in groups[:2]] == [MOVED.sentence, REWORDED.sentence]
    assert groups[0].names == ("a/x@wide", "a/z@wide")


def test_equal_moves_are_one_group_whatever_the_text_and_a_new_order_is_not() -> None:
    moves = [
        replace(MOVED, element=f"link “{word}”", before=before)
        for word, before in (
            ("World", ""),
            ("Sport", ""),
            ("Films", "place 1"),
            ("Books", "place 1"),
        )
    ]

    groups = grouped([footer(Changed((one,)), f"a/s-{at}@wide") for at, one in enumerate(moves)])

    assert [group.members for group in groups] == [((0, 0), (1, 0)), ((2, 0),), ((3, 0),)]


def test_equal_paint_is_one_group_and_other_paint_another() -> None:
    shots = [painted("3,1"), painted("30,-11"), painted("3,1", "2×4")]

    groups = grouped([footer(one, f"a/s-{at}@wide") for at, one in enumerate(shots)])

    assert [group.members for group in groups] == [((0, 0), (1, 0)), ((2, 0),)]
    assert [group.sentence for group in groups] == [
        "2×3 in link “World” repainted",
        "2×4 at 3,1 in link “World” repainted",
    ]


def test_pages_that_grew_by_the_same_are_one_group() -> None:
    sizes = [((1280, 4000), (1280, 4038)), ((1920, 900), (1920, 938)), ((1280, 10), (1278, 9))]

    groups = grouped([footer(Resized(*size), f"a/{size[0][1]}@wide") for size in sizes])

    assert [group.sentence for group in groups] == [
        "38 px taller",
        "2 px narrower, 1 px shorter",
    ]


@pytest.mark.parametrize("outcome", [Unused(), Unstable(5, ("link",)), Unreadable("torn")])
def test_what_cannot_be_accepted_says_what_to_do(outcome: Outcome) -> None:
    (group,) = grouped([snapshot(outcome)])

    assert (group.component, group.acceptable, bool(group.next)) == ("", False, True)


def test_what_the_run_approved_is_decided_and_comes_last() -> None:
    done = structs.replace(footer(Changed((MOVED,)), "a/x@wide"), approved=True)

    first, last = grouped([done, footer(Changed((MOVED,)), "a/y@wide")])

    assert (first.members, first.acceptable) == (((1, 0),), True)
    assert (last.members, last.acceptable, last.next) == (((0, 0),), True, "")


def test_the_worst_comes_first_and_then_what_is_alike_most_often() -> None:
    outcomes: list[Outcome] = [
        Unused(),
        Missing(),
        Changed((MOVED,)),
        Changed((REWORDED,)),
        Changed((REWORDED,)),
    ]
    worse: list[Outcome] = [Resized((1, 1), (2, 2)), Unstable(5, ())]
    worst: list[Outcome] = [CaptureFailed("the page crashed"), Unreadable("torn")]
    shots = [footer(one, f"a/s-{at}@wide") for at, one in enumerate([*outcomes, *worse, *worst])]

    found = [(group.outcome, len(group.members)) for group in grouped(shots)]

    assert found == [
        ("unreadable", 1),
        ("capture_failed", 1),
        ("unstable", 1),
        ("resized", 1),
        ("changed", 2),
        ("changed", 1),
        ("missing", 1),
        ("unused", 1),
    ]


def test_a_difference_from_a_reference_address_cannot_be_accepted() -> None:
    beside = structs.replace(footer(Changed((MOVED,)), "a/x@wide"), reference="https://www.example")

    own, other = grouped([beside, footer(Changed((MOVED,)), "a/y@wide")])

    assert {own.acceptable, other.acceptable} == {True, False}
    [group] = grouped([beside])
    assert group.next.startswith("mend the site under test")
