"""A page with a form: what login, registration and subscription have in common."""

from functools import cached_property

from playwright.sync_api import Locator

from pages.base import Component
from pages.components.entry_form import EntryForm
from pages.furnished_page import FurnishedPage


class FormPage(FurnishedPage):
    """One form, and an answer above it once it was sent."""

    @cached_property
    def form(self) -> EntryForm:
        return EntryForm(self.main_column.locator("form"))

    @cached_property
    def answer(self) -> Locator:
        """Absent until the form was sent."""
        return self.main_column.get_by_role("status")

    def own_components(self) -> tuple[Component, ...]:
        return (self.form,)
