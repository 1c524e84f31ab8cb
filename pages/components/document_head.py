"""The head of a document: title, canonical address, meta tags and linked data."""

import json
from functools import cached_property
from typing import Any, ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class DocumentHead(Component):
    """The head of the document. It is never visible."""

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
        """Return the meta tag with that property ("og:title") or name ("description")."""
        return self.root.locator(f"meta[property='{key}'], meta[name='{key}']")

    def content_of(self, key: str) -> str:
        """Return the content of the meta tag with that property or name; empty if it has none."""
        return self.meta(key).get_attribute("content") or ""

    def linked_data(self) -> dict[str, Any]:
        """Return the linked data (JSON-LD) of the story."""
        story: dict[str, Any] = json.loads(self.linked_data_script.text_content() or "{}")
        return story
