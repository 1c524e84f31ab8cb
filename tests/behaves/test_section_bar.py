"""The section bar: eleven sections, of which the current one is marked."""

import pytest
from playwright.sync_api import Locator, expect

from pages.article_page import ArticlePage
from tests.addresses import Addresses
from tests.behaves.captured_links import SECTION_BAR
from tests.expectations import expect_equal, expect_that

pytestmark = pytest.mark.component("Section bar")

OUTLINE = "link => getComputedStyle(link).outlineStyle"
STYLE = """link => {
  const { color, fontWeight, boxShadow } = getComputedStyle(link);
  return [color, fontWeight, boxShadow];
}"""


def style_of(link: Locator) -> list[str]:
    style: list[str] = link.evaluate(STYLE)
    return style


@pytest.mark.captured
def test_bar_has_eleven_sections_in_the_captured_order(article: ArticlePage) -> None:
    expect(article.header.section_bar.links).to_have_text(list(SECTION_BAR))


@pytest.mark.captured
@pytest.mark.parametrize(("section", "code"), SECTION_BAR.items(), ids=SECTION_BAR)
def test_bar_leads_to_the_front_of(
    article: ArticlePage, section: str, code: int, addresses: Addresses
) -> None:
    link = article.header.section_bar.link(section)

    expect(link).to_be_visible()
    expect(link).to_have_attribute("href", addresses.leads_to(f"/www/section_{code}.html"))


@pytest.mark.every_article
def test_bar_marks_the_section_the_article_is_in(
    article: ArticlePage, addresses: Addresses
) -> None:
    section = article.section_line.section_link.get_attribute("href") or "no section"

    expect(article.header.section_bar.current).to_have_attribute(
        "href", addresses.leads_to(section)
    )
    expect(article.header.section_bar.current).to_have_attribute("aria-current", "true")


def test_current_section_styles_different_from_all_others(article: ArticlePage) -> None:
    bar = article.header.section_bar
    others = bar.links.and_(article.page.locator(":not([aria-current])")).all()
    styles = [style_of(link) for link in others]

    for link, style in zip(others, styles, strict=True):
        expect_equal(f"the style of “{link.inner_text()}”", style, styles[0])
    expect_that(style_of(bar.current) != styles[0], "the current section looks like all others")


def test_bar_shows_the_section_under_the_pointer(fresh_article: ArticlePage) -> None:
    bar = fresh_article.header.section_bar
    link = bar.links.and_(fresh_article.page.locator(":not([aria-current])")).first
    at_rest = style_of(link)
    colour = at_rest[0]

    link.hover()
    expect(link).not_to_have_css("color", colour)

    fresh_article.header.logo.hover()
    expect(link).to_have_css("color", colour)
    expect_equal("the style of the link after the pointer has left", style_of(link), at_rest)


def test_keyboard_walks_the_bar_and_shows_where_it_is(fresh_article: ArticlePage) -> None:
    links = fresh_article.header.section_bar.links
    fresh_article.header.subscribe_link.focus()

    for link in links.all():
        fresh_article.page.keyboard.press("Tab")
        expect(link).to_be_focused()
        expect_equal(f"the outline of “{link.inner_text()}”", link.evaluate(OUTLINE), "solid")
