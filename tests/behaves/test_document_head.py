"""The document head: what it tells browsers, search engines and services that show links."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.behaves.captured_article import ADDRESS, HEADLINE
from tests.expectations import expect_equal, expect_that

pytestmark = pytest.mark.component("Document head")

META = {
    "og:type": "article",
    "og:site_name": "The Korea Times",
    "og:title": HEADLINE,
    "og:url": ADDRESS,
    "og:image": "http://www.koreatimes.co.kr/static/img/photos/talks-collapse.svg",
    "article:published_time": "2019-08-01T17:11:00+09:00",
    "article:modified_time": "2019-08-01T23:09:00+09:00",
    "article:section": "National",
}

LINKED_DATA = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": HEADLINE,
    "datePublished": "2019-08-01T17:11:00+09:00",
    "dateModified": "2019-08-01T23:09:00+09:00",
    "author": [{"@type": "Person", "name": "Do Je-hae"}],
    "mainEntityOfPage": {"@type": "WebPage", "@id": ADDRESS},
}


@pytest.mark.captured
def test_title_is_the_headline(article: ArticlePage) -> None:
    expect_equal("the title", article.page.title(), HEADLINE)


@pytest.mark.captured
def test_canonical_address_is_that_of_the_real_site(article: ArticlePage) -> None:
    expect(article.document_head.canonical).to_have_attribute("href", ADDRESS)


def test_page_is_laid_out_1240_wide_on_any_device(article: ArticlePage) -> None:
    expect(article.document_head.viewport).to_have_attribute("content", "width=1240")


def test_language_of_the_page_is_english(article: ArticlePage) -> None:
    expect(article.page.locator("html")).to_have_attribute("lang", "en")


def test_page_is_sent_and_read_as_utf_8(article: ArticlePage) -> None:
    content_type = article.page.evaluate("""async () => {
      const answer = await fetch(location.href);
      return answer.headers.get("content-type");
    }""")

    expect_equal("the type of the page", content_type.lower(), "text/html; charset=utf-8")
    charset = article.page.evaluate("document.characterSet")
    expect_equal("the encoding that the browser uses", charset, "UTF-8")


def test_search_engines_may_list_the_page(article: ArticlePage) -> None:
    directives = article.page.evaluate("""async () => {
      const answer = await fetch(location.href);
      const tags = document.querySelectorAll("meta[name$=bot i], meta[name=robots i]");
      return [answer.headers.get("x-robots-tag") ?? "", ...[...tags].map(tag => tag.content)];
    }""")

    words = " ".join(filter(None, directives))
    expect_that(
        not re.search("noindex|none|unavailable_after", words, re.IGNORECASE),
        f"the page tells search engines “{words}”, so they do not list it",
    )


@pytest.mark.captured
@pytest.mark.parametrize("key", META)
def test_meta_tag_has_its_content(article: ArticlePage, key: str) -> None:
    found = as_moment(article.document_head.content_of(key))

    expect_equal(f"the tag {key}", found, as_moment(META[key]))


@pytest.mark.captured
@pytest.mark.parametrize("key", LINKED_DATA)
def test_linked_data_has_its_value(article: ArticlePage, key: str) -> None:
    found = as_moment(article.document_head.linked_data().get(key))

    expect_equal(f"{key} in the linked data", found, as_moment(LINKED_DATA[key]))


def as_moment(value: object) -> object:
    """Return the moment that a time means, in whatever zone; any other value as it is."""
    try:
        return datetime.fromisoformat(str(value))
    except ValueError:
        return value
