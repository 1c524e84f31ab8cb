"""Changes in a reader's words: causes once, like elements together, what follows is counted."""

from dataclasses import replace

import pytest

from presscheck.anatomy import Box
from presscheck.outcome import Change, Changed, ChangeKind, Missing, Resized, Visibility
from presscheck.report.causes import causes_in, describe_changes, sentence_of
from tests.engine.results import snapshot

REMOVED = Change(
    ChangeKind.REMOVED, "Top 10 Stories", "list item “Daegu”", visibility=Visibility.BELOW_THRESHOLD
)
MOVED = Change(ChangeKind.MOVED, "Top 10 Stories", "list item “Busan”", "38 px up")


def test_a_cause_is_told_with_how_much_follows() -> None:
    following = replace(MOVED, because=REMOVED.as_cause)

    assert list(describe_changes([REMOVED])) == ["list item “Daegu” removed (below threshold)"]
    assert list(describe_changes([REMOVED, following, following])) == [
        "list item “Daegu” removed (below threshold), and 2 more with it (2 moved)"
    ]


def test_what_follows_from_elsewhere_says_from_where() -> None:
    following = replace(MOVED, component="Footer", because=REMOVED.as_cause)

    assert list(describe_changes([following])) == [
        "1 change follows from Top 10 Stories: list item “Daegu” removed"
    ]
    assert list(describe_changes([MOVED, following, following])) == [
        "list item “Busan” moved: 38 px up",
        "2 changes follow from Top 10 Stories: list item “Daegu” removed",
    ]


def alt(name: str) -> Change:
    return Change(
        ChangeKind.RENAMED,
        "Share row",
        f"picture “{name}”",
        "alternative text",
        f"“{name}”",
        visibility=Visibility.NO_PIXELS,
    )


def test_like_elements_that_lost_a_text_are_one_sentence() -> None:
    names = ["facebook", "twitter", "kakaolink", "whatsapp", "reddit", "mailto", "link"]

    message = sentence_of([alt(name) for name in names])

    assert message == (
        "7 pictures lost their alternative text: "
        "facebook, twitter, kakaolink, whatsapp, reddit and 2 more (no pixels)"
    )


@pytest.mark.parametrize(
    ("kind", "what", "before", "after", "message"),
    [
        (ChangeKind.REMOVED, "", "", "", "2 links removed: A, B"),
        (ChangeKind.ADDED, "", "", "", "2 links added: A, B"),
        (ChangeKind.RETARGETED, "target", "/x", "", "2 links lost their target: A, B"),
        (ChangeKind.RENAMED, "accessible name", "", "“N”", "2 links have a new accessible name: N"),
        (ChangeKind.RESIZED, "width", "4 px", "5 px", "2 links resized: width 4 px → 5 px (A, B)"),
        (ChangeKind.MOVED, "2 px up", "", "", "2 links moved: 2 px up (A, B)"),
    ],
)
def test_each_kind_has_its_words(
    kind: ChangeKind, what: str, before: str, after: str, message: str
) -> None:
    both = [Change(kind, "Footer", f"link “{name}”", what, before, after) for name in "AB"]

    assert sentence_of(both) == message


def test_elements_without_a_label_are_counted() -> None:
    boxes = [Change(ChangeKind.RESTYLED, "Footer", "box", "colour", "red", "blue")] * 2

    assert sentence_of(boxes) == "2 boxes restyled: colour red → blue"


def test_a_snapshot_has_each_cause_with_what_follows_and_what_is_alike() -> None:
    first = alt("facebook")
    like = replace(alt("twitter"), because=first.as_cause, alike=True)
    role = Change(ChangeKind.RENAMED, "Share row", "picture “facebook”", "role", "img", "none")
    moved = replace(MOVED, because=REMOVED.as_cause)
    changes = (first, REMOVED, like, replace(role, because=first.as_cause), moved)

    alternative, removed = causes_in(snapshot(Changed(changes)))

    assert (alternative.component, alternative.leading) == ("Share row", (first, like))
    assert [one.what for one in alternative.following] == ["role"]
    assert (removed.component, removed.following) == ("Top 10 Stories", (moved,))


