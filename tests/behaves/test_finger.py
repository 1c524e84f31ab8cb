"""A finger does what a mouse does: a tap is one press, and a drag moves the page."""

import pytest
from playwright.sync_api import CDPSession, Locator, Page, expect

from pages.article_page import ArticlePage
from pages.base import Component
from tests.behaves.test_darkroom import expect_shown
from tests.behaves.test_text_size import size_of_text

pytestmark = [
    pytest.mark.browser_context_args(has_touch=True),
    pytest.mark.not_in("firefox", because="only Chromium's protocol moves a finger"),
]


@pytest.mark.component("Article tools")
def test_tap_makes_one_step_of_the_text_size(fresh_article: ArticlePage) -> None:
    tools = fresh_article.tools
    tools.enlarge_text()
    one_step = size_of_text(fresh_article)
    tools.shrink_text()
    usual = size_of_text(fresh_article)

    tools.larger_button.tap()
    tapped = size_of_text(fresh_article)
    assert tapped == one_step, f"a tap leads from {usual} px to {tapped} px, a click to {one_step}"
    tools.smaller_button.tap()
    tapped = size_of_text(fresh_article)
    assert tapped == usual, f"a tap leads from {one_step} px to {tapped} px, a click to {usual}"


@pytest.mark.component("Darkroom")
def test_tap_turns_one_picture(fresh_article: ArticlePage) -> None:
    darkroom = fresh_article.darkroom
    darkroom.next_button.tap()
    expect_shown(fresh_article, 1)
    darkroom.previous_button.tap()
    expect_shown(fresh_article, 0)
    darkroom.dots.nth(3).tap()
    expect_shown(fresh_article, 3)


@pytest.mark.component("Hot headlines")
def test_tap_closes_and_opens_the_headlines(fresh_article: ArticlePage) -> None:
    hot = fresh_article.hot_headlines
    hot.close_button.tap()
    expect(hot.scroll, "a tap on “Close scroll” does not close").to_be_hidden()
    fresh_article.page.clock.run_for(3_000)
    hot.open_button.tap()
    expect(hot.scroll, "a tap on “Open” does not open").to_be_visible()


@pytest.mark.parametrize(
    "component",
    [
        pytest.param(name, marks=pytest.mark.component(name))
        for name in ("All menu", "Search layer", "Login layer")
    ],
)
def test_tap_opens_a_layer_that_stays_open(fresh_article: ArticlePage, component: str) -> None:
    header = fresh_article.header
    button, layer = {
        "All menu": (header.menu_button, header.all_menu),
        "Search layer": (header.search_button, header.search_layer),
        "Login layer": (header.login_button, header.login_layer),
    }[component]

    button.tap()
    fresh_article.page.clock.run_for(1_000)

    expect(layer.root, f"a tap does not open the {component.lower()}").to_be_visible()


@pytest.mark.component("Share row")
def test_tap_copies_the_link(fresh_article: ArticlePage) -> None:
    fresh_article.share_row.control("link").tap()

    expect(fresh_article.share_row.notice).to_have_text("Link copied.")


def components_to_drag(article: ArticlePage) -> tuple[Component, ...]:
    return (
        article.hot_headlines,
        article.lead_photo,
        article.body,
        article.share_row,
        article.top_stories,
        article.darkroom,
    )


DRAGGED = ("Hot headlines", "Photo", "Article body", "Share row", "Top 10 Stories", "Darkroom")


@pytest.mark.parametrize(
    "component",
    [pytest.param(name, marks=pytest.mark.component(name)) for name in DRAGGED],
)
def test_finger_drags_the_page_from(fresh_article: ArticlePage, component: str) -> None:
    page = fresh_article.page
    [root] = [one.root for one in components_to_drag(fresh_article) if one.name == component]
    root.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")

    drag_up(page, root, by=120)

    moved = page.evaluate("scrollY") - before
    assert moved > 0, f"a finger that drags {component} up moves the page by {moved} px"


def drag_up(page: Page, start: Locator, by: int) -> None:
    """Put a finger on an element, and drag it up."""
    box = start.bounding_box()
    assert box
    height = page.viewport_size["height"] if page.viewport_size else 0
    x, y = box["x"] + box["width"] / 2, min(box["y"] + box["height"] / 2, height - 10)
    protocol = page.context.new_cdp_session(page)
    touch(protocol, "touchStart", x, y)
    for step in range(1, 7):
        touch(protocol, "touchMove", x, y - by * step / 6)
    touch(protocol, "touchEnd")


def touch(protocol: CDPSession, kind: str, *point: float) -> None:
    points = [dict(zip("xy", point, strict=True))] if point else []
    protocol.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
