"""What counts as an alteration of a page that tests share."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from presscheck import browser
from presscheck.browser.alterations import alteration_in_words
from presscheck.scripts import as_function

SCRIPT = as_function(Path(browser.__file__).with_name("page-state.js"))
PICTURE = "document.querySelector('img')"
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def changes(page: Page, attributes: str, script: str) -> list[str]:
    page.goto("/")
    page.set_content(f"<img {attributes}><p>Words</p>")
    state = page.evaluate_handle(SCRIPT)
    page.evaluate(script)
    return [alteration_in_words(one) for one in state.evaluate("state => state.changes()")]


@pytest.mark.parametrize("attributes", ["", f'class="wait" src="{PIXEL}"', 'data-src="#late"'])
def test_what_a_lazy_loader_does_is_no_alteration(page: Page, attributes: str) -> None:
    assert not changes(page, attributes, f"{PICTURE}.className = 'there', {PICTURE}.src = '#late'")


def test_another_picture_and_another_class_are_alterations(page: Page) -> None:
    found = changes(page, 'src="#one"', f"{PICTURE}.src = '#two'")
    assert found == ["picture: attribute `src` #one → #two"]

    found = changes(page, f'src="{PIXEL}"', f"{PICTURE}.className = 'there'")
    assert found == ["picture `.there` has a new attribute `class`: there"]


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (
            "document.querySelector('section').hidden = false",
            "region “Hot” is shown, and was hidden when the page had opened",
        ),
        (
            "document.querySelector('p').hidden = true",
            "paragraph “Words” is hidden, and was shown when the page had opened",
        ),
        ("document.querySelector('p').lang = 'ko'", "has a new attribute `lang`: ko"),
        ("document.querySelector('section').id = ''", "attribute `id` hot → "),
        (
            "document.querySelector('section').removeAttribute('id')",
            "lost its attribute `id`: hot",
        ),
        (
            "document.querySelector('p').firstChild.data = 'Other'",
            "paragraph “Other”: “Words” → “Other”",
        ),
        (
            "document.querySelector('b').replaceWith(document.createElement('button'))",
            "“One” → button",
        ),
        (
            "document.querySelector('p').append(document.createElement('i'))",
            "paragraph “Words”: 1 elements and texts in it → 2",
        ),
        ("scrollTo(0, 9)", "scroll position: 0, 0 → 0, 9"),
    ],
)
def test_an_alteration_is_told_in_words(page: Page, script: str, words: str) -> None:
    page.goto("/")
    page.set_content('<section id="hot" aria-label="Hot" hidden><b>One</b></section><p>Words</p>')
    page.add_style_tag(content="body { height: 9999px }")
    state = page.evaluate_handle(SCRIPT)
    page.evaluate(script)

    [found] = [alteration_in_words(one) for one in state.evaluate("state => state.changes()")]

    assert words in found
