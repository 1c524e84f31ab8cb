"""The viewports a page is looked at on: named viewports."""

from dataclasses import dataclass

from presscheck.errors import UsageError


@dataclass(frozen=True, slots=True)
class Viewport:
    """A viewport with a name, in CSS pixels."""

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


def viewport_named(name: str) -> Viewport:
    for viewport in VIEWPORTS:
        if viewport.name == name:
            return viewport
    known = ", ".join(viewport.name for viewport in VIEWPORTS)
    raise UsageError(f"there is no viewport named {name!r}", try_next=f"choose one of {known}")
