"""Marks in the page: which elements belong to a component, to the scope, or to a mask."""

from collections.abc import Sequence
from functools import reduce
from typing import Protocol

from playwright.sync_api import Error, Locator, Selectors

from presscheck.capture.scripts import function

_ENGINE = "presscheck-component"
"""The selector engine that marks the roots of components."""


class Part(Protocol):
    """A component: its name, and where it is on the page."""

    @property
    def name(self) -> str:
        """The name of the component, which results are given under."""
        ...

    @property
    def root(self) -> Locator:
        """The element that holds the component."""
        ...


def register_engine(selectors: Selectors) -> None:
    """Let the pages of a Playwright mark all components in one round trip.

    Call it before the first context is made.
    """
    selectors.register(_ENGINE, script=f"{{ queryAll: {function('mark-root')} }}")


def mark_components(parts: Sequence[Part]) -> None:
    """Mark the elements of all components.

    They are looked for together, because two dozen round trips take longer than reading the page.
    Where that is impossible, one is looked for after the other: a Playwright of the project's own
    has no such engine, and a root inside a frame cannot be looked for with others.
    """
    if not parts:
        return
    roots = [part.root.locator(f"{_ENGINE}={index}") for index, part in enumerate(parts)]
    try:
        reduce(Locator.or_, roots).evaluate_all("() => {}")
    except Error:
        for part in parts:
            marked(part.root, "component", part.name)


def marked(locator: Locator, kind: str, name: str = "") -> int:
    """Mark what a locator finds, and return how many elements it found."""
    count: int = locator.evaluate_all(function("mark-elements"), {"kind": kind, "name": name})
    return count
