"""Things in a row, in a list or in a text have equal gaps, within a pixel."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from pages.article_page import ArticlePage
from pages.components.story_list import StoryList
from presscheck.anatomy import Box
from tests.layout.findings import expect_none, px
from tests.layout.geometry import gaps_across, gaps_down, spread
from tests.layout.layout import Layout
from tests.layout.measures import box_of, boxes_of, find_differences

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_article
def test_lines_of_text_are_evenly_spaced(layout: Layout) -> None:
    """A glyph from another font must not move its line away from the line above."""
    for text in layout.texts:
        name = layout.text_name_of(text)

        expect_none(
            find_differences(f"steps from line to line of {name}", line_distances(text.lines))
        )


def line_distances(lines: Sequence[Box]) -> list[float]:
    """Return the distances from line to line, by upper or by lower edges.

    A taller glyph moves one of the two edges of its line, so the more even distances count.
    """
    tops = sorted({line.y for line in lines})
    bottoms = sorted({line.bottom for line in lines})
    by_edge = ([two - one for one, two in pairwise(edges)] for edges in (tops, bottoms))
    return min(by_edge, key=spread)


@pytest.mark.every_article
def test_cross_headings_stand_nearer_to_the_text_they_head(article: ArticlePage) -> None:
    blocks, headings = boxes_of(article.body.runs), boxes_of(article.body.cross_headings)
    above = [min(one.y - it.bottom for it in blocks if it.bottom <= one.y) for one in headings]
    below = [min(it.y - one.bottom for it in blocks if it.y >= one.bottom) for one in headings]

    expect_none(
        [
            *find_differences("gaps above cross-headings", above),
            *find_differences("gaps below", below),
        ]
    )
    told = f"a cross-heading is {px(max(below, default=0))} above its text, and only "
    told += f"{px(min(above, default=0))} below the text before"
    assert max(below, default=0) <= min(above, default=0), told


@pytest.mark.every_viewport
def test_sidebar_boxes_are_equally_spaced(layout: Layout) -> None:
    names = ("Top 10 Stories", "Top 5 Entertainment News", "Darkroom")

    side = [layout.root_of(name).box for name in names]

    expect_none(find_differences("gaps between boxes of the side column", gaps_down(side)))


@pytest.mark.parametrize("name", ["top_stories", "entertainment_news"])
def test_stories_of_a_list_are_equally_spaced(article: ArticlePage, name: str) -> None:
    stories: StoryList = getattr(article, name)
    rows, pictures = boxes_of(stories.entries), boxes_of(stories.root.get_by_role("img"))
    above = [picture.y - row.y for row, picture in zip(rows, pictures, strict=True)]

    expect_none(find_differences("gaps between rows", gaps_down(rows)))
    expect_none(find_differences("space above the pictures", above))


@pytest.mark.every_article
def test_related_stories_are_equally_spaced(article: ArticlePage) -> None:
    entries = boxes_of(article.related_stories.entries)

    expect_none(find_differences("gaps between related stories", gaps_down(entries)))


@pytest.mark.every_viewport
def test_sections_of_the_bar_are_equally_spaced(article: ArticlePage) -> None:
    links = boxes_of(article.header.section_bar.links)[::-1]

    expect_none(find_differences("gaps between sections of the bar", gaps_across(links)))


def test_tools_and_ways_to_share_are_equally_spaced(article: ArticlePage) -> None:
    tools = boxes_of(*(picture.root for picture in article.tools.pictures))
    shares = boxes_of(article.share_row.items)

    expect_none(find_differences("gaps between tools", gaps_across(tools)))
    expect_none(find_differences("gaps between share icons", gaps_across(shares)))


@pytest.mark.every_article
def test_sub_sections_are_equally_spaced(article: ArticlePage) -> None:
    """Gaps below zero are where a new row begins."""
    gaps = [gap for gap in gaps_across(boxes_of(article.section_line.sub_links)) if gap > 0]

    expect_none(find_differences("gaps between sub-sections", gaps))


def test_hot_headlines_have_columns_of_one_width(article: ArticlePage) -> None:
    hot = article.hot_headlines
    odd, even = box_of(hot.odd_column.root), box_of(hot.even_column.root)

    expect_none(find_differences("columns of the hot headlines", (odd.width, even.width)))


def test_darkroom_controls_are_equally_spaced(article: ArticlePage) -> None:
    darkroom = article.darkroom
    before, *dots, after = boxes_of(darkroom.previous_button, darkroom.dots, darkroom.next_button)
    picture = box_of(darkroom.shown_picture)

    expect_none(find_differences("gaps between dots", gaps_across(dots)))
    expect_none(
        find_differences(
            "space beside the dots", (dots[0].x - before.right, after.x - dots[-1].right)
        )
    )
    expect_none(
        find_differences(
            "distance to the picture's edge",
            (before.x - picture.x, picture.right - after.right),
        )
    )


@pytest.mark.every_viewport
def test_groups_of_the_footer_are_equally_spaced(article: ArticlePage) -> None:
    groups = article.footer.groups

    expect_none(
        find_differences("gaps between groups of the footer", gaps_across(boxes_of(groups)))
    )
    for group in groups.all():
        rows = boxes_of(group.get_by_role("listitem"))
        expect_none(find_differences("gaps between links of the footer", gaps_down(rows)))
