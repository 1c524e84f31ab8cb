"""The form with which a reader logs in, registers or subscribes."""

from typing import ClassVar

from pages.base import Component


class EntryForm(Component):
    """Labelled fields and one button."""

    name: ClassVar[str] = "Form"
