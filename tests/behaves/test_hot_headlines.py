"""Hot headlines: twenty of them, in two columns that show one at a time."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.components.hot_headlines import HotColumn
from tests.addresses import STORY, Addresses
from tests.behaves.captured_headlines import EVEN, ODD

pytestmark = pytest.mark.component("Hot headlines")

columns = pytest.mark.parametrize(
    ("index", "ranks"),
    [
        pytest.param(0, [str(rank) for rank in range(1, 20, 2)], id="odds"),
        pytest.param(1, [str(rank) for rank in range(2, 21, 2)], id="evens"),
    ],
)


def column_of(article: ArticlePage, index: int) -> HotColumn:
    return (article.hot_headlines.odd_column, article.hot_headlines.even_column)[index]


@columns
def test_column_counts_its_ten_headlines(
    article: ArticlePage, index: int, ranks: list[str]
) -> None:
    expect(column_of(article, index).ranks).to_have_text(ranks)


@columns
def test_column_begins_with_its_first(article: ArticlePage, index: int, ranks: list[str]) -> None:
    expect(column_of(article, index).shown).to_have_count(1)
    expect(column_of(article, index).shown_rank).to_have_text(ranks[0])


@pytest.mark.captured
@pytest.mark.parametrize(("index", "headlines"), [(0, ODD), (1, EVEN)], ids=["odds", "evens"])
def test_column_has_the_captured_headlines(
    article: ArticlePage, index: int, headlines: list[str]
) -> None:
    expect(column_of(article, index).links).to_have_text(headlines)


@pytest.mark.parametrize("rank", range(1, 21))
def test_headline_leads_to_its_story(article: ArticlePage, rank: int, addresses: Addresses) -> None:
    column, index = (rank - 1) % 2, (rank - 1) // 2
    link = column_of(article, column).links.nth(index)

    expect(link).to_have_attribute("href", addresses.like(STORY))


@pytest.mark.captured
def test_two_headlines_are_marked_as_interviews(article: ArticlePage) -> None:
    expect(article.hot_headlines.badges).to_have_text(["INTERVIEW", "INTERVIEW"])


def test_hot_headlines_have_a_name(article: ArticlePage) -> None:
    expect(article.hot_headlines.root).to_have_accessible_name("Hot headlines")


def test_both_close_buttons_are_visible_and_open_is_not(article: ArticlePage) -> None:
    hot = article.hot_headlines

    expect(hot.close_button).to_be_visible()
    expect(hot.close_for_a_day_button).to_be_visible()
    expect(hot.open_button).to_be_hidden()
