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

    assert group.sentences == (gone.sentence,)


def test_a_component_that_only_follows_says_from_what() -> None:
    cause = "Share row: link “Twitter” removed"

    [group] = grouped([footer(Changed((replace(MOVED, because=cause),)), "a/x@wide")])

    assert group.sentences == (f"follows from {cause}",)


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
    assert alike[0].sentences == (first.sentence,)
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
