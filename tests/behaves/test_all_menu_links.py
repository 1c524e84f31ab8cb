"""The sections and links of the all menu, and where each link leads."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.addresses import Addresses
from tests.behaves.captured_links import (
    HOME,
    MENU,
    QUICK_BUTTONS,
    SECTIONS,
    SOCIAL_HOSTS,
)
from tests.expectations import expect_equal

pytestmark = pytest.mark.component("All menu")

every_section = pytest.mark.parametrize("section", MENU)
folding_section = pytest.mark.parametrize("section", [name for name in MENU if MENU[name]])
every_network = pytest.mark.parametrize("network", SOCIAL_HOSTS)


@pytest.mark.captured
def test_menu_has_ten_sections_in_the_captured_order(article: ArticlePage) -> None:
    expect(article.header.all_menu.section_names).to_have_text(list(MENU))


@pytest.mark.captured
@every_section
def test_section_leads_to_its_front(
    article: ArticlePage, section: str, addresses: Addresses
) -> None:
    link = article.header.all_menu.section(section).name_link

    expect(link).to_have_attribute(
        "href", addresses.leads_to(f"/www/section_{SECTIONS[section]}.html")
    )


@pytest.mark.captured
@every_section
def test_section_has_its_captured_sub_sections(article: ArticlePage, section: str) -> None:
    links = article.header.all_menu.section(section).sub_links

    expect(links).to_have_text(list(MENU[section]))


@pytest.mark.captured
@folding_section
def test_sub_sections_lead_to_their_lists(
    article: ArticlePage, section: str, addresses: Addresses
) -> None:
    links = article.header.all_menu.section(section).sub_links

    expected = {name: f"/www/sublist_{code}.html" for name, code in MENU[section].items()}
    expect_equal(f"among the links of the section “{section}”,", addresses.targets(links), expected)


@pytest.mark.captured
@folding_section
def test_fold_button_says_what_it_folds(article: ArticlePage, section: str) -> None:
    menu_section = article.header.all_menu.section(section)
    button = menu_section.fold_button
    folded = menu_section.sub_list.get_attribute("id") or "no id"

    expect(button).to_have_attribute("aria-label", f"{section} sub-sections")
    expect(button).to_have_attribute("aria-controls", folded)
    expect(button).to_have_attribute("aria-expanded", "true")


@pytest.mark.captured
def test_section_without_sub_sections_does_not_fold(article: ArticlePage) -> None:
    expect(article.header.all_menu.section("Sports").fold_button).to_have_count(0)


def test_menu_logo_leads_home(article: ArticlePage, addresses: Addresses) -> None:
    expect(article.header.all_menu.logo).to_have_attribute("href", addresses.leads_to(HOME))


@pytest.mark.captured
def test_menu_has_four_quick_buttons(article: ArticlePage) -> None:
    expect(article.header.all_menu.quick_buttons).to_have_count(len(QUICK_BUTTONS))


@pytest.mark.captured
@pytest.mark.parametrize(("label", "address"), QUICK_BUTTONS.items(), ids=QUICK_BUTTONS)
def test_quick_button_leads_to(
    article: ArticlePage, label: str, address: str, addresses: Addresses
) -> None:
    expect(article.header.all_menu.quick_button(label)).to_have_attribute(
        "href", addresses.leads_to(address)
    )


@pytest.mark.captured
def test_menu_has_four_social_links(article: ArticlePage) -> None:
    expect(article.header.all_menu.social_links).to_have_count(len(SOCIAL_HOSTS))


@pytest.mark.captured
@every_network
def test_social_link_leaves_for_its_network_in_a_new_window(
    article: ArticlePage, network: str
) -> None:
    link = article.header.all_menu.social_link(network).root
    address = urlsplit(link.get_attribute("href") or "")

    expect_equal(
        f"the host of the link to {network}",
        f"{address.scheme}://{address.hostname}",
        f"https://{SOCIAL_HOSTS[network]}",
    )
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener")


@pytest.mark.captured
@every_network
def test_social_icon_is_a_pair_that_shows_its_first_at_rest(
    article: ArticlePage, network: str
) -> None:
    icon = article.header.all_menu.social_link(network)

    expect(icon.resting_picture).not_to_have_css("display", "none")
    expect(icon.hover_picture).to_have_css("display", "none")
