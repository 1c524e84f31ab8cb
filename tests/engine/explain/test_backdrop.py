"""The backdrop of a layer comes before what shines through it."""

from dataclasses import replace

from presscheck.anatomy import Box, Element
from presscheck.anatomy.diff import Difference, differences
from presscheck.anatomy.matching import match
from presscheck.explain.backdrop import with_backdrop
from presscheck.explain.causes import explained
from presscheck.outcome import Change, ChangeKind, Visibility
from tests.engine.anatomy.trees import at, link, node, page

EVERYWHERE = {"World": at(0, 0, 400, 20), "Seoul": at(0, 280, 400, 20), "": at(0, 0, 400, 300)}


def story(*, role: str = "dialog") -> list[Element]:
    layer = node(
        role,
        link("Close", box=at(110, 110)),
        name="Login",
        component="Login layer",
        box=at(100, 100, 200, 100),
    )
    return page(link("World", box=at(0, 0)), link("Seoul", box=at(0, 280)), layer)


def repainted(
    elements: list[Element], boxes: dict[str, Box], after: list[Element] | None = None
) -> list[Change]:
    """What is explained of a page of which these links, and what is behind them, are repainted."""
    matching = match(elements, after or elements)
    by_text = {matching.elements(pair).after.text: pair for pair in matching.pairs}  # type: ignore[union-attr]
    painted = [
        Difference(
            by_text[text] if text else matching.pairs[0]._replace(before=None, after=None),
            Change(
                ChangeKind.REPAINTED,
                "Page",
                f"link “{text}”",
                box=box,
                was=box,
                visibility=Visibility.VISIBLE,
            ),
            paints=True,
        )
        for text, box in boxes.items()
    ]
    return explained(matching, with_backdrop(matching, [*differences(matching), *painted]))


def test_all_that_is_repainted_around_a_layer_follows_from_its_backdrop() -> None:
    first, *others = repainted(story(), EVERYWHERE)

    assert (first.component, first.description) == (
        "Login layer",
        "dialog “Login” repainted: backdrop",
    )
    assert {one.because for one in others} == {first.as_cause}
    assert len(others) == 3


def test_what_is_repainted_on_one_side_of_a_layer_stays() -> None:
    found = repainted(story(), {"World": at(0, 0, 400, 20)})

    assert [(one.description, one.because) for one in found] == [("link “World” repainted", "")]


def test_what_is_repainted_in_the_layer_stays() -> None:
    found = repainted(story(), EVERYWHERE | {"Close": at(110, 110)})

    assert [one.element for one in found if not one.because] == ["link “Close”", "dialog “Login”"]


def test_a_group_has_no_backdrop() -> None:
    assert all(not one.because for one in repainted(story(role="group"), EVERYWHERE))


def test_a_layer_that_is_repainted_itself_is_not_its_backdrop() -> None:
    [found] = repainted(story(), {"Close": at(100, 100, 200, 100)})

    assert found.description == "link “Close” repainted"


def test_all_that_shines_through_follows_from_the_style_of_the_backdrop() -> None:
    before, after = story(), story()
    place = next(n for n, one in enumerate(before) if one.name == "Login")
    before[place] = replace(before[place], style={"::backdrop background-color": "#0000008f"})
    after[place] = replace(after[place], style={"::backdrop background-color": "#00000066"})

    first, *others = repainted(before, EVERYWHERE, after=after)

    assert first.description == (
        "dialog “Login” restyled: ::backdrop background colour #0000008f → #00000066"
    )
    assert {one.because for one in others} == {first.as_cause}
    assert len(others) == 3
