"""The comparison on a snapshot: one for each component, the one at fault first."""

from collections.abc import Sequence
from dataclasses import asdict

import pytest

from presscheck.anatomy import Anatomy, Box, Element, Frame, as_line
from presscheck.compare import Scope, SnapshotSide, Terms, compare
from presscheck.images import Pixels
from presscheck.level import Level
from presscheck.outcome import Changed, Outcome, Resized, Same
from tests.engine.anatomy.trees import at, node, page
from tests.engine.images.test_resampling import SIZE, slope


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


@pytest.mark.parametrize(("top", "outcome"), [(302, Same), (300, Changed)])
def test_a_part_that_stands_elsewhere_on_its_page_is_the_same(
    top: int, outcome: type[Outcome]
) -> None:
    picture = page(node("picture", name="Disc", role="img", box=Box(0, 0, SIZE, SIZE)))
    lines = tuple(as_line(asdict(element)) for element in picture)

    def part(shift: float, top: int) -> SnapshotSide:
        frame = Frame((SIZE, SIZE), f"{shift}", lines, position=(8, top))
        return SnapshotSide(Anatomy(frame), lambda: slope(shift))

    comparison = compare(part(0.0, 300), part(0.1, top), Terms(Scope.SAME_RENDERER))

    assert isinstance(comparison.outcome, outcome)
