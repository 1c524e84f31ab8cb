"""The rough replica in a browser that may reach every host: what a reader meets there."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from pages.components.consent_layer import accept_privacy
from replica import SITE
from replica.rough import Rough, RoughAddresses, Roughness
from replica.rough.turns import TURNS, Turn
from tests.rough import ServeRough

ARTICLE = SITE.articles[0]


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A context as Playwright makes it, which the engine does not keep from any host."""
    context = browser.new_context(ignore_https_errors=True)
    yield context
    context.close()


def test_the_consent_layer_stays_until_the_reader_accepts_it(
    reader: BrowserContext, serve_rough: ServeRough
) -> None:
    addresses, page = serve_rough(Rough.of(Roughness.CONSENT)), reader.new_page()
    layer = page.get_by_role("dialog", name="Your privacy")
    for path in (ARTICLE, "/www2/index.asp"):
        page.goto(addresses.base + path)
        expect(layer).to_be_visible()

    accept_privacy(page)

    expect(layer).to_be_hidden()
    page.goto(addresses.base + ARTICLE)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(layer).to_be_hidden()
    accept_privacy(page)
    origins = reader.storage_state()["origins"]
    assert [each["localStorage"] for each in origins] == [
        [{"name": "consent", "value": "accepted"}]
    ]


def visited(page: Page, addresses: RoughAddresses, turn: Turn) -> list[str]:
    """Open the page whose adverts have this turn; the errors of scripts while it opens."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for _ in range(TURNS.index(turn) + 1):
        errors.clear()
        page.goto(addresses.base + ARTICLE)
    return errors


@pytest.mark.parametrize("turn", [Turn.REFUSED, Turn.FAULT])
def test_the_page_breaks_when_the_script_of_the_adverts_does_not_come(
    reader: BrowserContext, serve_rough: ServeRough, turn: Turn
) -> None:
    page = reader.new_page()
    errors = visited(page, serve_rough(Rough(frozenset({Roughness.ADVERTS}), slow=0.1)), turn)

    assert {*errors} == {"googletag is not defined"}
    assert page.locator(".advert iframe").count() == 0


@pytest.mark.parametrize("turn", [Turn.WELL, Turn.SLOW])
def test_every_slot_shows_an_advert_when_its_script_comes(
    reader: BrowserContext, serve_rough: ServeRough, turn: Turn
) -> None:
    page = reader.new_page()
    errors = visited(page, serve_rough(Rough(frozenset({Roughness.ADVERTS}), slow=0.1)), turn)

    assert errors == []
    expect(page.locator(".advert iframe")).to_have_count(3)
    for slot in page.locator(".advert").all():
        expect(slot.frame_locator("iframe").locator("body")).to_contain_text("Offer")


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
def test_the_rough_article_is_whole(
    reader: BrowserContext, serve_rough: ServeRough, *, tls: bool
) -> None:
    addresses, page = serve_rough(Rough(tls=tls, slow=0.1)), reader.new_page()
    page.goto(addresses.bare + ARTICLE)
    photo = page.locator(".view_photo img")

    expect(photo).to_have_js_property("naturalWidth", 740)
    expect(page.frame_locator("iframe.comments").locator("h2")).to_contain_text("comments")
    expect(page.locator("#sub_date")).not_to_be_empty()
    assert page.url == addresses.base + ARTICLE


def test_a_picture_comes_when_the_reader_does(
    reader: BrowserContext, serve_rough: ServeRough
) -> None:
    page = reader.new_page()
    page.goto(serve_rough(Rough.of(Roughness.LAZY)).base + ARTICLE)
    picture = page.locator("#darkroom li:not([hidden]) img")
    expect(picture).to_have_attribute("src", re.compile("^data:"))

    picture.scroll_into_view_if_needed()

    expect(picture).to_have_attribute("src", re.compile(r"^/static/img/darkroom/"))
    expect(picture).to_have_js_property("naturalWidth", 300)


def test_the_service_worker_answers_a_later_page(
    reader: BrowserContext, serve_rough: ServeRough
) -> None:
    page, base = reader.new_page(), serve_rough(Rough.of(Roughness.WORKER)).base
    page.goto(base + ARTICLE)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    answer = page.goto(base + ARTICLE)

    assert answer
    assert answer.from_service_worker
