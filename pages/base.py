"""The two shapes everything in `pages/` is built from: a whole page, and a part of one."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar, Self

from playwright.sync_api import Locator, Page, expect


@contextmanager
def new_window(link: Locator) -> Iterator[Page]:
    """The window that a press on `link` opens, closed at the end of the block."""
    # The context is asked, not the page: a window opened with `noopener` has no opener to tell.
    with link.page.context.expect_page() as opening:
        link.click()
    yield opening.value
    opening.value.close()


class Component:
    """A part of a page. Every locator inside is found under `root`, never under the page."""

    name: ClassVar[str]
    """The reader's word for the part: "Share row"."""

    def __init__(self, root: Locator) -> None:
        self.root = root

    @property
    def page(self) -> Page:
        """The page the part is on."""
        return self.root.page

    def expect_ready(self) -> Self:
        """Wait until the part is there to be used."""
        expect(self.root).to_be_visible()
        return self


class SitePage:
    """A page of the site under test: where it lives, and what proves it has arrived."""

    path: ClassVar[str]
    """The address on the site; words in braces are filled in by `open`."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @classmethod
    def reached_by(cls, link: Locator) -> Self:
        """Follow `link`, and hand out the page it leads to, ready."""
        # Two pages of one kind share a landmark: only the navigation tells the new from the old.
        with link.page.expect_navigation():
            link.click()
        return cls(link.page).expect_ready()

    @classmethod
    @contextmanager
    def in_window_of(cls, link: Locator) -> Iterator[Self]:
        """The page that `link` opens in a window of its own, for the length of the block."""
        with new_window(link) as window:
            yield cls(window).expect_ready()

    @property
    def route(self) -> re.Pattern[str]:
        """What the addresses of all pages of this kind have in common."""
        fixed = re.split(r"\{\w+\}", self.path)
        return re.compile(".*".join(re.escape(words) for words in fixed))

    @property
    def landmark(self) -> Locator:
        """The one element that, at this page's address, means that the page is on screen."""
        raise NotImplementedError

    def open(self, **params: str) -> Self:
        """Go to the page's address."""
        self.page.goto(self.path.format(**params))
        return self.expect_ready()

    def expect_ready(self) -> Self:
        """Wait until the page is on screen and its scripts have started."""
        expect(self.page).to_have_url(self.route)
        expect(self.landmark).to_be_visible()
        # Scripts are modules: they run before the load event, but after the landmark is painted.
        self.page.wait_for_load_state()
        return self

    def components(self) -> tuple[Component, ...]:
        """Every part of the page in reading order, those that are not always there as well."""
        raise NotImplementedError
