"""The comparison on a snapshot: one for each component, the one at fault first."""

from collections.abc import Sequence
from dataclasses import asdict

import pytest

from presscheck.anatomy import Anatomy, Element, Frame, as_line
from presscheck.compare import Scope, SnapshotSide, Terms, compare
from presscheck.images import Pixels
from presscheck.level import Level
from presscheck.outcome import Changed, Outcome, Resized, Same
from tests.engine.anatomy.trees import at, node, page


def no_picture() -> Pixels:
    raise AssertionError("pictures of different renderers are not compared")


def anatomy(elements: Sequence[Element], height: int = 200) -> Anatomy:
    lines = tuple(as_line(asdict(element)) for element in elements)
    return Anatomy(Frame((300, height), "", lines))


def site(story: str, height: int) -> SnapshotSide:
    elements = page(
        node("banner", text="Times", box=at(0, 0), component="Header"),
        node(
            "main",
            node("paragraph", text=story, box=at(0, 20, 300, height), component="Article body"),
            box=at(0, 20, 300, height),
            component="Page",
        ),
        node("contentinfo", box=at(0, 20 + height), component="Footer"),
    )
    return SnapshotSide(anatomy(elements), no_picture)


def test_the_component_at_fault_comes_first_and_all_others_in_reading_order() -> None:
    comparison = compare(site("Short", 20), site("Longer", 40), Terms(Scope.SAME_ENGINE))

    assert list(comparison.components) == ["Article body", "Header", "Page", "Footer"]
    words = [type(outcome) for outcome in comparison.components.values()]
    assert words == [Changed, Same, Same, Same]


@pytest.mark.parametrize(
    ("scope", "outcome"),
    [(Scope.SAME_RENDERER, Resized), (Scope.SAME_ENGINE, Same), (Scope.OTHER_ENGINE, Same)],
)
def test_a_page_is_as_high_as_its_renderers_text(scope: Scope, outcome: type[Outcome]) -> None:
    elements = page(node("main", text="Story", box=at(0, 0)))
    low, high = (SnapshotSide(anatomy(elements, height), no_picture) for height in (200, 212))

    comparison = compare(low, high, Terms(scope, Level.LAYOUT))

    assert isinstance(comparison.outcome, outcome)
