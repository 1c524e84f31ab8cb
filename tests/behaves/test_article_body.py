"""The article body: sub-headline, "By" line, and every paragraph as captured."""

from html import unescape

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.behaves.captured_article import AFTER_RELATED, BEFORE_RELATED, BODY, SUB_HEADLINE
from tests.expectations import expect_equal

pytestmark = [pytest.mark.component("Article body"), pytest.mark.captured]


def test_sub_headline_is_the_captured_one(article: ArticlePage) -> None:
    expect_equal("the sub-headline", article.body.sub_headline.inner_text(), SUB_HEADLINE)


def test_by_line_names_the_reporter(article: ArticlePage) -> None:
    expect_equal("the “By” line", article.body.by_line.inner_text(), "By Do Je-hae")


def test_text_has_as_many_paragraphs_as_captured(article: ArticlePage) -> None:
    expect_equal("the number of paragraphs", len(article.body.paragraphs()), len(BODY))


@pytest.mark.parametrize("index", range(len(BODY)), ids=[words[:24] for words in BODY])
def test_paragraph_is_the_captured_one(article: ArticlePage, index: int) -> None:
    paragraphs = article.body.paragraphs()
    found = paragraphs[index] if index < len(paragraphs) else None

    expect_equal(f"paragraph {index + 1}", found, BODY[index])


def test_related_stories_stand_after_the_captured_paragraph(article: ArticlePage) -> None:
    runs = article.body.runs.all_inner_texts()

    parts = [run.split("\n\n") for run in runs]
    expect_equal("the number of texts around the related stories", len(parts), 2)
    expect_equal("the text before the related stories", parts[0], BEFORE_RELATED)
    expect_equal("the text after the related stories", parts[1], AFTER_RELATED)


def test_text_has_no_cross_headings(article: ArticlePage) -> None:
    expect(article.body.cross_headings).to_have_count(0)


def test_every_run_of_text_is_marked_as_the_article_body(article: ArticlePage) -> None:
    for run in article.body.runs.all():
        expect(run).to_have_attribute("itemprop", "articleBody")


def test_text_can_be_read_without_scripts(article: ArticlePage) -> None:
    served = article.page.evaluate("async () => (await fetch(location.href)).text()")

    text = " ".join(unescape(served).split())
    expect_equal(
        "what the markup lacks without scripts", [words for words in BODY if words not in text], []
    )
