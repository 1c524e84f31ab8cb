"""The page of one photo story."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.standard_page import StandardPage


class GalleryPicture(Component):
    """A large picture with its title below."""

    name: ClassVar[str] = "Gallery picture"

    @cached_property
    def image(self) -> Locator:
        return self.root.get_by_role("img")


class GalleryPage(StandardPage):
    """A photo story of the Darkroom."""

    path: ClassVar[str] = "/www2/common/photoview.asp?categorycode=510&newsidx={story}"

    @cached_property
    def picture(self) -> GalleryPicture:
        return GalleryPicture(self.main_column.get_by_role("figure"))

    @cached_property
    def more_link(self) -> Locator:
        return self.main_column.get_by_role("link", name="More of the Darkroom")

    def own_components(self) -> tuple[Component, ...]:
        return (self.picture,)
