"""The comments of readers under an article, in a frame of another host."""

from typing import ClassVar

from pages.base import Component


class Comments(Component):
    """The frame of the comments. Absent on a page without comments."""

    name: ClassVar[str] = "Comments"
