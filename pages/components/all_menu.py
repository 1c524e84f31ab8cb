"""The all menu: a panel with every section and sub-section of the paper."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator, expect

from pages.base import Component
from pages.components.roll_over import RollOver


class MenuSection(Component):
    """One section of the menu, with the list of sub-sections that folds under it."""

    name: ClassVar[str] = "Section of the all menu"

    @cached_property
    def name_link(self) -> Locator:
        return self.root.locator(".amn_name")

    @cached_property
    def fold_button(self) -> Locator:
        """Absent where a section has no sub-sections."""
        return self.root.get_by_role("button", include_hidden=True)

    @cached_property
    def sub_list(self) -> Locator:
        return self.root.get_by_role("list", include_hidden=True)

    @cached_property
    def sub_links(self) -> Locator:
        return self.sub_list.get_by_role("link", include_hidden=True)

    def fold(self) -> None:
        """Hide the sub-sections."""
        self.fold_button.click()
        expect(self.sub_list).to_be_hidden()

    def unfold(self) -> None:
        """Show the sub-sections again."""
        self.fold_button.click()
        expect(self.sub_list).to_be_visible()


class AllMenu(Component):
    """The menu that "all menu" of its header opens. Hidden until then."""

    name: ClassVar[str] = "All menu"

    @cached_property
    def panel(self) -> Locator:
        return self.root.locator(".amn_panel")

    @cached_property
    def logo(self) -> Locator:
        return self.root.get_by_role("link", name="The Korea Times", include_hidden=True)

    @cached_property
    def close_button(self) -> Locator:
        return self.root.get_by_role("button", name="Close all menu", include_hidden=True)

    @cached_property
    def sections(self) -> Locator:
        return self.root.locator(".amn_section")

    @cached_property
    def section_names(self) -> Locator:
        return self.root.locator(".amn_name")

    @cached_property
    def quick_buttons(self) -> Locator:
        return self.root.locator(".amn_quick").get_by_role("link", include_hidden=True)

    @cached_property
    def social_links(self) -> Locator:
        return self.root.get_by_role("list", name="Follow us", include_hidden=True).get_by_role(
            "link", include_hidden=True
        )

    def section(self, section: str) -> MenuSection:
        """Return the section of that name."""
        link = self.page.get_by_role("link", name=section, exact=True, include_hidden=True)
        return MenuSection(self.sections.filter(has=self.page.locator(".amn_name").and_(link)))

    def quick_button(self, label: str) -> Locator:
        """Return the button at the bottom with that label."""
        return self.quick_buttons.and_(
            self.page.get_by_role("link", name=label, include_hidden=True)
        )

    def social_link(self, network: str) -> RollOver:
        """Return the link to the paper's page on a social network of that name."""
        link = self.page.get_by_role("link", name=network, exact=True, include_hidden=True)
        return RollOver(self.social_links.and_(link))

    def close(self) -> None:
        """Close the menu with its button."""
        self.close_button.click()

    def click_beside(self) -> None:
        """Click on the page beside the panel."""
        self.page.mouse.click(2, 2)
