"""Both pictures of a snapshot answer questions about places."""

import pytest

from presscheck.anatomy import Anatomy, Box, Frame
from presscheck.images import Pixels
from presscheck.images.pair import ScreenshotPair, SnapshotSide
from tests.engine.images.painted import painted, plain, speckled
from tests.engine.images.test_resampling import SIZE, slope

PLAIN = plain(20, 20)


def side(
    pixels: Pixels, shot: str, *masks: Box, position: tuple[int, int] | None = None
) -> SnapshotSide:
    height, width, _ = pixels.shape
    frame = Frame((width, height), shot, (), masks, position)
    return SnapshotSide(Anatomy(frame), lambda: pixels)


def pair(before: Pixels, after: Pixels, *masks: Box) -> ScreenshotPair:
    both = ScreenshotPair.of(side(before, "one", *masks), side(after, "other"))
    assert both
    return both


def unread() -> Pixels:
    raise AssertionError("decoded for nothing")


def test_pictures_shot_the_same_are_never_decoded() -> None:
    anatomy = Anatomy(Frame((20, 20), "one", ()))

    assert ScreenshotPair.of(SnapshotSide(anatomy, unread), SnapshotSide(anatomy, unread)) is None


def test_a_picture_that_cannot_be_read_is_the_callers_to_tell() -> None:
    def broken() -> Pixels:
        raise ValueError("no whole picture")

    with pytest.raises(ValueError, match="no whole picture"):
        ScreenshotPair.of(SnapshotSide(side(PLAIN, "one").anatomy, broken), side(PLAIN, "other"))


def test_boxes_hold_what_differs() -> None:
    assert pair(PLAIN, speckled(PLAIN, (3, 4))).boxes == (Box(3, 4, 1, 1),)


def test_a_place_is_compared_with_another() -> None:
    both = pair(painted("K.. ... ..."), painted("... .K. ..."))

    assert both.same_image(Box(0, 0, 2, 2), Box(1, 1, 2, 2))
    assert not both.same_image(Box(0, 0, 2, 2), Box(0, 0, 2, 2))
    assert not both.same_image(Box(2, 2, 2, 2), Box(2, 2, 2, 2))


def test_what_is_masked_on_either_side_never_differs() -> None:
    both = pair(PLAIN, speckled(PLAIN, (3, 4), (12, 12)), Box(2.5, 3.5, 1, 1))

    assert both.boxes == (Box(12, 12, 1, 1),)
    assert both.same_image(Box(0, 0, 9, 9), Box(0, 0, 9, 9))
    assert not both.is_visible(Box(3, 4, 1, 1), Box(3, 4, 1, 1))
    assert both.is_visible(Box(12, 12, 1, 1), Box(12, 12, 1, 1))


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [((8, 300), (8, 302), True), ((8, 300), (8, 300), False), (None, (8, 302), False)],
)
def test_a_part_at_another_position_of_the_page_may_have_other_edges(
    before: tuple[int, int] | None, after: tuple[int, int], *, same: bool
) -> None:
    old, new = side(slope(), "one", position=before), side(slope(0.3), "other", position=after)
    whole = Box(0, 0, SIZE, SIZE)

    both = ScreenshotPair.of(old, new)
    put_back = ScreenshotPair.aligned(old, new, [], (SIZE, SIZE))

    assert both
    assert put_back
    assert both.same_image(whole, whole) == put_back.same_image(whole, whole) == same


def test_what_only_one_picture_has_is_visible() -> None:
    both = pair(PLAIN, plain(20, 26))

    assert both.is_visible(Box(5, 22, 10, 4), Box(5, 22, 10, 4))
    assert both.is_visible(Box(5, 18, 10, 4), Box(5, 18, 10, 4))
    assert not both.is_visible(Box(5, 5, 10, 4), Box(5, 5, 10, 4))
    assert not both.is_visible(Box(5, 40, 10, 4), Box(5, 40, 10, 4))


def test_what_is_faint_at_another_place_is_not_visible() -> None:
    both = pair(painted("R.. ... ..."), painted("... .r. ..."))

    assert not both.same_image(Box(0, 0, 2, 2), Box(0, 0, 2, 2))
    assert not both.is_visible(Box(0, 0, 2, 2), Box(1, 1, 2, 2))
    assert both.is_visible(Box(0, 0, 2, 2), Box(0, 0, 2, 2))


def test_what_is_partly_outside_of_its_picture_differs_visibly() -> None:
    both = pair(PLAIN, PLAIN)

    assert both.is_visible(Box(-1, 0, 4, 4), Box(0, 0, 4, 4))
