"""The sticky header and all layers lie above the page, on the screen, and move nothing."""

import pytest

from tests.layout.conftest import Walk
from tests.layout.findings import expect_none
from tests.layout.places import PIXEL, uneven
from tests.layout.rules.every import every_fault
from tests.layout.rules.sticking_out import reaching
from tests.layout.scenes import HEADERS, LAYERS, Scene, every_layer

pytestmark = pytest.mark.component("Sticky header")

LOGIN = pytest.param("login layer", marks=pytest.mark.component("Login layer"))
SEARCH = pytest.param("search layer", marks=pytest.mark.component("Search layer"))

HAIR = 0.1
"""Pixels that rounding may make of none."""


@pytest.fixture(params=HEADERS)
def header_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=LAYERS)
def layer_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def scene(walk: Walk, header_name: str, layer_name: str) -> Scene:
    """A layer, open from one of the headers."""
    return walk(every_layer).opened[header_name, layer_name]


def test_sticky_header_sits_at_the_top_of_the_screen(walk: Walk) -> None:
    scenes = walk(every_layer)
    header, window = scenes.sticky.part("Sticky header").box, scenes.window

    assert header.top == pytest.approx(window.top, abs=PIXEL)
    assert header.left <= window.left
    assert header.right >= window.right


def test_sticky_header_moves_nothing(walk: Walk) -> None:
    scenes = walk(every_layer)

    assert scenes.scrolled == scenes.at_top


def test_controls_of_the_sticky_header_share_a_centre_line(walk: Walk) -> None:
    targets = walk(every_layer).sticky.targets

    expect_none(uneven("heights of the centre", (target.box.center[1] for target in targets)))


def test_sticky_header_is_well_laid_out(walk: Walk) -> None:
    expect_none(every_fault(walk(every_layer).sticky))


def test_up_button_lies_on_nothing(walk: Walk) -> None:
    assert walk(every_layer).on_up_button == []


def test_layer_lies_above_everything_else(scene: Scene) -> None:
    assert scene.covered == []


def test_layer_fits_on_the_screen(scene: Scene) -> None:
    """Its ground may be as wide as a page that is wider than the screen."""
    contents = [(scene.layer.name(item), item.box) for item in scene.layer.items]

    expect_none(
        f"{name} reaches out by {how}"
        for name, place in contents
        for how in reaching(place, scene.window)
    )


def test_layer_moves_nothing(scene: Scene) -> None:
    assert scene.now == scene.before


def test_layer_is_well_laid_out(scene: Scene) -> None:
    expect_none(every_fault(scene.layer))


@pytest.mark.parametrize("layer_name", [LOGIN, SEARCH], indirect=True)
def test_layer_hangs_from_an_edge(scene: Scene) -> None:
    """Of its button, of the row that the button stands in, or of the whole header."""
    edges = scene.button.bottom, scene.bar.top, scene.header.bottom

    assert scene.layer_box.top in [pytest.approx(edge, abs=HAIR) for edge in edges]


@pytest.mark.parametrize("layer_name", [LOGIN], indirect=True)
def test_login_layer_ends_where_its_button_ends(scene: Scene) -> None:
    assert scene.layer_box.right == pytest.approx(scene.button.right, abs=HAIR)


@pytest.mark.parametrize("layer_name", ["all menu"], indirect=True)
def test_all_menu_stands_in_the_middle_of_the_screen(scene: Scene) -> None:
    middle, _ = scene.layer_box.center

    assert middle == pytest.approx(scene.window.center[0], abs=PIXEL)
