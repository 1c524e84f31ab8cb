"""The report's parts: what finds, what shows, what decides."""

from functools import cached_property

from playwright.sync_api import Locator

from pages.base import Component


class Finder(Component):
    """The map, the list and what narrows it."""

    @cached_property
    def rows(self) -> Locator:
        return self.root.locator(".row:visible")

    @cached_property
    def selected(self) -> Locator:
        return self.root.locator(".row[aria-current]")

    @cached_property
    def search(self) -> Locator:
        return self.root.get_by_role("searchbox", name="Find", exact=True)

    @cached_property
    def filters(self) -> Locator:
        return self.root.locator("#filters > summary")

    @cached_property
    def active(self) -> Locator:
        return self.root.locator(".active-filter")

    @cached_property
    def everything(self) -> Locator:
        return self.root.get_by_role("button", name="Show everything")

    @cached_property
    def map(self) -> Locator:
        return self.root.locator("#map-drawing svg")

    @cached_property
    def pages_on_map(self) -> Locator:
        return self.root.get_by_role("combobox", name="Page on the map")

    @cached_property
    def same(self) -> Locator:
        return self.root.locator("#same > summary")

    @cached_property
    def same_names(self) -> Locator:
        return self.root.get_by_role("region", name="Snapshots as approved").get_by_role("listitem")

    def row(self, words: str) -> Locator:
        return self.rows.filter(has_text=words)

    def narrow(self, filter_name: str, choice: str) -> None:
        """Choose a value of one of the filters, by its beginning."""
        box = self.root.get_by_role("combobox", name=filter_name, exact=True)
        if not box.is_visible():
            self.filters.click()
        value = box.locator("option").filter(has_text=choice).get_attribute("value")
        box.select_option(value)


class Stage(Component):
    """What is said and shown of the selected item."""

    @cached_property
    def title(self) -> Locator:
        return self.root.locator("#stage-title")

    @cached_property
    def decided(self) -> Locator:
        return self.root.locator("#stage-decided")

    @cached_property
    def next_step(self) -> Locator:
        return self.root.locator("#stage-next")

    @cached_property
    def refused(self) -> Locator:
        return self.root.get_by_role("alert")

    @cached_property
    def snapshot(self) -> Locator:
        return self.root.get_by_role("combobox", name="Snapshot")

    @cached_property
    def step_count(self) -> Locator:
        return self.root.locator("#step-count")

    @cached_property
    def causes(self) -> Locator:
        return self.root.get_by_role("list", name="What changed").get_by_role("button")

    @cached_property
    def screenshots(self) -> Locator:
        return self.root.get_by_role("region", name="Pictures")

    @cached_property
    def sheets(self) -> Locator:
        return self.screenshots.locator(".sheet")

    @cached_property
    def papers(self) -> Locator:
        return self.screenshots.locator(".paper")

    @cached_property
    def images(self) -> Locator:
        return self.papers.locator("img")

    @cached_property
    def blend(self) -> Locator:
        return self.root.get_by_role("slider")

    @cached_property
    def check(self) -> Locator:
        return self.root.locator("#check")

    def mode(self, words: str) -> Locator:
        group = self.root.get_by_role("group", name="How to look")
        return group.get_by_role("button", name=words, exact=True)

    def switch(self, words: str) -> Locator:
        return self.root.get_by_role("group", name="Picture").get_by_role("button", name=words)

    def boxes_on(self, role: str) -> Locator:
        return self.screenshots.locator(f"[data-role={role}] .mark .box")


class Bar(Component):
    """Decides, counts and hands on."""

    @cached_property
    def scope(self) -> Locator:
        return self.root.get_by_role("combobox")

    @cached_property
    def counts(self) -> Locator:
        return self.root.locator("#counts")

    @cached_property
    def message(self) -> Locator:
        return self.root.locator("#message code")

    def button(self, words: str) -> Locator:
        return self.root.get_by_role("button", name=words)
