"""Components stand in reading order: from top to bottom, and columns from left to right."""

import pytest

from pages.article_page import ArticlePage
from pages.components.story_list import StoryList
from presscheck.anatomy import Box
from tests.layout.findings import expect_near, expect_none
from tests.layout.layout import Layout
from tests.layout.measures import (
    box_of,
    boxes_of,
    find_not_below,
    find_not_right_of,
    find_out_of_order,
    number_boxes,
)

pytestmark = pytest.mark.component("Whole page")

PAGE = ("Header", "Hot headlines", "Section line", "Article head", "Article body", "Footer")
ARTICLE = ("Section line", "Article head", "Share row", "Article body", "E-mail row", "Footer")
SIDE = ("Section line", "Top 10 Stories", "Top 5 Entertainment News", "Darkroom", "Footer")


def boxes_in_order(layout: Layout, names: tuple[str, ...]) -> list[tuple[str, Box]]:
    """Return the boxes of those components that this article has, in the order of the names."""
    known = {component.name for component in layout.components}
    return [(name, layout.root_of(name).box) for name in names if name in known]


@pytest.mark.every_viewport
@pytest.mark.parametrize("names", [PAGE, ARTICLE, SIDE], ids=["page", "article", "side column"])
def test_components_stand_one_below_the_other(layout: Layout, names: tuple[str, ...]) -> None:
    expect_none(find_not_below(boxes_in_order(layout, names)))


@pytest.mark.every_article
def test_components_of_any_article_stand_one_below_the_other(layout: Layout) -> None:
    expect_none(find_not_below(boxes_in_order(layout, ARTICLE)))


@pytest.mark.every_viewport
def test_page_begins_with_the_header_and_ends_with_the_footer(layout: Layout) -> None:
    _, end = layout.page

    expect_near("the top of the header", layout.root_of("Header").box.y, 0, within=0)
    expect_near("the end of the footer", layout.root_of("Footer").box.bottom, end, within=1)


@pytest.mark.every_viewport
@pytest.mark.parametrize("name", SIDE[1:-1])
def test_side_column_stands_right_of_the_article(layout: Layout, name: str) -> None:
    expect_none(find_not_right_of(boxes_in_order(layout, ("Article head", name))))
    expect_none(find_not_right_of(boxes_in_order(layout, ("Article body", name))))


@pytest.mark.every_viewport
def test_columns_stand_side_by_side(article: ArticlePage) -> None:
    main, side = box_of(article.main_column), box_of(article.side_column)

    expect_near("the top of the side column", side.y, main.y, within=1)
    expect_none(find_not_right_of([("article", main), ("side column", side)]))


@pytest.mark.every_article
def test_title_block_reads_down(article: ArticlePage) -> None:
    head = article.head
    lines = (head.category, head.headline, head.posted, head.byline)

    expect_none(find_not_below(number_boxes("line of the head", boxes_of(*lines))))


@pytest.mark.every_article
def test_body_reads_photo_then_sub_headline_then_by_line_then_text(article: ArticlePage) -> None:
    body = article.body
    blocks = (article.lead_photo.root, body.sub_headline, body.by_line, body.text)

    expect_none(find_not_below(number_boxes("block of the body", boxes_of(*blocks))))


@pytest.mark.every_article
def test_every_caption_stands_under_its_picture(article: ArticlePage) -> None:
    for position in range(1, article.body.photos.count() + 1):
        photo = article.body.photo(position)

        expect_none(
            find_not_below(number_boxes("row of the photo", boxes_of(photo.picture, photo.caption)))
        )


@pytest.mark.captured
@pytest.mark.every_viewport
def test_section_bar_reads_from_left_to_right(article: ArticlePage) -> None:
    names = ["North Korea", "National", "Business", "Finance", "Lifestyle", "Entertainment & Art"]
    names += ["Opinion", "Sports", "World", "Video", "Photos"]
    bar = article.header.section_bar

    expect_none(find_not_right_of([(name, box_of(bar.link(name))) for name in names]))


@pytest.mark.every_viewport
def test_section_bar_is_written_from_right_to_left(article: ArticlePage) -> None:
    links = boxes_of(article.header.section_bar.links)

    expect_none(find_not_right_of(number_boxes("section from the right", links)[::-1]))


@pytest.mark.every_article
def test_sub_sections_read_like_words_of_a_text(article: ArticlePage) -> None:
    line = article.section_line

    expect_none(find_out_of_order(number_boxes("sub-section", boxes_of(line.sub_links))))
    expect_none(
        find_not_right_of(number_boxes("end of the line", boxes_of(line.section_link, line.clock)))
    )


def test_tools_then_ways_to_share_read_from_left_to_right(article: ArticlePage) -> None:
    tools = [picture.root for picture in article.tools.pictures]
    row = boxes_of(*tools, article.share_row.items)

    expect_none(find_not_right_of(number_boxes("button", row)))


def test_header_reads_menu_search_logo_login_subscribe(article: ArticlePage) -> None:
    header = article.header
    controls = (header.menu_button, header.search_button, header.logo, header.login_button)
    row = boxes_of(*controls, header.subscribe_link)

    expect_none(find_not_right_of(number_boxes("control of the header", row)))


def test_hot_headlines_read_odd_then_even_then_closing(article: ArticlePage) -> None:
    hot = article.hot_headlines
    row = boxes_of(hot.odd_column.shown, hot.even_column.shown, hot.close_button)

    expect_none(find_not_right_of(number_boxes("item of the hot headlines", row)))


@pytest.mark.parametrize("name", ["top_stories", "entertainment_news"])
def test_stories_of_a_list_read_down_rank_picture_headline(article: ArticlePage, name: str) -> None:
    stories: StoryList = getattr(article, name)
    first = stories.entry(1)

    expect_none(find_not_below(number_boxes("rank", boxes_of(stories.entries))))
    expect_none(
        find_not_right_of(number_boxes("item", boxes_of(first.rank, first.picture, first.headline)))
    )


def test_footer_reads_masthead_then_groups(article: ArticlePage) -> None:
    footer = article.footer
    first_line, *_ = boxes_of(footer.masthead_lines)

    expect_none(find_not_right_of(number_boxes("column", [first_line, *boxes_of(footer.groups)])))
