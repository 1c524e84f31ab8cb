"""The content of the Darkroom, the site map, the forms and the 404 page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from pages.not_found_page import NotFoundPage
from presscheck import SharePage
from tests.addresses import Addresses
from tests.behaves.captured_links import HOME, MENU, SECTIONS
from tests.behaves.neighbours import open_neighbour
from tests.expectations import about, expect_equal

GALLERY = "/www2/common/photoview.asp?categorycode=510&newsidx="


def main_of(shared: SharePage, name: str) -> Locator:
    return open_neighbour(shared, name).page.get_by_role("main")


@pytest.mark.component("Gallery picture")
def test_gallery_shows_its_picture_with_its_title(shared: SharePage) -> None:
    main = main_of(shared, "gallery")

    expect(main.get_by_role("img", name="Turkey-Syria earthquake")).to_be_visible()
    expect(main.get_by_role("figure")).to_contain_text("Turkey-Syria earthquake")


@pytest.mark.component("Gallery picture")
def test_gallery_leads_back_to_the_darkroom(shared: SharePage, addresses: Addresses) -> None:
    expect(main_of(shared, "gallery").get_by_role("link")).to_have_attribute(
        "href", addresses.leads_to("/www/index_dr.asp")
    )


@pytest.mark.component("Photo stories")
def test_darkroom_front_leads_to_five_galleries(shared: SharePage, addresses: Addresses) -> None:
    links = main_of(shared, "Darkroom front").get_by_role("link")
    galleries = {
        "Turkey-Syria earthquake": f"{GALLERY}344812",
        "Nepal plane crash": f"{GALLERY}343647",
        "Brazil capital uprising": f"{GALLERY}343179",
        "Happy New Year 2023": f"{GALLERY}342714",
        "World Cup 2022 Final - Argentina vs France": f"{GALLERY}341925",
    }

    expect_equal("among the galleries,", addresses.targets(links), galleries)


@pytest.mark.component("Section index")
def test_site_map_leads_to_every_section(shared: SharePage, addresses: Addresses) -> None:
    sections = main_of(shared, "site map").get_by_role("heading", level=2).get_by_role("link")

    expected = {name: f"/www/section_{code}.html" for name, code in SECTIONS.items()}
    expect_equal("among the sections,", addresses.targets(sections), expected)


@pytest.mark.component("Section index")
@pytest.mark.parametrize("section", [name for name in MENU if MENU[name]])
def test_site_map_leads_to_every_sub_section_of(
    shared: SharePage, section: str, addresses: Addresses
) -> None:
    site_map = main_of(shared, "site map")
    title = site_map.page.get_by_role("heading", name=section, exact=True)
    subs = site_map.get_by_role("listitem").filter(has=title).get_by_role("listitem")

    expected = {name: f"/www/sublist_{code}.html" for name, code in MENU[section].items()}
    found = addresses.targets(subs.get_by_role("link"))
    expect_equal(f"among the links below {section},", found, expected)


@pytest.mark.component("Form")
def test_every_field_of_the_subscription_form_has_a_label(shared: SharePage) -> None:
    form = main_of(shared, "subscription").locator("form")

    expect(form.get_by_role("button", name="Subscribe")).to_be_visible()
    for label in ("Name", "E-mail address", "Delivery address"):
        expect(form.get_by_label(label, exact=True)).to_be_editable()


@pytest.mark.component("Page")
def test_page_not_found_says_so_and_links_to_the_home_page(
    page: Page, expect_browser_error: Callable[[str], None], addresses: Addresses
) -> None:
    expect_browser_error("404")

    answer = page.goto("/www/nation/2019/08/356_999999999.html")
    missing = NotFoundPage(page).expect_ready()

    assert answer, "the site gives no answer for a page that is not there"
    expect_equal("the status of a page that is not there", answer.status, 404)
    expect(missing.heading).to_have_text("Page not found")
    with about("Document head"):
        expect(page).to_have_title("Page not found - The Korea Times")
    home = page.get_by_role("main").get_by_role("link", name="to the home page")
    expect(home).to_have_attribute("href", addresses.leads_to(HOME))
    with about(missing.header.section_bar.name):
        expect(missing.header.section_bar.links).to_have_count(11)
