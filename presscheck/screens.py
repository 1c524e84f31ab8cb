"""The screens a page is looked at on: named viewports."""

from dataclasses import dataclass

from presscheck.errors import UsageError


@dataclass(frozen=True, slots=True)
class Screen:
    """A viewport with a name, in CSS pixels."""

    name: str
    width: int
    height: int

    def __str__(self) -> str:
        return self.name


SCREENS = (
    Screen("desktop", 1280, 800),
    Screen("wide", 1920, 1080),
    Screen("narrow", 1024, 768),
)


def screen_named(name: str) -> Screen:
    for screen in SCREENS:
        if screen.name == name:
            return screen
    known = ", ".join(screen.name for screen in SCREENS)
    raise UsageError(f"there is no screen named {name!r}", try_next=f"choose one of {known}")