def test_a_snapshot_without_changes_has_its_outcome_as_cause() -> None:
    [missing] = causes_in(snapshot(Missing()))
    [resized] = causes_in(snapshot(Resized((100, 200), (100, 238)), components=("Footer",)))

    assert (missing.component, missing.sentence) == ("", "has no approved baseline")
    assert (resized.component, resized.sentence) == ("Page", "38 px taller")


def test_a_cause_that_the_level_leaves_out_is_named_by_what_follows() -> None:
    moved = replace(MOVED, because="Header: banner restyled", box=Box(0, 0, 1, 1))

    [cause] = causes_in(snapshot(Changed((moved,))))

    assert (cause.component, cause.sentence) == (
        "Top 10 Stories",
        "follows from Header: banner restyled",
    )


def test_the_same_cause_at_several_places_of_a_snapshot_is_one() -> None:
    icons = [
        Change(ChangeKind.REPAINTED, "Share row", f"24×24 at {x},8 in picture") for x in (1, 50, 99)
    ]

    [cause] = causes_in(snapshot(Changed((*icons, REMOVED))))[:1]

    assert cause.leading == tuple(icons)
    assert cause.sentence == "24×24 in picture repainted, 3 times"


def test_repainted_places_of_like_elements_are_named() -> None:
    first, second = (
        Change(ChangeKind.REPAINTED, "Darkroom", f"8×8 at {x},8 in button “Picture {x}”")
        for x in (1, 2)
    )
    faint = replace(first, visibility=Visibility.BELOW_THRESHOLD)
    like = replace(second, because=faint.as_cause, alike=True)

    [cause] = causes_in(snapshot(Changed((faint, like))))

    assert cause.sentence == "8×8 in each of 2 buttons repainted: Picture 1, Picture 2"


def test_faintly_repainted_pictures_are_one_cause_in_all_snapshots() -> None:
    causes = [
        cause
        for name, size in (("One", "24×8"), ("Two", "30×9"))
        for cause in causes_in(snapshot(Changed((faint_picture(name, size),))))
    ]

    assert causes[0].identity == causes[1].identity
    assert causes[0].sentence == "24×8 in picture “One” repainted (below threshold)"


def test_faintly_repainted_pictures_of_other_sizes_are_counted() -> None:
    first = faint_picture("One", "24×8")
    like = replace(faint_picture("Two", "30×9"), because=first.as_cause, alike=True)

    [cause] = causes_in(snapshot(Changed((first, like))))

    assert cause.sentence == "2 pictures repainted: One, Two (below threshold)"


def test_plainly_repainted_pictures_are_a_cause_each() -> None:
    one, two = (
        replace(faint_picture(name, "24×8"), visibility=Visibility.VISIBLE) for name in "AB"
    )

    assert len(causes_in(snapshot(Changed((one, two))))) == 2


def faint_picture(name: str, size: str) -> Change:
    return Change(
        ChangeKind.REPAINTED,
        "Share row",
        f"{size} at 1,8 in picture “{name}”",
        visibility=Visibility.BELOW_THRESHOLD,
    )


@pytest.mark.parametrize(("by", "words"), [(3, "1 moved, by up to 3 px"), (1, "1 moved")])
def test_how_far_the_others_moved_is_told(by: int, words: str) -> None:
    first = replace(MOVED, because="", was=Box(9, 0, 5, 5), box=Box(10, 0, 5, 5))
    farther = replace(first, because=first.as_cause, box=Box(9 + by, 0, 5, 5))

    [cause] = causes_in(snapshot(Changed((first, farther))))

    assert cause.consequences == f", and 1 more with it ({words})"


def test_a_style_and_another_style_are_two_causes() -> None:
    styles = [
        Change(ChangeKind.RESTYLED, "Footer", "link “A”", what, "1", "2")
        for what in ("opacity", "letter spacing")
    ]

    assert len(causes_in(snapshot(Changed(tuple(styles))))) == 2
