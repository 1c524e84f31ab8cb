"""Forced colours: the focus is seen, and what is marked looks other than what is not."""

import pytest
from playwright.sync_api import Page

from tests.behaves.every_page import open_page
from tests.behaves.findings import expect_none, find_with, script_of

pytestmark = [
    pytest.mark.component("Page"),
    pytest.mark.browser_context_args(forced_colors="active"),
]

FIND_UNMARKED = script_of("forced_colours")


@pytest.mark.parametrize("name", ["article", "list", "login"])
def test_focus_and_current_entries_are_seen(
    page: Page, name: str, subtests: pytest.Subtests
) -> None:
    opened = open_page(page, name)

    expect_none(
        find_with(opened, FIND_UNMARKED), subtests, f"on the page “{name}” with forced colours"
    )
