"""The front of the Darkroom and its galleries: each picture leads to itself, and back."""

import pytest
from playwright.sync_api import Page, expect

from pages.darkroom_page import DarkroomPage
from pages.gallery_page import GalleryPage
from tests.addresses import Addresses
from tests.expectations import expect_equal

READ_HEADINGS = """addresses => Promise.all(addresses.map(async address => {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return (page.querySelector("h1")?.textContent ?? "").trim().replace(/\\s+/g, " ");
}))"""


@pytest.mark.component("Photo stories")
def test_pictures_lead_to_their_galleries_by_mouse_and_by_keyboard(page: Page) -> None:
    front = DarkroomPage(page).open()
    stories = front.photo_stories
    last = stories.links.count() - 1
    for number, by_keyboard in ((0, False), (last, True)):
        title = stories.links.nth(number).inner_text().strip()
        source = stories.images.nth(number).get_attribute("src")
        if by_keyboard:
            stories.links.nth(number).press("Enter")
            gallery = GalleryPage(page).expect_ready()
        else:
            gallery = GalleryPage.reached_by(stories.images.nth(number))
        message = f"the picture “{title}” leads to another gallery"
        expect(gallery.heading, message).to_have_text(title)
        shown = gallery.picture.image.get_attribute("src")
        expect_equal(f"the picture of the gallery “{title}”, beside its front,", shown, source)
        page.go_back()
        front.expect_ready()


@pytest.mark.component("Photo stories")
def test_every_picture_has_a_gallery_of_its_own(page: Page, addresses: Addresses) -> None:
    links = DarkroomPage(page).open().photo_stories.links
    hrefs: list[str] = links.evaluate_all("links => links.map(link => link.href)")
    galleries = [*map(addresses.plain, hrefs)]

    assert len(set(galleries)) == len(galleries), f"two pictures lead to one gallery: {galleries}"
    headings: list[str] = page.evaluate(READ_HEADINGS, galleries)
    for title, heading in zip(links.all_inner_texts(), headings, strict=True):
        assert heading == title.strip(), f"“{title.strip()}” leads to the gallery “{heading}”"


@pytest.mark.component("Gallery picture")
def test_gallery_leads_back_to_the_front(page: Page) -> None:
    gallery = GalleryPage(page).open(story="344812")

    front = DarkroomPage.reached_by(gallery.more_link)

    expect(front.heading).to_have_text("Darkroom")
