"""Font Size Up and Down change the size of the story's text, and move only what is below it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import pytest

from pages.article_page import ArticlePage
from pages.base import Component
from presscheck.anatomy import Box
from tests.layout.conftest import Walk
from tests.layout.facts import ElementFacts, TextFacts
from tests.layout.findings import expect_none, expect_unmoved, px
from tests.layout.geometry import MEASURES
from tests.layout.layout import Layout, LayoutReader
from tests.layout.measures import find_differences
from tests.layout.rules.all_rules import find_all

pytestmark = pytest.mark.component("Article tools")

SIZES = (-2, -1, 0, 1, 2)
ABOVE_OR_BESIDE = (
    *("Header", "Hot headlines", "Section line", "Article head", "Article tools", "Share row"),
    *("Photo", "Top 10 Stories", "Top 5 Entertainment News", "Darkroom"),
)

each_other_size = pytest.mark.parametrize("size", [size for size in SIZES if size])


class StoryText(Component):
    """The text that the two buttons change."""

    name: ClassVar[str] = "Text of the story"


@dataclass(frozen=True, slots=True)
class LayoutsBySize:
    """The layouts of the page by size of the text.

    In `marked`, which has every size, the text of the story is a component of its own; `plain` has
    the smallest and the largest size.
    """

    marked: dict[int, Layout]
    plain: dict[int, Layout]


def step_through_sizes(article: ArticlePage) -> LayoutsBySize:
    """Step up to the largest size, then down to the smallest."""
    body, tools = article.body, article.tools
    story = [StoryText(text) for text in (body.runs, body.cross_headings, body.sub_headline)]
    scope, components = article.page.locator("body"), article.components()
    marked = LayoutReader(scope, [*components, *story])
    plain = LayoutReader(scope, components)
    layouts = LayoutsBySize({0: marked.read()}, {})
    for press, sizes in ((tools.enlarge_text, (1, 2)), (tools.shrink_text, (1, 0, -1, -2))):
        for size in sizes:
            press()
            layouts.marked[size] = marked.read()
        layouts.plain[size] = plain.read()
    return layouts


def story_texts(layout: Layout) -> list[TextFacts]:
    """Return every text of the story."""
    return [text for text in layout.texts if is_story(layout, text.element)]


def is_story(layout: Layout, number: int) -> bool:
    """Return whether an element belongs to the text of the story."""
    return layout.component_of(number) == StoryText.name


def other_elements(layout: Layout) -> Iterable[tuple[str, ElementFacts]]:
    """Yield the name and the facts of all elements but the story's text."""
    for element in layout.elements:
        if not is_story(layout, element.number):
            yield layout.name_of(element), element


def find_moved_elements(before: Layout, after: Layout, *sides: str) -> list[str]:
    """Return the elements outside the story's text that have moved, by the sides named."""
    pairs = zip(other_elements(before), other_elements(after), strict=True)
    return [
        finding
        for (name, one), (_, two) in pairs
        for side in sides
        for finding in find_differences(
            f"{side} of {name}", [MEASURES[side](element.box) for element in (one, two)]
        )
    ]


@pytest.mark.parametrize(
    "sizes", list(pairwise(SIZES)), ids=lambda sizes: "{} and {}".format(*sizes)
)
def test_every_word_of_the_story_grows_with_each_step(walk: Walk, sizes: tuple[int, int]) -> None:
    smaller, larger = (walk(step_through_sizes).marked[size] for size in sizes)

    expect_none(
        f"“{one.label}” has {px(one.size)} before the step and {px(two.size)} after it"
        for one, two in zip(story_texts(smaller), story_texts(larger), strict=True)
        if one.size >= two.size
    )


@each_other_size
def test_no_other_text_changes_its_size(walk: Walk, size: int) -> None:
    before, after = (walk(step_through_sizes).marked[step] for step in (0, size))

    changed = [
        f"{before.text_name_of(one)} went from {one.size:g} to {two.size:g} px"
        for one, two in zip(before.texts, after.texts, strict=True)
        if one.size != two.size and not is_story(before, one.element)
    ]

    expect_none(changed)


@each_other_size
def test_nothing_else_moves_sideways(walk: Walk, size: int) -> None:
    before, after = (walk(step_through_sizes).marked[step] for step in (0, size))

    expect_none(find_moved_elements(before, after, "left", "right"))


@each_other_size
def test_what_stands_above_or_beside_the_words_does_not_move(walk: Walk, size: int) -> None:
    before, after = (walk(step_through_sizes).marked[step] for step in (0, size))

    for name in ABOVE_OR_BESIDE:
        expect_unmoved(boxes_inside(before, name), boxes_inside(after, name))


def boxes_inside(layout: Layout, name: str) -> dict[str, Box]:
    """Return the boxes of a component and everything in it; nothing if the article lacks it."""
    roots = [
        layout.elements[component.element]
        for component in layout.components
        if component.name == name
    ]
    elements = [
        element for root in roots for element in layout.elements[root.number : root.last + 1]
    ]
    return {
        f"element {at} of {name} ({layout.name_of(element)})": element.box
        for at, element in enumerate(elements)
    }


@pytest.mark.parametrize("size", [SIZES[0], SIZES[-1]])
def test_page_is_well_laid_out_at_both_ends(walk: Walk, size: int) -> None:
    expect_none(find_all(walk(step_through_sizes).plain[size]))
