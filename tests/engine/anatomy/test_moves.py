import pytest

from presscheck.anatomy import Box, Element
from presscheck.anatomy.diff import Scope, changes
from presscheck.outcome import ChangeKind
from tests.engine.anatomy.trees import at, item, link, node, page


def moves(before: list[Element], after: list[Element]) -> list[str]:
    return [change.sentence for change in changes(before, after) if change.kind is ChangeKind.MOVED]


def column(box: Box, inner: Box) -> list[Element]:
    return page(node("region", link("World", box=inner), name="Top", box=box))


@pytest.mark.parametrize(
    ("box", "inner", "told"),
    [
        pytest.param(at(10, 24), at(20, 24), ["region “Top” moved: 24 px down"], id="along"),
        pytest.param(at(10, 0), at(21, 0), ["link “World” moved: 1 px right"], id="inside"),
        pytest.param(
            at(12, 0),
            at(26, 0),
            ["region “Top” moved: 2 px right", "link “World” moved: 4 px right"],
            id="further-than-its-holder",
        ),
        pytest.param(at(8, 0), at(20, 0), ["region “Top” moved: 2 px left"], id="stands-still"),
        pytest.param(at(10, 0), at(20, 0.01), ["link “World” moved: 0.01 px down"], id="least"),
        pytest.param(
            at(10, 24.02), at(20, 24.03), ["region “Top” moved: 24.02 px down"], id="rounding"
        ),
    ],
)
def test_a_move_is_told_of_what_moved_of_its_own(box: Box, inner: Box, told: list[str]) -> None:
    assert moves(column(at(10, 0), at(20, 0)), column(box, inner)) == told


def test_a_holder_without_a_box_is_passed_over() -> None:
    def inner(top: float) -> list[Element]:
        held = node("list", link("World", box=at(0, top)))
        return page(node("region", held, box=at(0, top)))

    assert moves(inner(0), inner(24)) == ["region with “World” moved: 24 px down"]


def test_nothing_moves_where_text_is_laid_out_otherwise() -> None:
    before, after = column(at(10, 0), at(20, 0)), column(at(10, 90), at(70, 0))

    assert changes(before, after, Scope.SAME_ENGINE) == []


def test_swapped_items_are_one_that_overtook_the_other() -> None:
    before = page(node("list", item("World"), item("Nation"), item("Sports")))
    after = page(node("list", item("Sports"), item("World"), item("Nation")))

    assert moves(before, after) == [
        "list item with “Sports” moved: place in the order 3 of 3 → 1 of 3"
    ]


def test_a_new_holder_is_named() -> None:
    before = page(node("banner", link("Login"), link("Home")), node("contentinfo", link("Terms")))
    after = page(node("banner", link("Home")), node("contentinfo", link("Terms"), link("Login")))

    assert moves(before, after) == [
        "link “Login” moved: inside page header of Page → page footer of Page"
    ]


def test_a_wrapper_moves_nothing() -> None:
    inner = (link("World"), link("Nation"))

    assert moves(page(*inner), page(node("box", *inner))) == []
