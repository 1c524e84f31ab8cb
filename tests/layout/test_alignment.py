"""What belongs together shares its edges or its centre line, within a pixel."""

import pytest

from pages.article_page import ArticlePage
from pages.components.story_list import StoryList
from tests.layout.findings import expect_none
from tests.layout.places import PIXEL, box, boxes, uneven, unlike
from tests.layout.survey import Survey

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_columns_fill_the_content_column(article: ArticlePage) -> None:
    whole = box(article.section_line.root)
    main, side = box(article.main_column), box(article.side_column)

    assert (main.left, side.right) == pytest.approx((whole.left, whole.right), abs=PIXEL)
    expect_none(unlike("main and side column", [main, side], "top"))


@pytest.mark.every_viewport
def test_furniture_shares_the_edges_of_the_content_column(article: ArticlePage) -> None:
    hot, line = box(article.hot_headlines.root), box(article.section_line.root)
    last, *_, first = boxes(article.header.section_bar.links)
    names, *_ = boxes(article.footer.masthead_lines)

    expect_none(unlike("hot headlines and section line", [hot, line], "left", "right"))
    expect_none(unlike("first section of the bar, masthead and page", [first, names, line], "left"))
    expect_none(unlike("last section of the bar and page", [last, line], "right"))


@pytest.mark.every_article
def test_text_is_aligned_with_headline_and_photo(article: ArticlePage) -> None:
    head, body = article.head, article.body
    blocks = boxes(
        *(head.category, head.headline, head.posted, head.byline, article.tools.print_link),
        *(body.photos, body.sub_headline, body.by_line, body.runs, body.cross_headings),
        article.email_row.root,
    )

    expect_none(unlike("blocks of the article", [box(article.main_column), *blocks], "left"))


@pytest.mark.every_article
def test_photos_and_email_row_are_as_wide_as_the_column(article: ArticlePage) -> None:
    wide = boxes(article.main_column, article.body.photos, article.email_row.root)

    expect_none(unlike("full-width blocks of the article", wide, "left", "right"))


@pytest.mark.every_viewport
def test_sidebar_boxes_share_their_edges(survey: Survey) -> None:
    names = ("Top 10 Stories", "Top 5 Entertainment News", "Darkroom")

    side = [survey.part(name).box for name in names]

    expect_none(unlike("boxes of the side column", side, "left", "right"))


@pytest.mark.parametrize("name", ["top_stories", "entertainment_news"])
def test_stories_of_a_list_share_their_edges(article: ArticlePage, name: str) -> None:
    stories: StoryList = getattr(article, name)
    rows, headlines = boxes(stories.entries), boxes(stories.headlines)
    ranks = boxes(stories.root.locator(stories.entry(1).rank))
    pictures = boxes(stories.root.get_by_role("img"))

    expect_none(unlike("rows", rows, "left", "right"))
    expect_none(unlike("ranks", ranks, "left"))
    expect_none(unlike("pictures", pictures, "left", "width", "height"))
    expect_none(unlike("headlines", headlines, "left", "right"))


@pytest.mark.every_viewport
def test_controls_of_the_header_share_a_centre_line(article: ArticlePage) -> None:
    header = article.header
    left = boxes(header.menu_button, header.search_button, header.logo)
    right = boxes(header.login_button, header.subscribe_link)

    expect_none(uneven("heights of the centre", (one.center[1] for one in [*left, *right])))


@pytest.mark.every_viewport
def test_logo_stands_in_the_middle_of_the_page(article: ArticlePage, survey: Survey) -> None:
    middle, _ = box(article.header.logo).center

    assert middle == pytest.approx(survey.page[0] / 2, abs=PIXEL)


@pytest.mark.every_viewport
def test_sections_of_the_bar_stand_on_one_line(article: ArticlePage) -> None:
    links = boxes(article.header.section_bar.links)

    expect_none(unlike("sections of the bar", links, "top", "bottom"))


def test_tools_and_ways_to_share_are_alike_and_on_one_line(article: ArticlePage) -> None:
    tools = boxes(*(picture.root for picture in article.tools.pictures))
    shares = boxes(article.share_row.items)

    expect_none(unlike("tools and share icons", [*tools, *shares], "top", "width", "height"))


def test_hot_headlines_stand_on_one_line(article: ArticlePage) -> None:
    hot = article.hot_headlines
    row = boxes(hot.odd_column.shown, hot.even_column.shown)
    ranks = boxes(hot.odd_column.shown_rank, hot.even_column.shown_rank)

    expect_none(unlike("hot headlines", row, "top", "bottom"))
    expect_none(unlike("ranks of the hot headlines", ranks, "top", "width", "height"))


@pytest.mark.every_article
def test_related_stories_share_the_edges_of_their_inset(article: ArticlePage) -> None:
    """Absent from most articles: there is nothing to align then."""
    related = article.related_stories
    pictures = boxes(related.root.get_by_role("img"))

    expect_none(unlike("inset and its stories", boxes(related.root, related.entries), "right"))
    expect_none(unlike("related pictures", pictures, "left", "width", "height"))


def test_controls_of_the_darkroom_share_a_centre_line(article: ArticlePage) -> None:
    darkroom = article.darkroom
    row = boxes(darkroom.previous_button, darkroom.dots, darkroom.next_button)

    expect_none(uneven("heights of the centre", (one.center[1] for one in row)))
    expect_none(unlike("dots", boxes(darkroom.dots), "width", "height"))


@pytest.mark.every_viewport
def test_groups_of_the_footer_share_their_upper_edge(article: ArticlePage) -> None:
    first, *_ = boxes(article.footer.masthead_lines)
    groups = boxes(article.footer.groups)

    expect_none(unlike("masthead and groups of the footer", [first, *groups], "top"))
    expect_none(unlike("groups of the footer", groups, "width"))
