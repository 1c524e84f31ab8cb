"""The body of an article: photos, sub-headline, "By" line and text."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.components.photo import Photo
from pages.components.related_stories import RelatedStories


class ArticleBody(Component):
    """Everything between the tools and the e-mail row."""

    name: ClassVar[str] = "Article body"

    @cached_property
    def photos(self) -> Locator:
        # By their tags: a picture that has lost its name has no role any more.
        return self.root.locator("table").filter(has=self.page.locator("img"))

    @cached_property
    def every_photo(self) -> Photo:
        """All photos, as one component."""
        return Photo(self.photos)

    @cached_property
    def lead_photo(self) -> Photo:
        """Absent on an article without photos."""
        return self.photo(1)

    @cached_property
    def sub_headline(self) -> Locator:
        """Absent on most short articles."""
        return self.root.get_by_role("heading", level=2)

    @cached_property
    def by_line(self) -> Locator:
        """Absent on editorials."""
        return self.root.locator(".view_by")

    @cached_property
    def text(self) -> Locator:
        return self.root.locator("#startts")

    @cached_property
    def runs(self) -> Locator:
        """The groups of paragraphs between photos, cross-headings and related stories."""
        return self.text.locator("> span")

    @cached_property
    def cross_headings(self) -> Locator:
        return self.text.get_by_role("heading", level=3)

    @cached_property
    def related_stories(self) -> RelatedStories:
        return RelatedStories(self.text.get_by_role("complementary", name="Related stories"))

    def photo(self, position: int) -> Photo:
        """Return the photo at that position, from 1; the first is above the text."""
        return Photo(self.photos.nth(position - 1))

    def paragraphs(self) -> list[str]:
        """Return the text of each paragraph, in order."""
        return [paragraph for run in self.runs.all_inner_texts() for paragraph in run.split("\n\n")]
