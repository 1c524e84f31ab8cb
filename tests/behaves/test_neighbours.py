"""The pages around an article: heading, title, headers, menus and footer of each."""

import pytest
from playwright.sync_api import expect

from pages.standard_page import StandardPage
from presscheck import SharePage
from tests.behaves.captured_links import FOOTER, MENU, SECTION_BAR
from tests.behaves.neighbours import NEIGHBOURS, open_neighbour

pytestmark = pytest.mark.component("Neighbours")

every_neighbour = pytest.mark.parametrize("name", NEIGHBOURS)


@pytest.fixture
def neighbour(shared: SharePage, name: str) -> StandardPage:
    """The page of that name, open for reading only."""
    return open_neighbour(shared, name)


@every_neighbour
def test_neighbour_has_its_heading(neighbour: StandardPage, name: str) -> None:
    expect(neighbour.heading).to_have_text(NEIGHBOURS[name].heading)


@every_neighbour
def test_neighbour_has_its_title(neighbour: StandardPage, name: str) -> None:
    expect(neighbour.page).to_have_title(NEIGHBOURS[name].title)


@every_neighbour
def test_neighbour_has_one_main_landmark(neighbour: StandardPage) -> None:
    expect(neighbour.page.get_by_role("main")).to_have_count(1)


@every_neighbour
def test_neighbour_has_both_headers(neighbour: StandardPage) -> None:
    expect(neighbour.header.root).to_be_visible()
    expect(neighbour.sticky_header.root).to_be_hidden()
    for header in (neighbour.header, neighbour.sticky_header):
        expect(header.section_bar.links).to_have_count(len(SECTION_BAR))
        expect(header.all_menu.sections).to_have_count(len(MENU))
        expect(header.login_layer.login_link).to_have_count(1)


@every_neighbour
def test_neighbour_has_layers_headlines_and_footer(neighbour: StandardPage) -> None:
    expect(neighbour.search_layer.root).to_be_hidden()
    expect(neighbour.hot_headlines.links).to_have_count(20)
    expect(neighbour.footer.groups).to_have_count(len(FOOTER))
    expect(neighbour.up_button.root).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        pytest.param("section front", ["National"], id="section front"),
        pytest.param("list", ["National"], id="list"),
        pytest.param("home", [], id="home"),
        pytest.param("site map", [], id="site map"),
    ],
)
def test_section_bar_marks_the_section_of_a_page_that_has_one(
    neighbour: StandardPage, marked: list[str]
) -> None:
    expect(neighbour.header.section_bar.current).to_have_text(marked)
