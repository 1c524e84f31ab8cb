"""The article body: sub-headline, "By" line, and every paragraph as captured."""

from html import unescape

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.behaves.captured_article import AFTER_RELATED, BEFORE_RELATED, BODY, SUB_HEADLINE

pytestmark = [pytest.mark.component("Article body"), pytest.mark.captured]


def test_sub_headline_is_the_captured_one(article: ArticlePage) -> None:
    assert article.body.sub_headline.inner_text() == SUB_HEADLINE


def test_by_line_names_the_reporter(article: ArticlePage) -> None:
    assert article.body.by_line.inner_text() == "By Do Je-hae"


def test_text_has_as_many_paragraphs_as_captured(article: ArticlePage) -> None:
    assert len(article.body.paragraphs()) == len(BODY)


@pytest.mark.parametrize("index", range(len(BODY)), ids=[words[:24] for words in BODY])
def test_paragraph_is_the_captured_one(article: ArticlePage, index: int) -> None:
    assert article.body.paragraphs()[index] == BODY[index]


def test_related_stories_stand_after_the_captured_paragraph(article: ArticlePage) -> None:
    runs = article.body.runs.all_inner_texts()

    assert [run.split("\n\n") for run in runs] == [BEFORE_RELATED, AFTER_RELATED]


def test_text_has_no_cross_headings(article: ArticlePage) -> None:
    expect(article.body.cross_headings).to_have_count(0)


def test_every_run_of_text_is_marked_as_the_article_body(article: ArticlePage) -> None:
    for run in article.body.runs.all():
        expect(run).to_have_attribute("itemprop", "articleBody")


def test_text_can_be_read_without_scripts(article: ArticlePage) -> None:
    served = article.page.evaluate("async () => (await fetch(location.href)).text()")

    text = " ".join(unescape(served).split())
    assert [words for words in BODY if words not in text] == []
