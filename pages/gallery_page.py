"""The page of one photo story."""

from functools import cached_property
from typing import ClassVar

from pages.base import Component
from pages.standard_page import StandardPage


class GalleryPicture(Component):
    """A large picture with its title below."""

    name: ClassVar[str] = "Gallery picture"


class GalleryPage(StandardPage):
    """A photo story of the Darkroom."""

    path: ClassVar[str] = "/www2/common/photoview.asp?categorycode=510&newsidx={story}"

    @cached_property
    def picture(self) -> GalleryPicture:
        return GalleryPicture(self.main_column.get_by_role("figure"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.picture,)
