"""Lists of stories: on the home page, of a section, of a reporter, of a search."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from pages.components.story_rows import Pager, StoryRows
from pages.list_page import ListPage
from presscheck import SharePage
from tests.addresses import STORY, Addresses
from tests.behaves.neighbours import open_neighbour
from tests.expectations import expect_equal, expect_that

pytestmark = pytest.mark.component("Story rows")

MINUTE = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}$")

every_list = pytest.mark.parametrize(
    "name", ["home", "section front", "list", "reporter", "search, found"]
)


@pytest.fixture
def rows(shared: SharePage, name: str) -> StoryRows:
    """The rows on the page of that name, for reading only."""
    return StoryRows(open_neighbour(shared, name).page.get_by_role("main"))


@every_list
def test_rows_lead_to_their_stories(rows: StoryRows, addresses: Addresses) -> None:
    expect(rows.headlines).not_to_have_count(0)
    for link in rows.headlines.all():
        expect(link).to_have_attribute("href", addresses.like(STORY))


@every_list
def test_rows_end_with_their_minute_newest_first(rows: StoryRows) -> None:
    lines = rows.rows.locator(".list_article_byline2").all_inner_texts()
    minutes = [found[0] for line in lines if (found := MINUTE.search(line))]

    bare = [line for line in lines if not MINUTE.search(line)]
    expect_that(not bare, f"a story ends with “{bare[0] if bare else ''}”, and not with its minute")
    expect_equal("the number of stories with a minute", len(minutes), rows.headlines.count())
    for before, after in pairwise(minutes):
        expect_that(before >= after, f"a story of {after} stands below an older one of {before}")


@pytest.mark.parametrize("name", ["list"])
def test_list_shows_ten_stories_a_page(rows: StoryRows) -> None:
    expect(rows.rows).to_have_count(10)


@pytest.mark.parametrize("name", ["reporter"])
def test_reporter_list_has_stories_of_the_reporter_alone(rows: StoryRows) -> None:
    for line in rows.rows.locator(".list_article_byline2").all():
        expect(line).to_contain_text("Do Je-hae | ")


@pytest.mark.parametrize("name", ["search, found"])
def test_search_says_how_many_it_found(rows: StoryRows) -> None:
    found = rows.rows.count()

    expect(rows.root.get_by_role("status")).to_have_text(f"{found} stories for “Seoul”")


@pytest.mark.parametrize("name", ["search, none found"])
def test_search_says_that_it_found_none(rows: StoryRows) -> None:
    expect(rows.rows).to_have_count(0)
    expect(rows.root.get_by_role("status")).to_have_text("No results for “xylophone”")


@pytest.mark.parametrize("name", ["list"])
@pytest.mark.component("Pager")
def test_pager_marks_the_page_and_leads_to_the_others(
    rows: StoryRows, addresses: Addresses
) -> None:
    pager = Pager(rows.root.get_by_role("navigation", name="Pages"))

    expect(pager.current).to_have_text("1")
    expect(pager.link(1)).to_have_attribute("href", addresses.leads_to("/www/sublist_113.html"))
    for number in range(2, pager.links.count() + 1):
        expect(pager.link(number)).to_have_attribute(
            "href", addresses.leads_to(f"/www/sublist_113_{number}.html")
        )


def test_pages_turn_and_no_story_is_on_two(page: Page) -> None:
    first = ListPage(page).open(code="113")
    on_first = first.rows.headlines.all_inner_texts()

    second = first.turn_to(2)
    expect(second.pager.current).to_have_text("2")
    again = [title for title in second.rows.headlines.all_inner_texts() if title in on_first]
    expect_that(not again, f"page 2 shows stories of page 1 again: {', '.join(again[:3])}")
    second.pager.link(1).press("Enter")

    expect(first.rows.headlines).to_have_text(on_first)
