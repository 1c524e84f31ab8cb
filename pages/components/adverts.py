"""The places for adverts, of which every page has some."""

from typing import ClassVar

from pages.base import Component


class Adverts(Component):
    """All places for adverts, as one component. Absent on a page without adverts."""

    name: ClassVar[str] = "Adverts"
