"""The page object of an article: three components, of which each gets an outcome of its own."""

from dataclasses import dataclass
from typing import Any, Self

from checks import JOB
from playwright.sync_api import Locator, Page


@dataclass(frozen=True)
class Component:
    name: str
    root: Locator


@dataclass(frozen=True)
class Article:
    page: Page
    described: dict[str, Any]

    def open(self) -> Self:
        self.page.goto(self.described["path"])
        return self

    def components(self) -> list[Component]:
        regions = [region for region in JOB["regions"] if region["selector"]]
        return [Component(one["name"], self.page.locator(one["selector"])) for one in regions]
