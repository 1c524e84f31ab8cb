"""Fields take what is typed key by key, pasted or composed, and nobody is asked before leaving."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from pages.article_page import ArticlePage
from pages.form_page import FormPage
from pages.standard_page import StandardPage
from tests.addresses import Addresses
from tests.behaves.every_page import ARTICLE, FORMS, open_page

SEARCH = pytest.param(ARTICLE, marks=pytest.mark.component("Search layer"), id="search")
EVERY_FORM = [pytest.param(form, marks=pytest.mark.component("Form"), id=form) for form in FORMS]

TEXTS = {"email": "min-ji.kim+news/2@example.com"}
"""What is typed into a field of that type."""

TEXT = "S. Korea - 2/3 + 1 = '?'"

COMPOSED = "한국"


@pytest.fixture
def opened(page: Page, name: str) -> StandardPage:
    """The page of that name in a window of its own; on the article the search layer is open."""
    opened = open_page(page, name)
    assert isinstance(opened, StandardPage)
    if isinstance(opened, ArticlePage):
        opened.header.search_button.click()
        opened.search_layer.expect_ready()
    return opened


@pytest.fixture
def fields(opened: StandardPage) -> list[Locator]:
    """The fields to type into."""
    if isinstance(opened, FormPage):
        return opened.form.fields.all()
    return [opened.search_layer.words]


def texts_for(fields: list[Locator]) -> Iterator[tuple[Locator, str, str]]:
    """Yield each field with its name and a text for it."""
    for field in fields:
        name = field.get_attribute("name") or "without a name"
        yield field, f"the field “{name}”", TEXTS.get(field.get_attribute("type") or "", TEXT)


@pytest.mark.parametrize("name", [SEARCH, *EVERY_FORM])
def test_words_can_be_typed_key_by_key_and_corrected(
    opened: StandardPage, fields: list[Locator], addresses: Addresses
) -> None:
    address = opened.page.url
    for field, named, text in texts_for(fields):
        field.press_sequentially(text)
        expect(field, f"{named} has other words than were typed").to_have_value(text)
        for key in ("Home", "Delete", "End", "Backspace", "ArrowLeft", "Backspace"):
            field.press(key)
        corrected = text[1:-3] + text[-2]
        expect(field, f"{named} was not corrected as the keys say").to_have_value(corrected)
    expect(opened.page, "a key led to another page").to_have_url(addresses.leads_to(address))


@pytest.mark.parametrize("name", [SEARCH, *EVERY_FORM])
def test_words_can_be_pasted_and_cut(opened: StandardPage, fields: list[Locator]) -> None:
    for field, named, text in texts_for(fields):
        opened.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        field.press("ControlOrMeta+V")
        expect(field, f"{named} has other words than were pasted").to_have_value(text)
        field.press("ControlOrMeta+A")
        field.press("Delete")
        expect(field, f"{named} cannot be emptied").to_have_value("")


@pytest.mark.parametrize("name", [SEARCH])
@pytest.mark.not_in("firefox", because="only Chromium's protocol composes syllables")
def test_syllables_can_be_composed(opened: StandardPage, addresses: Addresses) -> None:
    """Enter and Escape end a syllable, and must not send or close anything yet."""
    search, address = opened.search_layer, opened.page.url
    keyboard = opened.page.context.new_cdp_session(opened.page)
    for part in ("ㅎ", "하", "한", "한ㄱ", "한구"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": part, "selectionStart": len(part), "selectionEnd": len(part)},
        )
        expect(search.words, "the syllable was altered while it was composed").to_have_value(part)
    for key in ("Enter", "Escape"):
        search.words.dispatch_event(
            "keydown", {"key": key, "isComposing": True, "keyCode": 229, "bubbles": True}
        )
        expect(search.root, f"{key} within a syllable closed the layer").to_be_visible()
    keyboard.send("Input.insertText", {"text": COMPOSED})

    expect(search.words).to_have_value(COMPOSED)
    expect(opened.page, "the words were sent within a syllable").to_have_url(
        addresses.leads_to(address)
    )


@pytest.mark.parametrize("name", [SEARCH, *EVERY_FORM])
def test_nobody_is_asked_before_leaving(opened: StandardPage, fields: list[Locator]) -> None:
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    opened.page.on("dialog", accept)
    for field, _, text in texts_for(fields):
        field.press_sequentially(text)

    opened.page.reload()

    assert asked == [], f"the browser asks before it leaves the page: {', '.join(asked)}"
