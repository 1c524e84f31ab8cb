"""What a page keeps, fetches and does by itself, on every kind of page, within a minute."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page

from pages.article_page import ArticlePage
from pages.base import SitePage
from tests.behaves.alone import (
    LEAVING,
    WHOLE_PAGE,
    Finding,
    PageAlone,
    component_around,
    component_that_names,
    described,
    late_shifts,
    path_of,
)
from tests.behaves.every_page import every_page, open_page

pytestmark = [
    pytest.mark.component(WHOLE_PAGE),
    pytest.mark.browser_context_args(reduced_motion="no-preference"),
]

SECOND = 1_000
MINUTE = 60 * SECOND

MOST_FRAMES = 60
MOST_WRITES = 60
"""How often a page may ask for a frame, or write the same attribute, in a minute."""


@pytest.fixture
def alone(page: Page) -> PageAlone:
    """The page of the test, watched from before it opens, for a reader who allows motion."""
    return PageAlone(page)


@every_page
def test_a_page_left_alone_keeps_and_fetches_nothing_and_comes_to_an_end(
    alone: PageAlone,
    name: str,
    article_path: str,
    consent: Callable[[Page], object] | None,
    subtests: pytest.Subtests,
) -> None:
    site_page = open_page(alone.page, name, article_path)
    alone.begin()

    findings = list(a_minute_of(alone, site_page))
    if consent is None:  # a reader who has given consent has chosen what the site may keep
        findings += what_is_stored(alone)
    for finding in findings:
        with subtests.test(f"{name} left alone", component=finding.component):
            pytest.fail(f"{name}: {finding.sentence}", pytrace=False)


def a_minute_of(alone: PageAlone, site_page: SitePage) -> Iterator[Finding]:
    """Let a minute pass on the page, then act as if the reader leaves; yield what it did."""
    alone.pass_time(SECOND)
    yield from late_shifts(alone, site_page)
    listeners = alone.listeners()
    alone.pass_time(MINUTE - SECOND)
    yield from what_grew(alone, site_page)
    yield from new_listeners(listeners, alone.listeners())
    yield from work_without_end(alone, site_page)
    alone.page.evaluate(LEAVING)
    yield from requests(alone, site_page)


def what_is_stored(alone: PageAlone) -> Iterator[Finding]:
    for kept in alone.stored():
        yield Finding(WHOLE_PAGE, f"{kept}, though the reader chose nothing")


def what_grew(alone: PageAlone, site_page: SitePage) -> Iterator[Finding]:
    for element, _, more in alone.elements("grown"):
        yield Finding(
            component_around(site_page, element),
            f"a minute adds {more} elements to the document, in {described(element)}",
        )


def new_listeners(before: dict[str, int], after: dict[str, int]) -> Iterator[Finding]:
    for event, count in after.items():
        if count > before.get(event, 0):
            more = count - before.get(event, 0)
            yield Finding(WHOLE_PAGE, f"a minute adds {more} listeners for {event!r}")


def work_without_end(alone: PageAlone, site_page: SitePage) -> Iterator[Finding]:
    writes = [
        Finding(
            component_around(site_page, element),
            f"a minute writes {name} of {described(element)} {times} times, "
            f"more than {MOST_WRITES}",
        )
        for element, name, times in alone.elements("written", MOST_WRITES)
    ]
    yield from writes
    if not writes and (frames := alone.frames()) > MOST_FRAMES:
        yield Finding(
            WHOLE_PAGE, f"a script asks for {frames} frames in a minute, more than {MOST_FRAMES}"
        )


def requests(alone: PageAlone, site_page: SitePage) -> Iterator[Finding]:
    for request in alone.requests:
        yield Finding(
            component_that_names(site_page, request.url),
            f"the page asks for {path_of(request)} by itself, after it has loaded",
        )


def rolling_hot_headlines(article: ArticlePage) -> Locator:
    """Let the hot headlines roll, and the Darkroom hold still under the pointer."""
    return article.darkroom.root


def turning_darkroom(article: ArticlePage) -> Locator:
    """Let the Darkroom turn, and the hot headlines hold still under the pointer."""
    return article.hot_headlines.root


@pytest.mark.parametrize(
    "still",
    [
        pytest.param(rolling_hot_headlines, marks=pytest.mark.component("Hot headlines")),
        pytest.param(turning_darkroom, marks=pytest.mark.component("Darkroom")),
    ],
)
def test_what_moves_leaves_nothing_behind(
    alone: PageAlone, article_path: str, still: object
) -> None:
    assert callable(still)
    article = ArticlePage(alone.page).open(path=article_path)
    still(article).hover()
    alone.begin()
    listeners = alone.listeners()
    alone.pass_time(MINUTE)

    more = [*what_grew(alone, article), *new_listeners(listeners, alone.listeners())]

    assert not more, "; ".join(finding.sentence for finding in more)
