"""The arithmetic of the rules: boxes, colours, contrast, proportions, and the words of findings."""

from dataclasses import replace

import pytest

from tests.layout.contrast import CLEAR, WHITE, Color, contrast, needed, shown
from tests.layout.findings import expect_none, px
from tests.layout.geometry import Box, gaps_across, gaps_down, spread
from tests.layout.places import not_across, not_down, not_like_text, numbered, uneven, unlike
from tests.layout.rules.pictures import faults
from tests.layout.seen import Picture

BLACK = Color(0, 0, 0)
HERE, ASIDE, UNDER = Box(0, 0, 10, 10), Box(10, 0, 30, 10), Box(0, 8, 10, 20)


def test_touching_boxes_do_not_overlap() -> None:
    assert HERE.overlap(ASIDE) == 0
    assert HERE.overlap(UNDER) == 2


def test_box_around_others_holds_them_all() -> None:
    assert Box.around([HERE, ASIDE, UNDER]) == Box(0, 0, 30, 20)


def test_distance_is_to_the_nearest_point_of_a_box() -> None:
    assert HERE.distance_to(13, 14) == 5
    assert HERE.distance_to(5, 5) == 0


def test_gaps_below_zero_are_overlaps() -> None:
    assert gaps_across([HERE, ASIDE]) == [0]
    assert gaps_down([HERE, UNDER]) == [-2]
    assert spread([]) == 0


def test_order_is_told_by_names() -> None:
    row = numbered("icon", [ASIDE, HERE])

    assert not_across(row) == ["icon 2 begins 30 px left of the end of icon 1"]
    assert not_down(row) == ["icon 2 begins 10 px above the end of icon 1"]
    assert not_like_text(row) == ["icon 2 stands neither right of icon 1 nor below it"]
    assert not_like_text(row[::-1]) == []


def test_measures_within_a_pixel_are_the_same() -> None:
    assert uneven("gaps", [8, 8.9]) == []
    assert uneven("gaps", [8, 9.5]) == ["gaps should be the same, and are 8 px, 9.5 px"]
    assert unlike("boxes", [HERE, ASIDE], "top", "width") == [
        "boxes: width should be the same, and are 10 px, 20 px"
    ]


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1


@pytest.mark.parametrize(
    ("grey", "expected"), [(118, 4.54), (119, 4.48), (148, 3.03), (149, 3.0)], ids=str
)
def test_contrast_of_greys_on_white_is_the_known_one(grey: int, expected: float) -> None:
    """Grey 118, #767676, is known as the lightest that WCAG AA allows on white."""
    assert contrast(Color.read(f"rgb({grey}, {grey}, {grey})"), WHITE) == pytest.approx(
        expected, abs=0.005
    )


@pytest.mark.parametrize("computed", ["rgba(255, 0, 0, 0.5)", "color(srgb 1 0 0 / 0.5)"])
def test_colours_are_read_as_browsers_write_them(computed: str) -> None:
    assert Color.read(computed) == Color(1, 0, 0, 0.5)


def test_colour_of_an_unknown_kind_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="cannot read the colour 'oklch"):
        Color.read("oklch(0.5 0.1 180)")


def test_opacity_fades_a_text_together_with_its_ground() -> None:
    layers = [(BLACK, 0.5)]

    assert shown(WHITE, layers) == WHITE
    assert shown(CLEAR, layers) == Color(0.5, 0.5, 0.5)


@pytest.mark.parametrize(
    ("size", "weight", "expected"),
    [(23.9, 400, 4.5), (24, 400, 3), (18.7, 700, 3), (18.7, 600, 4.5), (18, 700, 4.5)],
    ids=str,
)
def test_large_text_needs_less_contrast(size: float, weight: int, expected: float) -> None:
    assert needed(size, weight) == expected


def test_picture_must_arrive_and_keep_its_proportions() -> None:
    size = (300.0, 200.0)
    well = Picture(loaded=True, natural=size, attributes=size, shown=(151, 100), fit="fill")

    assert faults(well) == []
    assert faults(replace(well, loaded=False)) == ["did not load"]
    assert faults(replace(well, shown=(100, 100))) == [
        "is shown 100×100, its natural size is 300×200"
    ]
    assert faults(replace(well, shown=(100, 100), fit="cover")) == []
    assert faults(replace(well, attributes=(300, 100))) == [
        "is announced as 300×100, its natural size is 300×200"
    ]


def test_findings_are_told_line_by_line() -> None:
    expect_none([])
    with pytest.raises(AssertionError, match=r"^one\ntwo$"):
        expect_none(["one", "two"])
    assert (px(12), px(12.34)) == ("12 px", "12.3 px")
