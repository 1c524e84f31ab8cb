"""What is read first stands first: parts from top to bottom, columns from left to right."""

import pytest

from pages.article_page import ArticlePage
from pages.components.story_list import StoryList
from tests.layout.findings import expect_none
from tests.layout.geometry import Box
from tests.layout.places import box, boxes, not_across, not_down, not_like_text, numbered
from tests.layout.survey import Survey

pytestmark = pytest.mark.component("Whole page")

PAGE = ("Header", "Hot headlines", "Section line", "Article head", "Article body", "Footer")
ARTICLE = ("Section line", "Article head", "Share row", "Article body", "E-mail row", "Footer")
SIDE = ("Section line", "Top 10 Stories", "Top 5 Entertainment News", "Darkroom", "Footer")


def present(survey: Survey, names: tuple[str, ...]) -> list[tuple[str, Box]]:
    """The parts that this article has, in the order of the names."""
    there = {part.name for part in survey.parts}
    return [(name, survey.part(name).box) for name in names if name in there]


@pytest.mark.every_viewport
@pytest.mark.parametrize("names", [PAGE, ARTICLE, SIDE], ids=["page", "article", "side column"])
def test_parts_stand_one_below_the_other(survey: Survey, names: tuple[str, ...]) -> None:
    expect_none(not_down(present(survey, names)))


@pytest.mark.every_article
def test_parts_of_any_article_stand_one_below_the_other(survey: Survey) -> None:
    expect_none(not_down(present(survey, ARTICLE)))


@pytest.mark.every_viewport
def test_page_begins_with_the_header_and_ends_with_the_footer(survey: Survey) -> None:
    _, end = survey.page

    assert survey.part("Header").box.top == 0
    assert survey.part("Footer").box.bottom == pytest.approx(end, abs=1)


@pytest.mark.every_viewport
@pytest.mark.parametrize("name", SIDE[1:-1])
def test_side_column_stands_right_of_the_article(survey: Survey, name: str) -> None:
    expect_none(not_across(present(survey, ("Article head", name))))
    expect_none(not_across(present(survey, ("Article body", name))))


@pytest.mark.every_viewport
def test_columns_stand_side_by_side(article: ArticlePage) -> None:
    main, side = box(article.main_column), box(article.side_column)

    assert side.top == pytest.approx(main.top, abs=1)
    expect_none(not_across([("article", main), ("side column", side)]))


@pytest.mark.every_article
def test_title_block_reads_down(article: ArticlePage) -> None:
    head = article.head
    parts = (head.category, head.headline, head.posted, head.byline)

    expect_none(not_down(numbered("line of the head", boxes(*parts))))


@pytest.mark.every_article
def test_body_reads_photo_then_sub_headline_then_by_line_then_text(article: ArticlePage) -> None:
    body = article.body
    parts = (article.lead_photo.root, body.sub_headline, body.by_line, body.text)

    expect_none(not_down(numbered("part of the body", boxes(*parts))))


@pytest.mark.every_article
def test_every_caption_stands_under_its_picture(article: ArticlePage) -> None:
    for position in range(1, article.body.photos.count() + 1):
        photo = article.body.photo(position)

        expect_none(not_down(numbered("row of the photo", boxes(photo.picture, photo.caption))))


@pytest.mark.captured
@pytest.mark.every_viewport
def test_section_bar_reads_from_left_to_right(article: ArticlePage) -> None:
    names = ["North Korea", "National", "Business", "Finance", "Lifestyle", "Entertainment & Art"]
    names += ["Opinion", "Sports", "World", "Video", "Photos"]
    bar = article.header.section_bar

    expect_none(not_across([(name, box(bar.link(name))) for name in names]))


@pytest.mark.every_viewport
def test_section_bar_is_written_from_right_to_left(article: ArticlePage) -> None:
    links = boxes(article.header.section_bar.links)

    expect_none(not_across(numbered("section from the right", links)[::-1]))


@pytest.mark.every_article
def test_sub_sections_read_like_words_of_a_text(article: ArticlePage) -> None:
    line = article.section_line

    expect_none(not_like_text(numbered("sub-section", boxes(line.sub_links))))
    expect_none(not_across(numbered("end of the line", boxes(line.section_link, line.clock))))


def test_tools_then_ways_to_share_read_from_left_to_right(article: ArticlePage) -> None:
    tools = [picture.root for picture in article.tools.pictures]
    row = boxes(*tools, article.share_row.items)

    expect_none(not_across(numbered("button", row)))


def test_header_reads_menu_search_logo_login_subscribe(article: ArticlePage) -> None:
    header = article.header
    controls = (header.menu_button, header.search_button, header.logo, header.login_button)
    row = boxes(*controls, header.subscribe_link)

    expect_none(not_across(numbered("control of the header", row)))


def test_hot_headlines_read_odd_then_even_then_closing(article: ArticlePage) -> None:
    hot = article.hot_headlines
    row = boxes(hot.odd_column.shown, hot.even_column.shown, hot.close_button)

    expect_none(not_across(numbered("piece of the strip", row)))


@pytest.mark.parametrize("name", ["top_stories", "entertainment_news"])
def test_stories_of_a_list_read_down_rank_picture_headline(article: ArticlePage, name: str) -> None:
    stories: StoryList = getattr(article, name)
    first = stories.entry(1)

    expect_none(not_down(numbered("rank", boxes(stories.entries))))
    expect_none(not_across(numbered("piece", boxes(first.rank, first.picture, first.headline))))


def test_footer_reads_masthead_then_groups(article: ArticlePage) -> None:
    footer = article.footer
    first_line, *_ = boxes(footer.masthead_lines)

    expect_none(not_across(numbered("column", [first_line, *boxes(footer.groups)])))
