"""Lists on several pages: every page has its stories, and a search keeps its words."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from pages.list_page import ListPage
from pages.paged_page import PagedPage
from pages.search_page import SearchPage
from presscheck import SharePage

WORDS = "korea"
A_PAGE = 10
"""Stories that a page of a list has at most."""


@pytest.fixture
def results(shared: SharePage) -> SearchPage:
    """The first page of a search that finds more than a page, for reading only."""
    return shared(lambda page: SearchPage(page).open(words=WORDS), "search of several pages")


@pytest.mark.component("Pager")
def test_pages_of_a_search_keep_its_words(results: SearchPage) -> None:
    expect(results.pager.current, "the pager marks another page").to_have_text("1")
    for link in results.pager.links.all():
        number, href = link.inner_text(), str(link.evaluate("link => link.href"))
        query = parse_qs(urlsplit(href).query)
        asked = query.get("kwd", [""])[0]
        assert asked == WORDS, f"page {number} asks for {asked!r}, not for {WORDS!r}: {href}"
        page = query.get("page", ["1"])[0]
        assert page == number, f"the number {number} leads to page {page}: {href}"


def stories_on_all_pages(first: PagedPage) -> list[list[str]]:
    """Turn through the pages with the pager, and return the headlines of each."""
    stories = [first.rows.headlines.all_inner_texts()]
    last = int(first.pager.links.last.inner_text())
    for number in range(2, last + 1):
        turned = first.turn_to(number)
        expect(turned.pager.current, f"page {number} is not marked").to_have_text(str(number))
        stories.append(turned.rows.headlines.all_inner_texts())
    return stories


def expect_pages_filled(stories: list[list[str]]) -> None:
    """Expect full pages but for the last, and no story twice."""
    for number, on_page in enumerate(stories, start=1):
        is_last = number == len(stories)
        count = len(on_page)
        assert count == A_PAGE or (is_last and 0 < count < A_PAGE), (
            f"page {number} of the list has {count} stories, and should have {A_PAGE}"
        )
    all_stories = [story for on_page in stories for story in on_page]
    twice = {story for story in all_stories if all_stories.count(story) > 1}
    assert not twice, (
        f"stories that stand on more than one page of the list: {', '.join(sorted(twice))}"
    )


@pytest.mark.component("Story rows")
def test_search_has_as_many_stories_as_it_says(page: Page) -> None:
    results = SearchPage(page).open(words=WORDS)
    status = results.main_column.get_by_role("status").inner_text()
    stories = stories_on_all_pages(results)

    found = sum(map(len, stories))
    expected = f"{found} stories for “{WORDS}”"
    assert status == expected, f"the search says {status!r}, and its pages have {found} stories"
    expect_pages_filled(stories)


@pytest.mark.component("Story rows")
def test_list_of_a_section_goes_on_from_page_to_page(page: Page) -> None:
    expect_pages_filled(stories_on_all_pages(ListPage(page).open(code="113")))
