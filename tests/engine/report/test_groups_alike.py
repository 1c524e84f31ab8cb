"""What counts as the same in another snapshot."""

from dataclasses import replace

from presscheck.anatomy import Box
from presscheck.outcome import Change, Changed, ChangeKind
from presscheck.report.groups import grouped
from tests.engine.report.test_groups import MOVED, footer


def test_what_only_follows_is_not_what_groups_differ_in() -> None:
    """A longer list moves more on one viewport than on another; the cause is the same."""
    gone = Change(ChangeKind.REMOVED, "Footer", "link “About”")
    follows = replace(MOVED, because=gone.as_cause)
    few = footer(Changed((gone, follows)), "a/x@wide")
    many = footer(Changed((gone, follows, replace(follows, what="9 px up"))), "a/y@wide")

    [group] = grouped([few, many])

    assert group.sentence == f"{gone.sentence}, and 1 more with it (1 moved)"


def test_a_component_that_only_follows_says_from_what() -> None:
    cause = "Share row: link “Twitter” removed"

    [group] = grouped([footer(Changed((replace(MOVED, because=cause),)), "a/x@wide")])

    assert group.sentence == f"follows from {cause}"


def test_a_style_is_the_same_whatever_the_element_says() -> None:
    first = Change(
        ChangeKind.RESTYLED, "Footer", "heading “Cranes stop”", "letter spacing", "1", "2"
    )
    other = replace(first, element="heading with “'Paper Moon'”")
    reworded = replace(first, kind=ChangeKind.REWORDED)

    alike = grouped(
        [
            footer(Changed((one,)), f"a/{n}@wide")
            for n, one in zip("xy", (first, other), strict=True)
        ]
    )
    unlike = grouped(
        [
            footer(Changed((one,)), f"a/{n}@wide")
            for n, one in zip(
                "xy", (reworded, replace(reworded, element="heading “B”")), strict=True
            )
        ]
    )

    assert [len(group.members) for group in alike] == [2]
    assert alike[0].sentence == first.sentence
    assert [len(group.members) for group in unlike] == [1, 1]


def test_a_size_is_the_same_by_how_much_it_grew() -> None:
    short = Change(
        ChangeKind.RESIZED,
        "Footer",
        "cell “A clock”",
        "height",
        "40 px",
        "42 px",
        Box(0, 0, 300, 42),
        was=Box(0, 0, 300, 40),
    )
    long = replace(
        short,
        element="cell “A ferry”",
        before="60 px",
        after="62 px",
        box=Box(0, 9, 300, 62),
        was=Box(0, 9, 300, 60),
    )
    longer = replace(long, box=Box(0, 9, 300, 63))

    groups = grouped(
        [
            footer(Changed((one,)), f"a/{n}@wide")
            for n, one in zip("xyz", (short, long, longer), strict=True)
        ]
    )

    assert [len(group.members) for group in groups] == [2, 1]


def test_another_consequence_makes_no_other_group() -> None:
    """The share row was four groups on three viewports, because the notice wraps on one."""
    wider = Change(ChangeKind.RESIZED, "Share row", "link “A”", "width", "40 px", "44 px")
    like = replace(wider, element="link “B”", because=wider.as_cause, alike=True)
    wrapped = replace(MOVED, because=wider.as_cause)
    name = Change(ChangeKind.RENAMED, "Share row", "picture “A”", "alternative text", "“A”")

    groups = grouped(
        [
            footer(Changed((wider, like, name)), "a/x@desktop"),
            footer(Changed((name, wider, like, wrapped)), "a/x@narrow"),
            footer(Changed((wider,)), "a/x@wide"),
        ]
    )

    assert [(group.component, group.members) for group in groups] == [
        ("Share row", ((0, 0), (1, 1), (2, 0))),
        ("Share row", ((0, 1), (1, 0))),
    ]
    assert groups[0].components == ("Share row", "Footer")


def test_the_next_step_fits_what_approving_takes_along() -> None:
    """A snapshot is approved with all its causes, so a second one sends to the review."""
    other = replace(MOVED, what="3 px up")
    alone = [footer(Changed((MOVED,)), f"a/{name}@wide") for name in "xy"]
    beside = footer(Changed((MOVED, other)), "a/z@wide")

    assert [one.next for one in grouped(alone)] == [
        "presscheck approve a/x@wide a/y@wide, if the change is meant"
    ]
    assert {one.next for one in grouped([*alone, beside])} == {"presscheck review"}


def test_many_snapshots_are_reviewed() -> None:
    many = [footer(Changed((MOVED,)), f"a/{name}@wide") for name in "vwxyz"]

    assert [one.next for one in grouped(many)] == ["presscheck review"]
