"""The pages around an article: heading, title, headers, menus and footer of each."""

import pytest
from playwright.sync_api import expect

from pages.standard_page import StandardPage
from presscheck import SharePage
from tests.behaves.captured_links import FOOTER, MENU, SECTION_BAR
from tests.behaves.neighbours import NEIGHBOURS, open_neighbour
from tests.expectations import about

pytestmark = pytest.mark.component("Page")

every_neighbour = pytest.mark.parametrize("name", NEIGHBOURS)


@pytest.fixture
def neighbour(shared: SharePage, name: str) -> StandardPage:
    """The page of that name, open for reading only."""
    return open_neighbour(shared, name)


@every_neighbour
def test_neighbour_has_its_heading(neighbour: StandardPage, name: str) -> None:
    expect(neighbour.heading).to_have_text(NEIGHBOURS[name].heading)


@pytest.mark.component("Document head")
@every_neighbour
def test_neighbour_has_its_title(neighbour: StandardPage, name: str) -> None:
    expect(neighbour.page).to_have_title(NEIGHBOURS[name].title)


@every_neighbour
def test_neighbour_has_one_main_landmark(neighbour: StandardPage) -> None:
    expect(neighbour.page.get_by_role("main")).to_have_count(1)


@pytest.mark.component("Header")
@every_neighbour
def test_neighbour_has_both_headers(neighbour: StandardPage) -> None:
    expect(neighbour.header.root).to_be_visible()
    with about("Sticky header"):
        expect(neighbour.sticky_header.root).to_be_hidden()
    for header in (neighbour.header, neighbour.sticky_header):
        with about(header.section_bar.name):
            expect(header.section_bar.links).to_have_count(len(SECTION_BAR))
        with about(header.all_menu.name):
            expect(header.all_menu.sections).to_have_count(len(MENU))
        with about(header.login_layer.name):
            expect(header.login_layer.login_link).to_have_count(1)


@every_neighbour
def test_neighbour_has_layers_headlines_and_footer(neighbour: StandardPage) -> None:
    with about(neighbour.search_layer.name):
        expect(neighbour.search_layer.root).to_be_hidden()
    with about(neighbour.hot_headlines.name):
        expect(neighbour.hot_headlines.links).to_have_count(20)
    with about(neighbour.footer.name):
        expect(neighbour.footer.groups).to_have_count(len(FOOTER))
    with about(neighbour.up_button.name):
        expect(neighbour.up_button.root).to_be_hidden()


@pytest.mark.component("Section bar")
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
