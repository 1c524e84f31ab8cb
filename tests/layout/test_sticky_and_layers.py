"""The sticky header and all layers lie above the page, inside the viewport, and move nothing."""

import pytest

from tests.layout.conftest import Walk
from tests.layout.findings import expect_none
from tests.layout.geometry import center_of
from tests.layout.measures import TOLERANCE, find_differences
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
def layer(walk: Walk, header_name: str, layer_name: str) -> OpenLayer:
    """A layer while it is open, from one of the headers."""
    return walk(open_every_layer).layers[header_name, layer_name]


def test_sticky_header_is_at_the_top_of_the_viewport(walk: Walk) -> None:
    journey = walk(open_every_layer)
    header, viewport = journey.sticky.root_of("Sticky header").box, journey.viewport

    assert header.y == pytest.approx(viewport.y, abs=TOLERANCE)
    assert header.x <= viewport.x
    assert header.right >= viewport.right


def test_sticky_header_moves_nothing(walk: Walk) -> None:
    journey = walk(open_every_layer)

    assert journey.scrolled == journey.at_top


def test_controls_of_the_sticky_header_share_a_centre_line(walk: Walk) -> None:
    targets = walk(open_every_layer).sticky.targets

    expect_none(
        find_differences("heights of the centre", (center_of(target.box)[1] for target in targets))
    )


def test_sticky_header_is_well_laid_out(walk: Walk) -> None:
    expect_none(find_all(walk(open_every_layer).sticky))


def test_up_button_lies_on_nothing(walk: Walk) -> None:
    assert walk(open_every_layer).on_up_button == []


def test_layer_lies_above_everything_else(layer: OpenLayer) -> None:
    assert layer.covered == []


def test_layer_fits_into_the_viewport(layer: OpenLayer) -> None:
    """Its background may be as wide as a page that is wider than the viewport."""
    contents = [(layer.layout.name_of(item), item.box) for item in layer.layout.items]

    expect_none(
        f"{name} reaches out by {how}"
        for name, box in contents
        for how in describe_excess(box, layer.viewport)
    )


def test_layer_moves_nothing(layer: OpenLayer) -> None:
    assert layer.during == layer.before


def test_layer_is_well_laid_out(layer: OpenLayer) -> None:
    expect_none(find_all(layer.layout))


@pytest.mark.parametrize("layer_name", [LOGIN, SEARCH], indirect=True)
def test_layer_hangs_from_an_edge(layer: OpenLayer) -> None:
    """From that of its button, of the row that the button stands in, or of the whole header."""
    edges = layer.button.bottom, layer.section_bar.y, layer.header.bottom

    assert layer.box.y in [pytest.approx(edge, abs=ROUNDING) for edge in edges]


@pytest.mark.parametrize("layer_name", [LOGIN], indirect=True)
def test_login_layer_ends_where_its_button_ends(layer: OpenLayer) -> None:
    assert layer.box.right == pytest.approx(layer.button.right, abs=ROUNDING)


@pytest.mark.parametrize("layer_name", ["all menu"], indirect=True)
def test_all_menu_stands_in_the_middle_of_the_viewport(layer: OpenLayer) -> None:
    middle, _ = center_of(layer.box)

    assert middle == pytest.approx(center_of(layer.viewport)[0], abs=TOLERANCE)
