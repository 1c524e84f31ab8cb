"""Snapshots of the print page, and of every page around the article."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from pages.copyright_policy_page import CopyrightPolicyPage
from pages.login_page import LoginPage
from pages.not_found_page import NotFoundPage
from pages.print_page import PrintPage
from pages.register_page import RegisterPage
from presscheck import SharePage, Snapshot
from tests.behaves.looked_at import MISSING_PAGE, SMALL_PAGES
from tests.behaves.neighbours import NEIGHBOURS, open_neighbour

pytestmark = [
    pytest.mark.component("Neighbours"),
    pytest.mark.viewports("desktop", "wide"),
]


@pytest.mark.captured
def test_print_page(print_page: PrintPage, snapshot: Snapshot) -> None:
    snapshot(print_page, "at-rest")


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_every_neighbour(shared: SharePage, snapshot: Snapshot, name: str) -> None:
    state = "".join(sign if sign.isalnum() else " " for sign in name.lower())

    snapshot(open_neighbour(shared, name), "-".join(state.split()))


@pytest.mark.parametrize("kind", SMALL_PAGES)
def test_every_small_page(
    shared: SharePage,
    snapshot: Snapshot,
    kind: type[LoginPage | RegisterPage | CopyrightPolicyPage],
) -> None:
    snapshot(shared(lambda page: kind(page).open(), kind.__name__), "at-rest")


def test_a_page_that_is_not_there(
    page: Page, snapshot: Snapshot, expect_browser_error: Callable[[str], None]
) -> None:
    expect_browser_error("404")
    missing = NotFoundPage(page).open(path=MISSING_PAGE)

    snapshot(missing, "at-rest")
