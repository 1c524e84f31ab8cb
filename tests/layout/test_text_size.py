"""Font Size Up and Down change the story's words, and move nothing but what stands below them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import pytest

from pages.article_page import ArticlePage
from pages.base import Component
from tests.layout.conftest import Walk
from tests.layout.findings import expect_none
from tests.layout.geometry import Box
from tests.layout.places import uneven
from tests.layout.rules.every import every_fault
from tests.layout.seen import Element
from tests.layout.survey import Survey, Surveyor

pytestmark = pytest.mark.component("Article tools")

SIZES = (-2, -1, 0, 1, 2)
ABOVE_OR_BESIDE = (
    *("Header", "Hot headlines", "Section line", "Article head", "Article tools", "Share row"),
    *("Photo", "Top 10 Stories", "Top 5 Entertainment News", "Darkroom"),
)

each_other_size = pytest.mark.parametrize("size", [size for size in SIZES if size])


class Words(Component):
    """What the two buttons may change."""

    name: ClassVar[str] = "Words of the story"


@dataclass(frozen=True, slots=True)
class Sizes:
    """The page at each size, with the story's words as a part; and as it is, at both ends."""

    marked: dict[int, Survey]
    plain: dict[int, Survey]


def through_all_sizes(article: ArticlePage) -> Sizes:
    """Step up to the largest size, then down to the smallest."""
    body, tools = article.body, article.tools
    words = [Words(piece) for piece in (body.runs, body.cross_headings, body.sub_headline)]
    scope, parts = article.page.locator("body"), article.components()
    marked, plain = Surveyor(scope, [*parts, *words]), Surveyor(scope, parts)
    seen = Sizes({0: marked.look()}, {})
    for press, sizes in ((tools.enlarge_text, (1, 2)), (tools.shrink_text, (1, 0, -1, -2))):
        for size in sizes:
            press()
            seen.marked[size] = marked.look()
        seen.plain[size] = plain.look()
    return seen


def words_of(survey: Survey) -> list[float]:
    """The font size of every text of the story."""
    return [text.size for text in survey.texts if owner(survey, text.element) == Words.name]


def others(survey: Survey) -> Iterable[tuple[str, Element]]:
    """Everything but the story's words, by name."""
    for element in survey.elements:
        if owner(survey, element.number) != Words.name:
            yield survey.name(element), element


def owner(survey: Survey, number: int) -> str:
    part = survey.elements[number].part
    return survey.parts[part].name if part >= 0 else ""


def moved(before: Survey, after: Survey, *sides: str) -> list[str]:
    """Which elements outside the story's words have another place on the page."""
    pairs = zip(others(before), others(after), strict=True)
    return [
        finding
        for (name, one), (_, two) in pairs
        for side in sides
        for finding in uneven(f"{side} of {name}", (getattr(it.box, side) for it in (one, two)))
    ]


@pytest.mark.parametrize(
    "sizes", list(pairwise(SIZES)), ids=lambda sizes: "{} and {}".format(*sizes)
)
def test_every_word_of_the_story_grows_with_each_step(walk: Walk, sizes: tuple[int, int]) -> None:
    smaller, larger = (walk(through_all_sizes).marked[size] for size in sizes)

    assert all(one < two for one, two in zip(words_of(smaller), words_of(larger), strict=True))


@each_other_size
def test_no_other_text_changes_its_size(walk: Walk, size: int) -> None:
    before, after = (walk(through_all_sizes).marked[step] for step in (0, size))

    changed = [
        f"{before.text_name(one)} went from {one.size:g} to {two.size:g} px"
        for one, two in zip(before.texts, after.texts, strict=True)
        if one.size != two.size and owner(before, one.element) != Words.name
    ]

    expect_none(changed)


@each_other_size
def test_nothing_else_moves_sideways(walk: Walk, size: int) -> None:
    before, after = (walk(through_all_sizes).marked[step] for step in (0, size))

    expect_none(moved(before, after, "left", "right"))


@each_other_size
def test_what_stands_above_or_beside_the_words_does_not_move(walk: Walk, size: int) -> None:
    before, after = (walk(through_all_sizes).marked[step] for step in (0, size))

    for name in ABOVE_OR_BESIDE:
        assert boxes_inside(after, name) == boxes_inside(before, name)


def boxes_inside(survey: Survey, name: str) -> list[tuple[str, Box]]:
    """A part that an article may lack, and everything in it."""
    roots = [survey.elements[part.element] for part in survey.parts if part.name == name]
    return [
        (survey.name(element), element.box)
        for root in roots
        for element in survey.elements[root.number : root.last + 1]
    ]


@pytest.mark.parametrize("size", [SIZES[0], SIZES[-1]])
def test_page_is_well_laid_out_at_both_ends(walk: Walk, size: int) -> None:
    expect_none(every_fault(walk(through_all_sizes).plain[size]))
