"""The sticky header and all layers lie above the page, inside the viewport, and move nothing."""

import pytest

from tests.expectations import about
from tests.layout.conftest import Walk
from tests.layout.findings import expect_near, expect_none, expect_unmoved, px
from tests.layout.geometry import center_of
from tests.layout.measures import find_differences
from tests.layout.open_layers import HEADERS, LAYERS, OpenLayer, open_every_layer
from tests.layout.rules.all_rules import find_all
from tests.layout.rules.overflow import describe_excess

pytestmark = pytest.mark.component("Sticky header")

LOGIN = pytest.param("login layer", marks=pytest.mark.component("Login layer"))
SEARCH = pytest.param("search layer", marks=pytest.mark.component("Search layer"))

ROUNDING = 0.1
"""Pixels by which two edges in one place may differ."""


@pytest.fixture(params=HEADERS)
def header_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=LAYERS)
def layer_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def at_fault(header_name: str, layer_name: str) -> str:
    """The component that the layer is."""
    if header_name == HEADERS[0] or layer_name == "search layer":
        return layer_name.capitalize()
    return f"Sticky {layer_name}"


@pytest.fixture
def layer(walk: Walk, header_name: str, layer_name: str) -> OpenLayer:
    """A layer while it is open, from one of the headers."""
    return walk(open_every_layer).layers[header_name, layer_name]


def test_sticky_header_is_at_the_top_of_the_viewport(walk: Walk) -> None:
    journey = walk(open_every_layer)
    header, viewport = journey.sticky.root_of("Sticky header").box, journey.viewport

    expect_near("the top of the sticky header", header.y, viewport.y)
    expect_none(
        f"Sticky header ends {px(short)} before the {side} edge of the window"
        for side, short in (
            ("left", header.x - viewport.x),
            ("right", viewport.right - header.right),
        )
        if short > 0
    )


def test_sticky_header_moves_nothing(walk: Walk) -> None:
    journey = walk(open_every_layer)

    expect_unmoved(journey.at_top, journey.scrolled)


def test_controls_of_the_sticky_header_share_a_centre_line(walk: Walk) -> None:
    targets = walk(open_every_layer).sticky.targets

    expect_none(
        find_differences("heights of the centre", (center_of(target.box)[1] for target in targets))
    )


def test_sticky_header_is_well_laid_out(walk: Walk) -> None:
    expect_none(find_all(walk(open_every_layer).sticky))


def test_up_button_lies_on_nothing(walk: Walk) -> None:
    with about("Up button"):
        expect_none(f"the up button lies on {one}" for one in walk(open_every_layer).on_up_button)


def test_layer_lies_above_everything_else(layer: OpenLayer, at_fault: str) -> None:
    with about(at_fault):
        expect_none(f"{name} of the layer is covered" for name in layer.covered)


def test_layer_fits_into_the_viewport(layer: OpenLayer, at_fault: str) -> None:
    """Its background may be as wide as a page that is wider than the viewport."""
    with about(at_fault):
        contents = [(layer.layout.name_of(item), item.box) for item in layer.layout.items]

        expect_none(
            f"{name} reaches out by {how}"
            for name, box in contents
            for how in describe_excess(box, layer.viewport)
        )


def test_layer_moves_nothing(layer: OpenLayer, at_fault: str) -> None:
    with about(at_fault):
        expect_unmoved(layer.before, layer.during)


def test_layer_is_well_laid_out(layer: OpenLayer, at_fault: str) -> None:
    with about(at_fault):
        expect_none(find_all(layer.layout))


@pytest.mark.parametrize("layer_name", [LOGIN, SEARCH], indirect=True)
def test_layer_hangs_from_an_edge(layer: OpenLayer, at_fault: str) -> None:
    """From that of its button, of the row that the button stands in, or of the whole header."""
    with about(at_fault):
        edges = layer.button.bottom, layer.section_bar.y, layer.header.bottom

        known = ", ".join(map(px, edges))
        told = f"the layer begins at {px(layer.box.y)}, and not at an edge: {known}"
        assert layer.box.y in [pytest.approx(edge, abs=ROUNDING) for edge in edges], told


@pytest.mark.parametrize("layer_name", [LOGIN], indirect=True)
def test_login_layer_ends_where_its_button_ends(layer: OpenLayer, at_fault: str) -> None:
    with about(at_fault):
        expect_near(
            "the right edge of the layer", layer.box.right, layer.button.right, within=ROUNDING
        )


@pytest.mark.parametrize("layer_name", ["all menu"], indirect=True)
def test_all_menu_stands_in_the_middle_of_the_viewport(layer: OpenLayer, at_fault: str) -> None:
    with about(at_fault):
        middle, _ = center_of(layer.box)

        expect_near("the middle of the all menu", middle, center_of(layer.viewport)[0])
