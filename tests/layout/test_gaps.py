"""What repeats, repeats evenly, within a pixel."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from pages.article_page import ArticlePage
from pages.components.story_list import StoryList
from tests.layout.findings import expect_none
from tests.layout.geometry import Box, gaps_across, gaps_down, spread
from tests.layout.places import box, boxes, uneven
from tests.layout.survey import Survey

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_article
def test_lines_of_text_are_evenly_spaced(survey: Survey) -> None:
    """A glyph from another font must not push its line away from the line above."""
    for text in survey.texts:
        name = survey.text_name(text)

        expect_none(uneven(f"steps from line to line of {name}", steps(text.lines)))


def steps(lines: Sequence[Box]) -> list[float]:
    """From line to line, by the edge that no taller glyph moves on its own."""
    tops = sorted({line.top for line in lines})
    bottoms = sorted({line.bottom for line in lines})
    by_edge = ([two - one for one, two in pairwise(edge)] for edge in (tops, bottoms))
    return min(by_edge, key=spread)


@pytest.mark.every_article
def test_cross_headings_stand_nearer_to_the_text_they_head(article: ArticlePage) -> None:
    blocks, headings = boxes(article.body.runs), boxes(article.body.cross_headings)
    above = [min(one.top - it.bottom for it in blocks if it.bottom <= one.top) for one in headings]
    below = [min(it.top - one.bottom for it in blocks if it.top >= one.bottom) for one in headings]

    expect_none([*uneven("gaps above cross-headings", above), *uneven("gaps below", below)])
    assert max(below, default=0) <= min(above, default=0)


@pytest.mark.every_viewport
def test_sidebar_boxes_are_equally_spaced(survey: Survey) -> None:
    names = ("Top 10 Stories", "Top 5 Entertainment News", "Darkroom")

    side = [survey.part(name).box for name in names]

    expect_none(uneven("gaps between boxes of the side column", gaps_down(side)))


@pytest.mark.parametrize("name", ["top_stories", "entertainment_news"])
def test_stories_of_a_list_are_equally_spaced(article: ArticlePage, name: str) -> None:
    stories: StoryList = getattr(article, name)
    rows, pictures = boxes(stories.entries), boxes(stories.root.get_by_role("img"))
    above = [picture.top - row.top for row, picture in zip(rows, pictures, strict=True)]

    expect_none(uneven("gaps between rows", gaps_down(rows)))
    expect_none(uneven("space above the pictures", above))


@pytest.mark.every_article
def test_related_stories_are_equally_spaced(article: ArticlePage) -> None:
    entries = boxes(article.related_stories.entries)

    expect_none(uneven("gaps between related stories", gaps_down(entries)))


@pytest.mark.every_viewport
def test_sections_of_the_bar_are_equally_spaced(article: ArticlePage) -> None:
    links = boxes(article.header.section_bar.links)[::-1]

    expect_none(uneven("gaps between sections of the bar", gaps_across(links)))


def test_tools_and_ways_to_share_are_equally_spaced(article: ArticlePage) -> None:
    tools = boxes(*(picture.root for picture in article.tools.pictures))
    shares = boxes(article.share_row.items)

    expect_none(uneven("gaps between tools", gaps_across(tools)))
    expect_none(uneven("gaps between share icons", gaps_across(shares)))


@pytest.mark.every_article
def test_sub_sections_are_equally_spaced(article: ArticlePage) -> None:
    """Gaps below zero are where a new row begins."""
    gaps = [gap for gap in gaps_across(boxes(article.section_line.sub_links)) if gap > 0]

    expect_none(uneven("gaps between sub-sections", gaps))


def test_hot_headlines_have_columns_of_one_width(article: ArticlePage) -> None:
    hot = article.hot_headlines
    odd, even = box(hot.odd_column.root), box(hot.even_column.root)

    expect_none(uneven("columns of the hot headlines", (odd.width, even.width)))


def test_darkroom_controls_are_equally_spaced(article: ArticlePage) -> None:
    darkroom = article.darkroom
    before, *dots, after = boxes(darkroom.previous_button, darkroom.dots, darkroom.next_button)
    picture = box(darkroom.shown_picture)

    expect_none(uneven("gaps between dots", gaps_across(dots)))
    expect_none(
        uneven("space beside the dots", (dots[0].left - before.right, after.left - dots[-1].right))
    )
    expect_none(
        uneven(
            "distance to the picture's edge",
            (before.left - picture.left, picture.right - after.right),
        )
    )


@pytest.mark.every_viewport
def test_groups_of_the_footer_are_equally_spaced(article: ArticlePage) -> None:
    groups = article.footer.groups

    expect_none(uneven("gaps between groups of the footer", gaps_across(boxes(groups))))
    for group in groups.all():
        rows = boxes(group.get_by_role("listitem"))
        expect_none(uneven("gaps between links of the footer", gaps_down(rows)))
