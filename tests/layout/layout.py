"""The layout of a page: what the rules need to know of everything visible, read in one call.

The anatomy has too little for them: it lists no plain wrappers and has one box for a whole text.
docs/decisions.md has the figures.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import Locator

from pages.base import Component, SitePage
from presscheck.anatomy import Box
from tests.layout.facts import (
    BackgroundFacts,
    ComponentFacts,
    ElementFacts,
    ImageFacts,
    TextFacts,
)

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Layout:
    """Everything visible on a page, or inside one element of it.

    `viewport` and `page` are widths and heights in pixels; boxes are on the page.
    """

    viewport: tuple[float, float]
    page: tuple[float, float]
    components: tuple[ComponentFacts, ...]
    elements: tuple[ElementFacts, ...]
    texts: tuple[TextFacts, ...]
    backgrounds: tuple[BackgroundFacts, ...]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the layout that layout.js has written as JSON."""
        facts = json.loads(text)
        return cls(
            viewport=tuple(facts["viewport"]),
            page=tuple(facts["page"]),
            components=tuple(ComponentFacts(**component) for component in facts["components"]),
            elements=tuple(
                _element(element, number) for number, element in enumerate(facts["elements"])
            ),
            texts=tuple(_text(text) for text in facts["texts"]),
            backgrounds=tuple(BackgroundFacts(**background) for background in facts["backgrounds"]),
        )

    @cached_property
    def items(self) -> tuple[ElementFacts, ...]:
        """Links, buttons, fields and pictures."""
        return tuple(element for element in self.elements if element.kind)

    @property
    def targets(self) -> tuple[ElementFacts, ...]:
        """What a reader can press: links, buttons and fields."""
        return tuple(item for item in self.items if item.kind != "picture")

    def root_of(self, name: str) -> ElementFacts:
        """Return the root element of the component of that name."""
        return next(
            self.elements[component.element]
            for component in self.components
            if component.name == name
        )

    def ancestors_of(self, element: ElementFacts) -> Iterator[ElementFacts]:
        """Yield the visible elements around an element, from the nearest to the farthest."""
        while element.parent >= 0:
            element = self.elements[element.parent]
            yield element

    def component_of(self, number: int) -> str:
        """Return the name of the component that an element belongs to; empty if to none."""
        component = self.elements[number].component
        return self.components[component].name if component >= 0 else ""

    def name_of(self, element: ElementFacts) -> str:
        """Return what findings call an element: link “Politics” of Section line."""
        owner = self.component_of(element.number)
        if owner and self.components[element.component].element == element.number:
            return owner
        name = f"{element.kind} “{element.label}”" if element.kind else element.label
        return f"{name} of {owner}" if owner else name

    def text_name_of(self, text: TextFacts) -> str:
        """Return what findings call a text: text “Login” of Header."""
        owner = self.component_of(text.element)
        return f"text “{text.label}”" + (f" of {owner}" if owner else "")


class LayoutReader:
    """Reads the layout inside `scope` as often as asked; `components` own the elements in it."""

    def __init__(self, scope: Locator, components: Iterable[Component]) -> None:
        self._scope = scope
        # Finding a component by its role takes a hundred times longer than reading its layout.
        self._roots = [
            {"name": component.name, "root": root}
            for component in components
            for root in component.root.element_handles()
        ]

    def read(self) -> Layout:
        """Return the layout as it is now."""
        return Layout.parse(self._scope.evaluate(SCRIPT, self._roots))


def layout_of(page: SitePage) -> Layout:
    """Return the layout of a whole page as it is now."""
    return LayoutReader(page.page.locator("body"), page.components()).read()


def _element(facts: dict[str, Any], number: int) -> ElementFacts:
    image = facts["image"] and ImageFacts(**facts["image"])
    boxes = {"boxes": _boxes(facts["boxes"]), "clip": Box(*facts["clip"])}
    return ElementFacts(**{**facts, **boxes, "image": image, "number": number})


def _text(facts: dict[str, Any]) -> TextFacts:
    return TextFacts(**{**facts, "lines": _boxes(facts["lines"]), "clip": Box(*facts["clip"])})


def _boxes(boxes: Iterable[list[float]]) -> tuple[Box, ...]:
    return tuple(Box(*box) for box in boxes)
