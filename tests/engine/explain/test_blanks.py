"""What an anatomy lists and its picture does not show."""

import numpy as np
import pytest

from presscheck.anatomy import Box, Element
from presscheck.explain.blanks import blank_note
from presscheck.images import Pixels

NOTE = "in the anatomy, not in the picture: "


def words(path: str, box: Box, **facts: object) -> Element:
    return Element(path, "Story", **{"text": "Words", "box": box, **facts})  # type: ignore[arg-type]


def white(*inked: Box) -> Pixels:
    """A white picture, 200 by 100 pixels, with some black in the middle of each box."""
    pixels = np.full((100, 200, 4), 255, np.uint8)
    for x, y, width, height in inked:
        pixels[int(y + height / 2), int(x + width / 4) : int(x + width / 2), :3] = 0
    return pixels


HERE, THERE = Box(10, 10, 80, 20), Box(10, 50, 80, 20)


def test_words_that_show_are_not_named() -> None:
    assert blank_note([words("paragraph", HERE)], white(HERE), ()) == ""


def test_words_without_a_pixel_are_named() -> None:
    elements = [words("paragraph", HERE), words("paragraph[2]", THERE, text="Lost")]

    assert blank_note(elements, white(HERE), ()) == f"{NOTE}paragraph “Lost” of Story"


def test_a_section_that_has_not_come_is_named_once() -> None:
    elements = [
        Element(
            "region",
            "Story",
            role="region",
            name="Sport",
            box=Box(0, 0, 200, 90),
            style={"opacity": "0"},
        ),
        words("region/paragraph", HERE),
        words("region/paragraph[2]", THERE),
    ]

    assert blank_note(elements, white(), ()) == f"{NOTE}region “Sport” of Story"


def test_many_are_counted_by_component() -> None:
    elements = [words(f"paragraph[{n}]", Box(10, n * 10, 80, 8)) for n in range(5)]

    assert blank_note(elements, white(), ()) == (
        f"{NOTE}5 elements of Story; the first is paragraph “Words”"
    )


@pytest.mark.parametrize(
    ("facts", "box"),
    [
        pytest.param({}, Box(-900, 10, 80, 20), id="beside the page"),
        pytest.param({}, Box(10, 10, 1, 1), id="for screen readers alone"),
        pytest.param({"text": "\u00a0"}, HERE, id="a blank"),
        pytest.param({"text": ""}, HERE, id="no words"),
    ],
)
def test_what_is_not_meant_to_show_is_not_named(facts: dict[str, object], box: Box) -> None:
    assert blank_note([words("paragraph", box, **facts)], white(), ()) == ""


def test_what_a_mask_hides_is_not_named() -> None:
    assert blank_note([words("paragraph", HERE)], white(), [Box(0, 0, 50, 50)]) == ""


def test_what_lies_under_a_layer_is_not_named() -> None:
    layer = Element(
        "dialog", "Layer", role="dialog", box=Box(0, 0, 200, 100), style={"position": "fixed"}
    )

    assert blank_note([words("paragraph", HERE), layer], white(), ()) == ""


def test_what_a_container_cuts_off_is_not_named() -> None:
    around = Element(
        "box", "Story", box=Box(0, 0, 100, 40), style={"overflow-x": "auto", "overflow-y": "auto"}
    )

    assert blank_note([around, words("box/paragraph", THERE)], white(), ()) == ""


def test_a_picture_of_one_colour_shows_by_its_edges() -> None:
    picture = Element("picture", "Story", role="img", name="Square", box=HERE)
    pixels = white()

    assert blank_note([picture], pixels, ()) == f"{NOTE}picture “Square” of Story"
    pixels[10:30, 10:90] = (9, 9, 9, 255)
    assert blank_note([picture], pixels, ()) == ""
