"""The report as its readers know it."""

import re
from functools import cached_property
from typing import Self

from playwright.sync_api import Locator, Page, expect

from tests.engine.report.page.parts import Bar, Finder, Stage


class ReportPage:
    """index.html in a browser window."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @cached_property
    def sentence(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    @cached_property
    def chips(self) -> Locator:
        return self.page.get_by_role("group", name="Outcomes")

    @cached_property
    def finder(self) -> Finder:
        return Finder(self.page.get_by_role("navigation", name="What was found"))

    @cached_property
    def stage(self) -> Stage:
        return Stage(self.page.locator("#stage"))

    @cached_property
    def bar(self) -> Bar:
        return Bar(self.page.get_by_role("contentinfo", name="Decisions"))

    @cached_property
    def help(self) -> Locator:
        return self.page.get_by_role("dialog", name="Keys")

    @cached_property
    def announced(self) -> Locator:
        return self.page.locator("#announce")

    def open(self, address: str) -> Self:
        self.page.goto(address)
        return self.expect_ready()

    def expect_ready(self) -> Self:
        """Wait until what is selected is drawn."""
        expect(self.stage.title).not_to_be_empty()
        expect(self.page.locator("#screenshots[aria-busy=true]")).to_have_count(0)
        return self

    def chip(self, words: str) -> Locator:
        return self.chips.get_by_role("button", name=words)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def expect_address(self, *parts: str) -> None:
        """The view's parts, as they stand in the address."""
        for part in parts:
            expect(self.page).to_have_url(re.compile(rf"[#&]{re.escape(part)}(&|$)"))

    def kept_decisions(self) -> str:
        kept: str = self.page.evaluate("Object.values(localStorage).join()")
        return kept

    def overflow(self) -> int:
        """By how much the page is wider than its window."""
        wider: int = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        return wider
