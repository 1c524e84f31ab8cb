"""Pages in the shapes of real ones are captured, quiet, and their change is told by its cause.

benchmarks/saved_pages.py tries all of them and measures their time.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.engine.saved_pages.shapes import SHAPES
from tests.engine.saved_pages.site import SavedPage, all_pages, serving_pages
from tests.engine.saved_pages.trial import try_page

QUICK = (
    SavedPage("broken-markup", 0),
    SavedPage("base-element", 1),
    SavedPage("right-to-left", 2),
    SavedPage("tables", 3),
    SavedPage("layers", 4),
    SavedPage("frameset", 0),
    SavedPage("restless", 1),
)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving_pages() as base:
        yield base


@pytest.mark.parametrize("page", QUICK, ids=str)
def test_a_page_of_this_shape_is_quiet_and_its_change_is_told(
    browser: Browser, site: str, page: SavedPage
) -> None:
    assert try_page(browser, site, page).problems == []


def test_there_are_sixty_pages_and_each_shape_has_every_change() -> None:
    pages = all_pages()

    assert len({str(page) for page in pages}) == len(pages) == 60
    assert {page.shape for page in pages} == set(SHAPES)
    for shape in SHAPES:
        assert len({page.change for page in pages if page.shape == shape}) == 5


@pytest.mark.parametrize("page", all_pages(), ids=str)
def test_a_page_is_made_the_same_every_time_and_changed_in_one_place(page: SavedPage) -> None:
    first, again = (documents(page, changed=False) for _ in range(2))
    changed = documents(page, changed=True)
    pairs = [pair for pair in zip(first, changed, strict=True) if pair[0] != pair[1]]

    assert first == again
    assert [after for _, after in pairs] == [page.change.apply(before) for before, _ in pairs]
    assert len(pairs) == 1


def documents(page: SavedPage, *, changed: bool) -> list[str]:
    return [page.markup(file, changed=changed) or "" for file in page.documents]
