"""What counts as an alteration of a page that tests share."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from presscheck import browser
from presscheck.scripts import as_function

SCRIPT = as_function(Path(browser.__file__).with_name("page-state.js"))
PICTURE = "document.querySelector('img')"
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def changes(page: Page, attributes: str, script: str) -> list[str]:
    page.goto("/")
    page.set_content(f"<img {attributes}><p>Words</p>")
    state = page.evaluate_handle(SCRIPT)
    page.evaluate(script)
    return list(state.evaluate("state => state.changes()"))


@pytest.mark.parametrize("attributes", ["", f'class="wait" src="{PIXEL}"', 'data-src="#late"'])
def test_what_a_lazy_loader_does_is_no_alteration(page: Page, attributes: str) -> None:
    assert not changes(page, attributes, f"{PICTURE}.className = 'there', {PICTURE}.src = '#late'")


def test_another_picture_and_another_class_are_alterations(page: Page) -> None:
    found = changes(page, 'src="#one"', f"{PICTURE}.src = '#two'")
    assert found == ["img: src #one → #two"]

    found = changes(page, f'src="{PIXEL}"', f"{PICTURE}.className = 'there'")
    assert found == ["img.there: class null → there"]
