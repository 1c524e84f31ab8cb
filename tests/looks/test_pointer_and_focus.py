"""What shows under the pointer, and where the keyboard is."""

import pytest
from playwright.sync_api import Locator

from pages.article_page import ArticlePage
from presscheck import Snapshot

pytestmark = [
    pytest.mark.component("Whole page"),
    pytest.mark.captured,
    pytest.mark.viewports("desktop", "wide"),
    # Most readers allow motion, and how quickly a colour answers is there to be seen.
    pytest.mark.browser_context_args(reduced_motion="no-preference"),
]


def test_each_section_under_the_pointer(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    bar = fresh_article.header.section_bar

    for number, link in enumerate(bar.links.all(), start=1):
        link.hover()
        snapshot(fresh_article, f"section-{number}-hovered", of=bar)


def test_each_way_to_share_under_the_pointer_and_in_focus(
    fresh_article: ArticlePage, snapshot: Snapshot
) -> None:
    row = fresh_article.share_row

    for number, way in enumerate(row.items.locator("a, button").all(), start=1):
        way.hover()
        snapshot(fresh_article, f"share-{number}-hovered", of=row)
        leave(fresh_article)
        focus_by_keyboard(way)
        snapshot(fresh_article, f"share-{number}-focused", of=row)
        way.blur()


def test_each_social_link_under_the_pointer_and_in_focus(
    fresh_article: ArticlePage, snapshot: Snapshot
) -> None:
    with fresh_article.header.open_menu() as menu:
        row = menu.root.get_by_role("list", name="Follow us")
        for number, link in enumerate(menu.social_links.all(), start=1):
            link.hover()
            snapshot(fresh_article, f"social-{number}-hovered", of=row)
            leave(fresh_article)
            focus_by_keyboard(link)
            snapshot(fresh_article, f"social-{number}-focused", of=row)
            link.blur()


def test_each_icon_in_focus(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    header, tools = fresh_article.header, fresh_article.tools
    icons = {
        "search": header.search_button,
        "all-menu": header.menu_button,
        "print": tools.print_link,
        "larger": tools.larger_button,
        "smaller": tools.smaller_button,
    }

    for name, icon in icons.items():
        focus_by_keyboard(icon)
        snapshot(fresh_article, f"icon-{name}-focused", of=icon)


def focus_by_keyboard(control: Locator) -> None:
    """Go away and come back: after a click, what a script focuses has no frame in Firefox."""
    control.press("Shift+Tab")
    control.page.keyboard.press("Tab")


def leave(article: ArticlePage) -> None:
    """Take the pointer away from everything."""
    article.page.mouse.move(0, 0)
