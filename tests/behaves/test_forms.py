"""Login, registration and subscription: they send what was typed, and do not show it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as NoAnswer

from pages.form_page import FormPage
from presscheck import SharePage
from tests.addresses import Addresses
from tests.behaves.every_page import every_form, open_page, share_page

pytestmark = pytest.mark.component("Form")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: the name it is sent by, its type, and a value to type."""

    name: str
    type: str
    value: str


NAME = Field("name", "text", "Kim Min-ji & son")
EMAIL = Field("email", "email", "min-ji+news@example.com")
PASSWORD = Field("password", "password", "& 100% secret=?")
ADDRESS = Field("address", "text", "세종대로 1, Seoul")

FIELDS = {
    "login": {"E-mail address": EMAIL, "Password": PASSWORD},
    "registration": {"Name": NAME, "E-mail address": EMAIL, "Password": PASSWORD},
    "subscription": {"Name": NAME, "E-mail address": EMAIL, "Delivery address": ADDRESS},
}

KEEP_FIELDS = """() => addEventListener("formdata", ({ formData }) =>
  sessionStorage.setItem("fields", new URLSearchParams(formData)))"""
KEPT_FIELDS = "() => sessionStorage.getItem('fields') ?? ''"
"""Firefox's protocol does not tell what a request sends; its page keeps it for the next one."""

BUTTONS = {"login": "Login", "registration": "Register", "subscription": "Subscribe"}


def fill_in(page: Page, name: str) -> FormPage:
    """Open a form, and type into each field after a click on its label."""
    opened = open_page(page, name)
    assert isinstance(opened, FormPage)
    page.evaluate(KEEP_FIELDS)
    for label, field in FIELDS[name].items():
        opened.form.label(label).click()
        focused = opened.form.field(label)
        expect(focused, f"the label “{label}” does not lead to its field").to_be_focused()
        focused.press_sequentially(field.value)
    return opened


@every_form
def test_form_has_its_fields_and_one_button(shared: SharePage, name: str) -> None:
    form_page = share_page(shared, name)
    assert isinstance(form_page, FormPage)
    form = form_page.form

    expect(form.fields).to_have_count(len(FIELDS[name]))
    for label, field in FIELDS[name].items():
        expect(form.field(label), f"the field “{label}” has another type").to_have_attribute(
            "type", field.type
        )
    expect(form.button).to_have_accessible_name(BUTTONS[name])


@every_form
def test_button_sends_what_was_typed_and_the_address_does_not_tell(
    page: Page, name: str, addresses: Addresses
) -> None:
    opened = fill_in(page, name)
    asked = addresses.plain(page.url)

    with expect_answer(page, "the button"):
        opened.form.button.click()

    expect_sent(page, name)
    expect(opened.form.notice, "nothing says that the form was sent").to_be_visible()
    assert addresses.plain(page.url) == asked, f"the form leads to {page.url}, not to its own page"


@every_form
def test_enter_sends_the_form_too(page: Page, name: str) -> None:
    opened = fill_in(page, name)

    with expect_answer(page, "Enter in the last field"):
        opened.form.fields.last.press("Enter")

    expect_sent(page, name)
    expect(opened.form.notice, "nothing says that the form was sent").to_be_visible()


@contextmanager
def expect_answer(page: Page, what: str) -> Iterator[None]:
    """Expect that the block leads to an answer of the site."""
    try:
        with page.expect_navigation():
            yield
    except NoAnswer:
        pytest.fail(f"{what} sends nothing", pytrace=False)


def expect_sent(page: Page, name: str) -> None:
    """Expect that the last request for a page sent every field of the form, and nothing else."""
    sent = [request for request in page.requests() if request.is_navigation_request()][-1]
    assert sent.method == "POST", f"the form was sent by {sent.method}: {sent.url}"
    expected = {field.name: [field.value] for field in FIELDS[name].values()}
    fields = parse_qs(sent.post_data or page.evaluate(KEPT_FIELDS), keep_blank_values=True)
    assert fields.keys() == expected.keys(), (
        f"the form sent the fields {sorted(fields)}, and should send {sorted(expected)}"
    )
    for field, values in expected.items():
        assert fields[field] == values, f"“{field}” was sent as {fields[field]}, not as {values}"
