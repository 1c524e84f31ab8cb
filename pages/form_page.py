"""A page with a form: the base of the login, registration and subscription pages."""

from functools import cached_property

from pages.base import Component
from pages.components.entry_form import EntryForm
from pages.standard_page import StandardPage


class FormPage(StandardPage):
    """A page with one form."""

    @cached_property
    def form(self) -> EntryForm:
        return EntryForm(self.main_column.locator("form"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.form,)
