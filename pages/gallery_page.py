"""The pictures of one photo story."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class GalleryPage(FurnishedPage):
    """A photo story of the Darkroom."""

    path: ClassVar[str] = "/www2/common/photoview.asp?categorycode=510&newsidx={story}"
