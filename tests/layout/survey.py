"""What is visible on a page, gathered in one look: parts, elements, lines of text, surfaces."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import inf
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import Locator

from pages.base import Component, SitePage
from tests.layout.geometry import EVERYWHERE, Box
from tests.layout.seen import Element, Part, Picture, Surface, Text

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Survey:
    """Everything visible on a page, or in one layer of it."""

    viewport: tuple[float, float]
    page: tuple[float, float]
    parts: tuple[Part, ...]
    elements: tuple[Element, ...]
    texts: tuple[Text, ...]
    surfaces: tuple[Surface, ...]

    @classmethod
    def read(cls, seen: dict[str, Any]) -> Self:
        return cls(
            viewport=tuple(seen["viewport"]),
            page=tuple(seen["page"]),
            parts=tuple(Part(**one) for one in seen["parts"]),
            elements=tuple(
                Element(**{**one, **boxed(one, "boxes"), **pictured(one), "number": number})
                for number, one in enumerate(seen["elements"])
            ),
            texts=tuple(Text(**{**one, **boxed(one, "lines")}) for one in seen["texts"]),
            surfaces=tuple(Surface(**one) for one in seen["surfaces"]),
        )

    @cached_property
    def items(self) -> tuple[Element, ...]:
        """Links, buttons, fields and pictures."""
        return tuple(element for element in self.elements if element.kind)

    @property
    def targets(self) -> tuple[Element, ...]:
        """What can be pressed."""
        return tuple(item for item in self.items if item.kind != "picture")

    def part(self, name: str) -> Element:
        """The root of a part, by the part's name."""
        return next(self.elements[part.element] for part in self.parts if part.name == name)

    def around(self, element: Element) -> Iterator[Element]:
        """What holds an element, from the inside out."""
        while element.parent >= 0:
            element = self.elements[element.parent]
            yield element

    def name(self, element: Element) -> str:
        """An element as a reader would point it out: link “Politics” of Section line."""
        owner = self.parts[element.part] if element.part >= 0 else None
        if owner and owner.element == element.number:
            return owner.name
        return f"{named(element.kind, element.label)}{f' of {owner.name}' if owner else ''}"

    def text_name(self, text: Text) -> str:
        part = self.elements[text.element].part
        return f"text “{text.label}”" + (f" of {self.parts[part].name}" if part >= 0 else "")


class Surveyor:
    """Looks at everything in `scope` as often as asked, and knows which component owns it."""

    def __init__(self, scope: Locator, components: Iterable[Component]) -> None:
        self._scope = scope
        # Finding a part by its role takes a hundred times longer than looking at it.
        self._roots = [
            {"name": component.name, "root": root}
            for component in components
            for root in component.root.element_handles()
        ]

    def look(self) -> Survey:
        """What is visible now."""
        return Survey.read(json.loads(self._scope.evaluate(SCRIPT, self._roots)))


def survey_of(page: SitePage) -> Survey:
    """What is visible on a page now."""
    return Surveyor(page.page.locator("body"), page.components()).look()


def named(kind: str, label: str) -> str:
    return f"{kind} “{label}”" if kind else label


def boxed(one: dict[str, Any], key: str) -> dict[str, Any]:
    """The measures of an element or text, as boxes."""
    clip = one["clip"]
    return {key: tuple(Box(*sides) for sides in one[key]), "clip": clip_box(clip)}


def clip_box(sides: list[float | None] | None) -> Box:
    """Sides that cut nothing off are sent as null."""
    if sides is None:
        return EVERYWHERE
    left, top, right, bottom = sides
    return Box(
        -inf if left is None else left,
        -inf if top is None else top,
        inf if right is None else right,
        inf if bottom is None else bottom,
    )


def pictured(one: dict[str, Any]) -> dict[str, Picture]:
    return {"picture": Picture(**one["picture"])} if one["picture"] else {}
