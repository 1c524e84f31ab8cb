import pytest

from presscheck.anatomy import Box, Element
from presscheck.explain.paint_order import owner
from tests.engine.anatomy.trees import Node, at, link, node, page

SMALL = at(20, 10, 4, 4)


def owning(box: Box, elements: list[Element]) -> str:
    found = owner(box, elements)
    return found.path if found else "nobody"


def test_the_smallest_that_holds_the_middle_owns() -> None:
    elements = page(node("main", link("World", box=at(10, 0)), box=at(0, 0, 500, 500)))

    assert owning(SMALL, elements) == "main/link"
    assert owning(at(300, 300), elements) == "main"
    assert owning(at(600, 600), elements) == "nobody"


def test_of_equals_the_later_one_owns_as_it_is_painted_above() -> None:
    elements = page(link("World", box=at(10, 0)), link("Nation", box=at(10, 0)))

    assert owning(SMALL, elements) == "link[2]"


def test_where_nobody_holds_the_middle_whoever_covers_most_owns() -> None:
    elements = page(link("World", box=at(0, 0, 40)), link("Nation", box=at(60, 0, 40)))

    assert owning(at(10, 0, 70), elements) == "link"
    assert owning(at(30, 0, 50), elements) == "link[2]"


def test_of_two_that_cover_the_same_the_smaller_one_owns() -> None:
    small, large = at(0, 0, 40, 20), at(0, -40, 40, 80)
    beside = at(20, 5, 60, 10)  # its middle is in neither of them

    assert owning(beside, page(link("World", box=small), link("Nation", box=large))) == "link"
    assert owning(beside, page(link("Nation", box=large), link("World", box=small))) == "link[2]"


@pytest.mark.parametrize(
    "style", [{"z-index": "10"}, {"position": "fixed"}, {"position": "sticky"}], ids=str
)
def test_a_layer_owns_what_it_covers_however_small(style: dict[str, str]) -> None:
    layer = node("banner", box=at(0, 0, 500, 100), style=style)
    elements = page(layer, node("main", link("World", box=at(10, 0))))

    assert owning(SMALL, elements) == "banner"


@pytest.mark.parametrize("order", ["-1", "auto", "not a number"])
def test_what_is_not_above_owns_by_its_size(order: str) -> None:
    behind = node("box", box=at(18, 8, 10, 10), style={"z-index": order})
    small, large = page(behind, node("main", box=at(0, 0)))

    assert owning(SMALL, [small, large]) == ("main" if order == "-1" else "box")


def test_what_is_cut_off_does_not_own() -> None:
    slide = link("Second slide", box=at(110, 0, 50))
    style = {"overflow-x": "hidden"}
    elements = page(
        node("main", box=at(0, 0, 500, 100)), node("region", slide, box=at(0, 0), style=style)
    )

    assert owning(at(120, 5, 4, 4), elements) == "main"


def test_a_body_that_is_as_high_as_the_window_cuts_nothing_off() -> None:
    body = Element("body", box=at(0, 0, 500, 100), style={"overflow-y": "hidden"})
    elements = [body, *page(link("Far below", box=at(0, 900)))]

    assert owning(at(10, 905, 4, 4), elements) == "link"


@pytest.mark.parametrize(
    "layer",
    [
        pytest.param(node("box", box=None), id="no-box"),
        pytest.param(node("box", box=at(20, 10, 0, 20)), id="no-size"),
        pytest.param(node("box", box=at(0, 0), style={"opacity": "0"}), id="see-through"),
        pytest.param(
            node("box", link("Inside", box=at(0, 0)), box=at(0, 0), style={"opacity": "0"}),
            id="inside-of-what-is-see-through",
        ),
    ],
)
def test_what_does_not_show_does_not_own(layer: Node) -> None:
    elements = page(node("main", box=at(0, 0, 500, 500)), layer)

    assert owning(SMALL, elements) == "main"
