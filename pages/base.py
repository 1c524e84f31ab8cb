"""The two base classes of this folder: a page, and a component of a page."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import ClassVar, Self

from playwright.sync_api import Error, Locator, Page, expect


@contextmanager
def new_window(link: Locator) -> Iterator[Page]:
    """Click `link`, yield the window that it opens, and close that at the end of the block."""
    # The context reports every window; the page does not report one that has no opener.
    with link.page.context.expect_page() as opening:
        link.click()
    yield opening.value
    opening.value.close()


def _expect_address(link: Locator, error: Error) -> None:
    """Say that a link has lost its address, before it is told that it led nowhere."""
    if link.count() == 1 and link.evaluate("link => link.matches('a:not([href])')"):
        words = link.inner_text().strip() or link.get_attribute("title") or "without words"
        raise AssertionError(f"the link “{words}” has no address") from error


class Component:
    """A part of a page. Its locators search inside `root`, never in the whole page."""

    name: ClassVar[str]
    """What readers call the component: "Share row". Results and baselines use this name."""

    level: ClassVar[str] = ""
    """How closely it is held to its baseline, such as "layout"; empty for the level of the run."""

    def __init__(self, root: Locator) -> None:
        self.root = root

    @property
    def page(self) -> Page:
        """The page that the component is on."""
        return self.root.page

    def expect_ready(self) -> Self:
        """Wait until the component is visible."""
        expect(self.root).to_be_visible()
        return self


class SitePage:
    """A page of the site under test: its address, and what shows that it has loaded."""

    path: ClassVar[str]
    """The address on the site; `open` fills in the words in braces."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @classmethod
    def reached_by(cls, link: Locator) -> Self:
        """Click `link`, and return the page that it leads to, loaded."""
        # Two pages of one class have the same landmark, so the navigation has to be waited for.
        try:
            with link.page.expect_navigation():
                link.click()
        except Error as error:
            _expect_address(link, error)
            raise
        return cls(link.page).expect_ready()

    @classmethod
    @contextmanager
    def in_window_of(cls, link: Locator) -> Iterator[Self]:
        """Click `link`, yield the page that it opens in a new window, and close the window."""
        with new_window(link) as window:
            yield cls(window).expect_ready()

    @property
    def route(self) -> re.Pattern[str]:
        """A pattern that the addresses of all pages of this class match."""
        fixed = re.split(r"\{\w+\}", self.path)
        return re.compile(".*".join(re.escape(words) for words in fixed))

    @property
    def landmark(self) -> Locator:
        """The element that shows, together with the address, that the page has loaded."""
        return self.heading

    @cached_property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    def open(self, **params: str) -> Self:
        """Go to the page's address, with `params` filled in, and wait until it has loaded."""
        address = self.path.format(**params)
        try:
            self.page.goto(address)
            return self.expect_ready()
        except (AssertionError, Error) as error:
            error.page_object = self  # type: ignore[union-attr]  # see docs/plugin.md
            raise

    def expect_ready(self) -> Self:
        """Wait until the page is visible and its scripts have started."""
        expect(self.page).to_have_url(self.route)
        expect(self.landmark).to_be_visible()
        # Scripts are modules: they run before the load event, but after the landmark is painted.
        self.page.wait_for_load_state()
        return self

    def components(self) -> tuple[Component, ...]:
        """Return the components in reading order, also those that are not always there."""
        raise NotImplementedError
