"""What a page says of itself to machines: title, canonical address, tags and linked data."""

import json
from functools import cached_property
from typing import Any, ClassVar, Self

from playwright.sync_api import Locator, expect

from pages.base import Component


class DocumentHead(Component):
    """The head of the document. Never on screen."""

    name: ClassVar[str] = "Document head"

    @cached_property
    def title(self) -> Locator:
        return self.root.locator("title")

    @cached_property
    def canonical(self) -> Locator:
        return self.root.locator("link[rel='canonical']")

    @cached_property
    def viewport(self) -> Locator:
        return self.meta("viewport")

    @cached_property
    def linked_data_script(self) -> Locator:
        return self.root.locator("script[type='application/ld+json']")

    def meta(self, key: str) -> Locator:
        """The tag of a property ("og:title") or of a name ("description")."""
        return self.root.locator(f"meta[property='{key}'], meta[name='{key}']")

    def content_of(self, key: str) -> str:
        """What the tag of a property or of a name says."""
        return self.meta(key).get_attribute("content") or ""

    def linked_data(self) -> dict[str, Any]:
        """The story as JSON-LD tells it."""
        story: dict[str, Any] = json.loads(self.linked_data_script.text_content() or "{}")
        return story

    def expect_ready(self) -> Self:
        """Wait until the head has been read."""
        expect(self.root).to_be_attached()
        return self
