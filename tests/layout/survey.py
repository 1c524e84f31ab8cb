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

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Picture:
    """How an image is shown, and how it was meant; pairs are width and height."""

    loaded: bool
    natural: tuple[float, float]
    attributes: tuple[float, float]
    shown: tuple[float, float]
    fit: str


@dataclass(frozen=True, slots=True)
class Element:
    """A visible element; `number` to `last` are itself and everything inside it."""

    number: int
    last: int
    parent: int
    part: int
    kind: str
    label: str
    inline: bool
    boxes: tuple[Box, ...]
    clip: Box
    sentence: bool
    picture: Picture | None
    hidden: tuple[float, float]
    cuts: tuple[bool, bool]
    titled: bool

    @property
    def box(self) -> Box:
        return self.boxes[0] if len(self.boxes) == 1 else Box.around(self.boxes)

    def holds(self, number: int) -> bool:
        """Whether an element is this one or inside it."""
        return self.number <= number <= self.last


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of visible text between two tags, line by line."""

    element: int
    label: str
    length: int
    lines: tuple[Box, ...]
    clip: Box
    size: float
    weight: float
    color: str
    surface: int
    titled: bool
    resting: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A component of the page: its name, its root's number, the part around it."""

    name: str
    element: int
    inside: int


@dataclass(frozen=True, slots=True)
class Surface:
    """A layer of colour behind text; `under` is the layer behind it."""

    under: int
    color: str
    opacity: float
    picture: bool


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
                Element(
                    **{**one, "number": number, **boxed(one, "boxes"), "picture": pictured(one)}
                )
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


def pictured(one: dict[str, Any]) -> Picture | None:
    return Picture(**one["picture"]) if one["picture"] else None
