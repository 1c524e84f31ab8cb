"""Things that belong together share their edges or their centre line, within a pixel."""

import pytest

from pages.article_page import ArticlePage
from pages.components.story_list import StoryList
from tests.layout.findings import expect_near, expect_none
from tests.layout.geometry import center_of
from tests.layout.layout import Layout
from tests.layout.measures import box_of, boxes_of, find_differences, find_misalignments

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_columns_fill_the_content_column(article: ArticlePage) -> None:
    whole = box_of(article.section_line.root)
    main, side = box_of(article.main_column), box_of(article.side_column)

    expect_near("the left edge of the main column", main.x, whole.x)
    expect_near("the right edge of the side column", side.right, whole.right)
    expect_none(find_misalignments("main and side column", [main, side], "top"))


@pytest.mark.every_viewport
def test_header_and_footer_share_the_edges_of_the_content_column(article: ArticlePage) -> None:
    hot, line = box_of(article.hot_headlines.root), box_of(article.section_line.root)
    last, *_, first = boxes_of(article.header.section_bar.links)
    names, *_ = boxes_of(article.footer.masthead_lines)

    expect_none(find_misalignments("hot headlines and section line", [hot, line], "left", "right"))
    expect_none(
        find_misalignments(
            "first section of the bar, masthead and page", [first, names, line], "left"
        )
    )
    expect_none(find_misalignments("last section of the bar and page", [last, line], "right"))


@pytest.mark.every_article
def test_text_is_aligned_with_headline_and_photo(article: ArticlePage) -> None:
    head, body = article.head, article.body
    blocks = boxes_of(
        *(head.category, head.headline, head.posted, head.byline, article.tools.print_link),
        *(body.photos, body.sub_headline, body.by_line, body.runs, body.cross_headings),
        article.email_row.root,
    )

    expect_none(
        find_misalignments("blocks of the article", [box_of(article.main_column), *blocks], "left")
    )


@pytest.mark.every_article
def test_photos_and_email_row_are_as_wide_as_the_column(article: ArticlePage) -> None:
    wide = boxes_of(article.main_column, article.body.photos, article.email_row.root)

    expect_none(find_misalignments("full-width blocks of the article", wide, "left", "right"))


@pytest.mark.every_viewport
def test_sidebar_boxes_share_their_edges(layout: Layout) -> None:
    names = ("Top 10 Stories", "Top 5 Entertainment News", "Darkroom")

    side = [layout.root_of(name).box for name in names]

    expect_none(find_misalignments("boxes of the side column", side, "left", "right"))


@pytest.mark.parametrize("name", ["top_stories", "entertainment_news"])
def test_stories_of_a_list_share_their_edges(article: ArticlePage, name: str) -> None:
    stories: StoryList = getattr(article, name)
    rows, headlines = boxes_of(stories.entries), boxes_of(stories.headlines)
    ranks = boxes_of(stories.root.locator(stories.entry(1).rank))
    pictures = boxes_of(stories.root.get_by_role("img"))

    expect_none(find_misalignments("rows", rows, "left", "right"))
    expect_none(find_misalignments("ranks", ranks, "left"))
    expect_none(find_misalignments("pictures", pictures, "left", "width", "height"))
    expect_none(find_misalignments("headlines", headlines, "left", "right"))


@pytest.mark.every_viewport
def test_controls_of_the_header_share_a_centre_line(article: ArticlePage) -> None:
    header = article.header
    left = boxes_of(header.menu_button, header.search_button, header.logo)
    right = boxes_of(header.login_button, header.subscribe_link)

    expect_none(
        find_differences("heights of the centre", (center_of(one)[1] for one in [*left, *right]))
    )


@pytest.mark.every_viewport
def test_logo_stands_in_the_middle_of_the_page(article: ArticlePage, layout: Layout) -> None:
    middle, _ = center_of(box_of(article.header.logo))

    expect_near("the middle of the logo", middle, layout.page[0] / 2)


@pytest.mark.every_viewport
def test_sections_of_the_bar_stand_on_one_line(article: ArticlePage) -> None:
    links = boxes_of(article.header.section_bar.links)

    expect_none(find_misalignments("sections of the bar", links, "top", "bottom"))


def test_tools_and_ways_to_share_are_alike_and_on_one_line(article: ArticlePage) -> None:
    tools = boxes_of(*(picture.root for picture in article.tools.pictures))
    shares = boxes_of(article.share_row.items)

    expect_none(
        find_misalignments("tools and share icons", [*tools, *shares], "top", "width", "height")
    )


def test_hot_headlines_stand_on_one_line(article: ArticlePage) -> None:
    hot = article.hot_headlines
    row = boxes_of(hot.odd_column.shown, hot.even_column.shown)
    ranks = boxes_of(hot.odd_column.shown_rank, hot.even_column.shown_rank)

    expect_none(find_misalignments("hot headlines", row, "top", "bottom"))
    expect_none(find_misalignments("ranks of the hot headlines", ranks, "top", "width", "height"))


@pytest.mark.every_article
def test_related_stories_share_the_edges_of_their_inset(article: ArticlePage) -> None:
    """Most articles have no related stories, and then there is nothing to align."""
    related = article.related_stories
    pictures = boxes_of(related.root.get_by_role("img"))

    expect_none(
        find_misalignments(
            "inset and its stories", boxes_of(related.root, related.entries), "right"
        )
    )
    expect_none(find_misalignments("related pictures", pictures, "left", "width", "height"))


def test_controls_of_the_darkroom_share_a_centre_line(article: ArticlePage) -> None:
    darkroom = article.darkroom
    row = boxes_of(darkroom.previous_button, darkroom.dots, darkroom.next_button)

    expect_none(find_differences("heights of the centre", (center_of(one)[1] for one in row)))
    expect_none(find_misalignments("dots", boxes_of(darkroom.dots), "width", "height"))


@pytest.mark.every_viewport
def test_groups_of_the_footer_share_their_upper_edge(article: ArticlePage) -> None:
    first, *_ = boxes_of(article.footer.masthead_lines)
    groups = boxes_of(article.footer.groups)

    expect_none(find_misalignments("masthead and groups of the footer", [first, *groups], "top"))
    expect_none(find_misalignments("groups of the footer", groups, "width"))
