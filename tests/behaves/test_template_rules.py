"""Rules that hold on every article: the order of its elements, and its title block."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from pages.article_page import ArticlePage
from tests.addresses import Addresses
from tests.behaves.template import headline_of, moments_of
from tests.expectations import expect_equal, expect_that

pytestmark = [pytest.mark.component("Article head"), pytest.mark.every_article]

ELEMENTS: dict[str, Callable[[ArticlePage], Locator]] = {
    "section": lambda article: article.section_line.section_link,
    "sub-menu": lambda article: article.section_line.sub_menu,
    "clock": lambda article: article.section_line.clock,
    "category": lambda article: article.head.category,
    "headline": lambda article: article.heading,
    "Posted": lambda article: article.head.posted,
    "Updated": lambda article: article.head.updated,
    "byline": lambda article: article.head.byline,
    "Print Preview": lambda article: article.tools.print_link,
    "Font Size Up": lambda article: article.tools.larger_button,
    "Font Size Down": lambda article: article.tools.smaller_button,
    "share row": lambda article: article.share_row.root,
    "photo": lambda article: article.lead_photo.picture,
    "caption": lambda article: article.lead_photo.caption,
    "sub-headline": lambda article: article.body.sub_headline,
    "By": lambda article: article.body.by_line,
    "body": lambda article: article.body.text,
    "e-mail row": lambda article: article.email_row.root,
    "Top 10": lambda article: article.top_stories.root,
    "Top 5": lambda article: article.entertainment_news.root,
    "Darkroom": lambda article: article.darkroom.root,
}

INDEXES_IN_ORDER = """elements => [...elements.keys()].sort((one, other) =>
  elements[one].compareDocumentPosition(elements[other]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
)"""

MARKS = {"INTERVIEW", "VIDEO", "REVIEW", "PHOTOS"}
DATES = [
    re.compile(r"^Posted : \d{4}-\d{2}-\d{2}\u00a0\d{2}:\d{2}$"),
    re.compile(r"^Updated : \d{4}-\d{2}-\d{2}\u00a0\d{2}:\d{2}$"),
]


def test_elements_stand_in_the_order_of_the_template(article: ArticlePage) -> None:
    found = {name: find(article).element_handles() for name, find in ELEMENTS.items()}
    names = [name for name, handles in found.items() if handles]

    indexes = article.page.evaluate(INDEXES_IN_ORDER, [found[name][0] for name in names])

    expect_equal("the order of the parts", [names[index] for index in indexes], names)


def test_page_has_one_heading_of_the_first_level(article: ArticlePage) -> None:
    expect(article.heading).to_have_count(1)


def test_headline_is_the_title_and_a_mark_stands_before_it_without_a_space(
    article: ArticlePage,
) -> None:
    marks = article.head.badge.all_inner_texts()

    expect(article.heading).to_have_text("".join(marks) + headline_of(article))
    known = marks in ([], *([mark] for mark in MARKS))
    expect_that(known, f"before the headline stands {marks}, which is no mark of {[*MARKS]}")


def test_category_is_one_of_the_sub_sections_or_absent_without_them(
    article: ArticlePage, addresses: Addresses
) -> None:
    category = addresses.targets(article.head.category)

    expect_that(len(category) <= 1, f"the article has {len(category)} categories: {[*category]}")
    subs = addresses.targets(article.section_line.sub_links)
    for name, address in category.items():
        expect_equal(f"the sub-section of the category “{name}”", subs.get(name), address)


def test_dates_are_posted_and_perhaps_updated_not_earlier(article: ArticlePage) -> None:
    dates = article.head.dates.all_inner_texts()

    expect_that(1 <= len(dates) <= len(DATES), f"the article has {len(dates)} dates")
    for words, date in zip(dates, DATES, strict=False):
        expect_that(date.match(words), f"a date is “{words}”, which does not match {date.pattern}")
    moments = moments_of(article)
    expect_that(moments == sorted(moments), f"the dates are not in order: {', '.join(dates)}")


@pytest.mark.component("Article body")
def test_by_line_repeats_the_byline_or_is_absent(article: ArticlePage) -> None:
    byline = article.head.byline.all_inner_texts()

    by_line = article.body.by_line.all_inner_texts()
    if by_line:
        expect_equal("the “By” line", by_line, [f"By {words}" for words in byline])
