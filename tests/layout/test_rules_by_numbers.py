"""The arithmetic of the rules: boxes, colours, contrast, proportions, and texts of findings."""

from dataclasses import replace

import pytest

from presscheck.anatomy import Box
from tests.layout.contrast import CLEAR, WHITE, Color, blend, contrast, needed_contrast
from tests.layout.facts import ImageFacts
from tests.layout.findings import expect_none, px
from tests.layout.geometry import (
    distance_to,
    enclose,
    excess,
    gaps_across,
    gaps_down,
    overlap_depth,
    spread,
)
from tests.layout.measures import (
    find_differences,
    find_misalignments,
    find_not_below,
    find_not_right_of,
    find_out_of_order,
    number_boxes,
)
from tests.layout.rules.pictures import describe_faults

BLACK = Color(0, 0, 0)
LEFT, RIGHT, LOWER = Box(0, 0, 10, 10), Box(10, 0, 20, 10), Box(0, 8, 10, 12)


def test_touching_boxes_do_not_overlap() -> None:
    assert overlap_depth(LEFT, RIGHT) == 0
    assert overlap_depth(LEFT, LOWER) == 2


def test_enclosing_box_is_the_smallest_around_all() -> None:
    assert enclose([LEFT, RIGHT, LOWER]) == Box(0, 0, 30, 20)


def test_excess_is_below_zero_where_a_box_ends_inside() -> None:
    assert excess(LOWER, LEFT) == {
        "on the left": 0,
        "at the top": -8,
        "on the right": 0,
        "at the bottom": 10,
    }


def test_distance_is_to_the_nearest_point_of_a_box() -> None:
    assert distance_to(LEFT, 13, 14) == 5
    assert distance_to(LEFT, 5, 5) == 0


def test_gaps_below_zero_are_overlaps() -> None:
    assert gaps_across([LEFT, RIGHT]) == [0]
    assert gaps_down([LEFT, LOWER]) == [-2]
    assert spread([]) == 0


def test_findings_about_order_name_both_boxes() -> None:
    row = number_boxes("icon", [RIGHT, LEFT])

    assert find_not_right_of(row) == ["icon 2 begins 30 px left of the end of icon 1"]
    assert find_not_below(row) == ["icon 2 begins 10 px above the end of icon 1"]
    assert find_out_of_order(row) == ["icon 2 stands neither right of icon 1 nor below it"]
    assert find_out_of_order(row[::-1]) == []


def test_measures_within_a_pixel_are_the_same() -> None:
    assert find_differences("gaps", [8, 8.9]) == []
    assert find_differences("gaps", [8, 9.5]) == ["gaps should be the same, and are 8 px, 9.5 px"]
    assert find_misalignments("boxes", [LEFT, RIGHT], "top", "width") == [
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
    assert contrast(Color.parse(f"rgb({grey}, {grey}, {grey})"), WHITE) == pytest.approx(
        expected, abs=0.005
    )


@pytest.mark.parametrize("computed", ["rgba(255, 0, 0, 0.5)", "color(srgb 1 0 0 / 0.5)"])
def test_colours_are_read_as_browsers_write_them(computed: str) -> None:
    assert Color.parse(computed) == Color(1, 0, 0, 0.5)


def test_colour_of_an_unknown_kind_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="cannot read the colour 'oklch"):
        Color.parse("oklch(0.5 0.1 180)")


def test_opacity_fades_a_text_together_with_its_background() -> None:
    layers = [(BLACK, 0.5)]

    assert blend(WHITE, layers) == WHITE
    assert blend(CLEAR, layers) == Color(0.5, 0.5, 0.5)


@pytest.mark.parametrize(
    ("size", "weight", "expected"),
    [(23.9, 400, 4.5), (24, 400, 3), (18.7, 700, 3), (18.7, 600, 4.5), (18, 700, 4.5)],
    ids=str,
)
def test_large_text_needs_less_contrast(size: float, weight: int, expected: float) -> None:
    assert needed_contrast(size, weight) == expected


def test_picture_must_load_and_keep_its_proportions() -> None:
    size = (300.0, 200.0)
    well = ImageFacts(loaded=True, natural=size, declared=size, displayed=(151, 100), fit="fill")

    assert describe_faults(well) == []
    assert describe_faults(replace(well, loaded=False)) == ["did not load"]
    assert describe_faults(replace(well, displayed=(100, 100))) == [
        "is shown 100×100, its natural size is 300×200"
    ]
    assert describe_faults(replace(well, displayed=(100, 100), fit="cover")) == []
    assert describe_faults(replace(well, declared=(300, 100))) == [
        "is announced as 300×100, its natural size is 300×200"
    ]


def test_failure_has_a_line_for_each_finding() -> None:
    expect_none([])
    with pytest.raises(AssertionError, match=r"^one\ntwo$"):
        expect_none(["one", "two"])
    assert (px(12), px(12.34)) == ("12 px", "12.3 px")
