"""Print Preview: it opens the article alone in a new window."""

from typing import Literal, get_args

import pytest
from playwright.sync_api import Page, expect

from pages.article_page import ArticlePage, article_number
from pages.components.consent_layer import OUTSIDE_CONSENT
from pages.print_page import PrintPage
from tests.addresses import Addresses
from tests.expectations import about, expect_equal, expect_that

pytestmark = pytest.mark.component("Article tools")

TOOLS = """
- group "Article tools":
  - /children: equal
  - link "Print Preview"
  - button "Font Size Up"
  - button "Font Size Down"
"""
NAMES = ("Print Preview", "Font Size Up", "Font Size Down")

Role = Literal["banner", "navigation", "contentinfo", "complementary", "region", "button"]

every_tool = pytest.mark.parametrize("index", range(len(NAMES)), ids=NAMES)


def test_tools_are_a_group_of_three_in_order(article: ArticlePage) -> None:
    expect(article.tools.root).to_match_aria_snapshot(TOOLS)


@every_tool
def test_tool_shows_its_first_picture_at_rest(article: ArticlePage, index: int) -> None:
    article.tools.pictures[index].expect_at_rest()


@every_tool
def test_both_pictures_of_a_tool_say_the_same(article: ArticlePage, index: int) -> None:
    pair = article.tools.pictures[index]

    expect(pair.resting_picture).to_have_attribute("alt", NAMES[index])
    expect(pair.hover_picture).to_have_attribute("alt", NAMES[index])


def test_link_leads_to_the_print_page_of_this_article(
    article: ArticlePage, article_path: str, addresses: Addresses
) -> None:
    number = article_number(article_path)

    expect(article.tools.print_link).to_have_attribute(
        "href", addresses.leads_to(f"/www2/common/printpreview.asp?newsidx={number}")
    )


def test_link_works_without_scripts_too(article: ArticlePage) -> None:
    expect(article.tools.print_link).to_have_attribute("target", "_blank")
    expect(article.tools.print_link).to_have_attribute("rel", "noopener")


@pytest.mark.component("Print page")
def test_print_page_begins_with_the_name_of_the_paper(print_page: PrintPage) -> None:
    expect(print_page.logo).to_be_visible()
    expect(print_page.logo).to_have_text("The Korea Times")


@pytest.mark.component("Print page")
def test_print_page_shows_every_paragraph(print_page: PrintPage, article: ArticlePage) -> None:
    expect_equal("the printed text", print_page.body.paragraphs(), article.body.paragraphs())


@pytest.mark.component("Print page")
@pytest.mark.parametrize("role", get_args(Role))
def test_print_page_has_no_menus_and_buttons(print_page: PrintPage, role: Role) -> None:
    controls = print_page.page.get_by_role(role, include_hidden=True)

    expect(controls.and_(print_page.page.locator(OUTSIDE_CONSENT))).to_have_count(0)


@pytest.mark.component("Print page")
def test_print_page_has_one_main_landmark(print_page: PrintPage) -> None:
    expect(print_page.page.get_by_role("main")).to_have_count(1)


@pytest.mark.component("Print page")
def test_print_page_has_no_tools_share_row_and_email_row(print_page: PrintPage) -> None:
    expect(print_page.page.get_by_role("group", include_hidden=True)).to_have_count(0)


@pytest.mark.component("Document head")
def test_print_page_is_titled_after_the_article(
    print_page: PrintPage, article: ArticlePage
) -> None:
    expect(print_page.page).to_have_title(f"Print Preview - {article.page.title()}")


@pytest.mark.component("Document head")
def test_print_page_is_hidden_from_search_engines(print_page: PrintPage) -> None:
    robots = print_page.document_head.content_of("robots")

    expect_equal("the tag robots of the print page", robots, "noindex")


@pytest.mark.component("Document head")
def test_print_page_points_to_the_article(print_page: PrintPage, article: ArticlePage) -> None:
    address = article.document_head.canonical.get_attribute("href") or "no address"

    expect(print_page.document_head.canonical).to_have_attribute("href", address)


def expect_preview_of(headline: str, window: Page) -> None:
    preview = PrintPage(window).expect_ready()
    with about("Document head"):
        expect(window).to_have_title(f"Print Preview - {headline}")
    expect(preview.head.headline).to_be_visible()
    expect_that(window.evaluate("opener === null"), "the preview can reach the article behind it")
    size = window.evaluate("[outerWidth, outerHeight]")
    told = "the window of the preview is {}×{} px, not about 800×900".format(*size)
    expect_that(size == pytest.approx([800, 900], rel=0.2), told)


def test_preview_opens_in_a_window_of_its_own_by_mouse_and_by_keyboard(
    fresh_article: ArticlePage, addresses: Addresses
) -> None:
    headline = fresh_article.page.title()
    address = addresses.plain(fresh_article.page.url)

    with fresh_article.tools.print_preview() as preview:
        expect_preview_of(headline, preview.page)
    with fresh_article.page.context.expect_page() as opening:
        fresh_article.tools.print_link.press("Enter")
    expect_preview_of(headline, opening.value)

    behind = addresses.plain(fresh_article.page.url)
    expect_equal("the address of the article behind it", behind, address)


def test_pictures_of_the_tools_follow_pointer_and_focus(fresh_article: ArticlePage) -> None:
    tools, keyboard = fresh_article.tools, fresh_article.page.keyboard
    for pair in tools.pictures:
        pair.root.hover()
        pair.expect_rolled_over()
        fresh_article.heading.hover()
        pair.expect_at_rest()

    tools.print_link.focus()
    keyboard.press("Shift+Tab")
    for pair in tools.pictures:
        keyboard.press("Tab")
        expect(pair.root).to_be_focused()
        pair.expect_rolled_over()
