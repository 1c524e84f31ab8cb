"""Viewports: the window sizes that have a name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from presscheck.errors import UsageError


@dataclass(frozen=True, slots=True)
class Viewport:
    """A window size with a name; width and height are in CSS pixels."""

    name: str
    width: int
    height: int

    def __str__(self) -> str:
        return self.name


VIEWPORTS = (
    Viewport("desktop", 1280, 800),
    Viewport("wide", 1920, 1080),
    Viewport("narrow", 1024, 768),
)
"""The viewports of a project that names none of its own."""


def viewports_of(sizes: Mapping[str, tuple[int, int]]) -> tuple[Viewport, ...]:
    """Return the viewports of these names and sizes, or the usual ones when there are none."""
    return tuple(Viewport(name, *size) for name, size in sizes.items()) or VIEWPORTS


def viewport_named(name: str, known: Iterable[Viewport] = VIEWPORTS) -> Viewport:
    """Return the viewport of that name. Raises UsageError when it is not among the `known`."""
    names: Sequence[str] = []
    for viewport in known:
        if viewport.name == name:
            return viewport
        names = [*names, viewport.name]
    raise UsageError(
        f"there is no viewport named {name!r}", try_next=f"choose one of {', '.join(names)}"
    )
