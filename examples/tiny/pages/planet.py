"""The pages of The Daily Planet."""

from dataclasses import dataclass
from typing import Self

from playwright.sync_api import Locator, Page, expect


@dataclass(frozen=True)
class Component:
    """A part of a page: the name that results are given under, and its root element."""

    name: str
    root: Locator


class PlanetPage:
    """Any page of the site: its own part, and what every page has."""

    path = "/"

    def __init__(self, page: Page) -> None:
        self.page = page
        self.main = page.get_by_role("main")

    def open(self) -> Self:
        self.page.goto(self.path)
        expect(self.main).to_be_visible()
        return self

    def components(self) -> list[Component]:
        return [
            Component("Header", self.page.get_by_role("banner")),
            Component("Story", self.main),
            Component("Footer", self.page.get_by_role("contentinfo")),
        ]


class HomePage(PlanetPage):
    """The front page."""

    def open_more(self) -> None:
        self.main.get_by_role("button", name="More").click()


class AboutPage(PlanetPage):
    """The page about the newspaper."""

    path = "/about.html"
