"""Changes in a reader's words: causes first, what follows is counted."""

from dataclasses import replace

from presscheck.outcome import Change, Kind, Sight, told

REMOVED = Change(Kind.REMOVED, "Top 10 Stories", "list item “Daegu”", sight=Sight.FAINT)
MOVED = Change(Kind.MOVED, "Top 10 Stories", "list item “Busan”", "38 px up")


def test_a_cause_is_told_with_how_much_follows() -> None:
    following = replace(MOVED, because=REMOVED.as_cause)

    assert list(told([REMOVED])) == ["list item “Daegu” removed (faint)"]
    assert list(told([REMOVED, following, following])) == [
        "list item “Daegu” removed (faint), and 2 more with it"
    ]


def test_what_follows_from_elsewhere_says_from_where() -> None:
    following = replace(MOVED, component="Footer", because=REMOVED.as_cause)

    assert list(told([following])) == [
        "1 change follows from Top 10 Stories: list item “Daegu” removed"
    ]
    assert list(told([MOVED, following, following])) == [
        "list item “Busan” moved: 38 px up",
        "2 changes follow from Top 10 Stories: list item “Daegu” removed",
    ]
