"""The Darkroom: five pictures of which one is visible, and controls that change it."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.darkroom_page import DarkroomPage
from pages.gallery_page import GalleryPage
from tests.addresses import Addresses
from tests.behaves.captured_lists import DARKROOM

pytestmark = pytest.mark.component("Darkroom")

TITLES = list(DARKROOM)
COUNT = len(TITLES)

every_picture = pytest.mark.parametrize("index", range(COUNT), ids=TITLES)


def expect_shown(article: ArticlePage, index: int) -> None:
    """Expect that only the picture at the index is visible, and that its dot is current."""
    darkroom = article.darkroom
    expect(darkroom.shown, "the Darkroom does not show one picture").to_have_count(1)
    expect(darkroom.pictures.nth(index), f"picture {index + 1} is not shown").to_be_visible()
    expect(darkroom.current_dot, "more or fewer dots than one are current").to_have_count(1)
    expect(darkroom.dots.nth(index), f"dot {index + 1} is not current").to_have_attribute(
        "aria-current", "true"
    )


def test_darkroom_is_a_region_described_as_a_carousel(article: ArticlePage) -> None:
    expect(article.darkroom.root).to_be_visible()
    expect(article.darkroom.root).to_have_attribute("aria-roledescription", "carousel")


def test_title_leads_to_the_front_of_the_darkroom(
    article: ArticlePage, addresses: Addresses
) -> None:
    expect(article.darkroom.title_link).to_have_text("DARKROOM")
    expect(article.darkroom.title_link).to_have_attribute(
        "href", addresses.leads_to("/www/index_dr.asp")
    )


def test_darkroom_begins_with_the_first_of_five(article: ArticlePage) -> None:
    expect(article.darkroom.pictures).to_have_count(COUNT)
    expect_shown(article, 0)


@pytest.mark.captured
@every_picture
def test_picture_has_its_captured_title(article: ArticlePage, index: int) -> None:
    picture = article.darkroom.pictures.nth(index)

    expect(picture.locator("p")).to_have_text(TITLES[index])
    expect(picture.locator("img")).to_have_attribute("alt", TITLES[index])


@pytest.mark.captured
@every_picture
def test_picture_leads_to_its_gallery(
    article: ArticlePage, index: int, addresses: Addresses
) -> None:
    number = DARKROOM[TITLES[index]]

    expect(article.darkroom.pictures.nth(index).locator("a")).to_have_attribute(
        "href",
        addresses.leads_to(f"/www2/common/photoview.asp?categorycode=510&newsidx={number}"),
    )


@every_picture
def test_dot_is_named_after_its_position(article: ArticlePage, index: int) -> None:
    expect(article.darkroom.dots.nth(index)).to_have_accessible_name(f"Picture {index + 1}")


def test_turning_buttons_are_named(article: ArticlePage) -> None:
    expect(article.darkroom.previous_button).to_be_visible()
    expect(article.darkroom.next_button).to_be_visible()


def test_mouse_turns_on_and_back_and_past_both_ends(fresh_article: ArticlePage) -> None:
    darkroom = fresh_article.darkroom
    for index in (1, 2, 3, 4, 0):
        darkroom.show_next()
        expect_shown(fresh_article, index)
    for index in (4, 3):
        darkroom.show_previous()
        expect_shown(fresh_article, index)

    for index in (0, 4, 2):
        darkroom.show(index + 1)
        expect_shown(fresh_article, index)


def test_keyboard_walks_the_controls_and_turns(fresh_article: ArticlePage) -> None:
    darkroom, keyboard = fresh_article.darkroom, fresh_article.page.keyboard
    darkroom.title_link.focus()
    dots = darkroom.dots.all()
    for control in (darkroom.shown_link, darkroom.previous_button, *dots, darkroom.next_button):
        keyboard.press("Tab")
        expect(control).to_be_focused()

    keyboard.press("Enter")
    expect_shown(fresh_article, 1)
    expect(darkroom.next_button).to_be_focused()
    darkroom.previous_button.press("Space")
    expect_shown(fresh_article, 0)
    dots[3].press("Enter")
    expect_shown(fresh_article, 3)
    expect(dots[3]).to_be_focused()


def test_picture_and_title_lead_where_they_say(
    fresh_article: ArticlePage, article_path: str
) -> None:
    fresh_article.darkroom.show_next()
    title = fresh_article.darkroom.shown_title.inner_text()
    gallery = GalleryPage.reached_by(fresh_article.darkroom.shown_picture)
    expect(gallery.heading).to_have_text(title)

    fresh_article.open(path=article_path).darkroom.title_link.press("Enter")
    expect(DarkroomPage(gallery.page).heading).to_have_text("Darkroom")
