"""A list of the paper's sections, with sub-sections or stories."""

from typing import ClassVar

from pages.base import Component


class SectionIndex(Component):
    """The sections in the order of the menu.

    The site map lists the sub-sections under each section, the home page some of its stories.
    """

    name: ClassVar[str] = "Section index"
