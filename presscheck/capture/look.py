"""One look at a page at rest: its picture and its anatomy, taken together."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NoReturn, Protocol

from playwright.sync_api import Locator, Page

from presscheck.anatomy import Box, Frame
from presscheck.capture.camera import Area, Camera
from presscheck.capture.deadline import deadline
from presscheck.capture.scripts import function
from presscheck.capture.settle import LIMIT, at_rest
from presscheck.errors import CaptureError


class Part(Protocol):
    """All this room needs to know of a component."""

    @property
    def name(self) -> str: ...

    @property
    def root(self) -> Locator: ...


class PageObject(Protocol):
    """A page as its reader knows it: a page of Playwright's, and its components."""

    @property
    def page(self) -> Page: ...

    def components(self) -> Sequence[Part]: ...


Scope = Part | Locator
"""A component, or what a locator finds, that is looked at alone."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What to look at: a page, its components, `scope` alone, and what may change unseen.

    `scroll` is whether the page may be scrolled through, so that what waits for that comes.
    """

    page: Page
    parts: Sequence[Part]
    scope: Scope | None = None
    masks: Sequence[Locator] = ()
    scroll: bool = True


@dataclass(frozen=True, slots=True)
class Look:
    """A picture as the browser encodes it (PNG), its frame, and notes on what it does not show."""

    picture: bytes
    frame: Frame
    notes: tuple[str, ...] = ()


def look_at(scene: Scene, camera: Camera, limit: float = LIMIT) -> Look:
    """Bring the page to rest, read its anatomy, take its picture, put everything back.

    Raises CaptureError when the page does not answer within `limit` seconds.
    """
    page = scene.page
    resting = at_rest(page, scroll=scene.scroll, limit=limit)
    with camera.awake(), resting as notes, deadline(page, limit, "the page"):
        mark(scene)
        seen: dict[str, Any] = page.evaluate(function("anatomy"))
        area = Area(**seen["area"])
        picture = camera.shoot(area)
    frame = Frame(
        size=(area.width, area.height),
        shot=sha256(picture).hexdigest(),
        lines=tuple(seen["lines"]),
        masks=tuple(Box(*mask) for mask in seen["masks"]),
    )
    return Look(picture, frame, tuple(notes))


def mark(scene: Scene) -> None:
    """Tell the page which elements are whose.

    Finding a component takes as long as reading a tenth of the page, so a document whose
    elements have not changed since is believed to have its components where they were.
    """
    if scene.page.evaluate(function("needs-marks"), [part.name for part in scene.parts]):
        for part in scene.parts:
            marked(part.root, "component", part.name)
    if isinstance(scene.scope, Locator):
        mark_scope(scene.scope, str(scene.scope))
    elif scene.scope:
        mark_scope(scene.scope.root, scene.scope.name, scene.scope.name)
    for mask in scene.masks:
        marked(mask, "mask")


def marked(locator: Locator, kind: str, name: str = "") -> int:
    count: int = locator.evaluate_all(function("mark-elements"), {"kind": kind, "name": name})
    return count


def mark_scope(root: Locator, said: str, owner: str = "") -> None:
    found = marked(root, "scope", owner)
    if found != 1:
        refuse(f"{said} is there {found} times" if found else f"{said} is not on the page")
    if not root.is_visible():
        refuse(f"{said} is hidden")


def refuse(finding: str) -> NoReturn:
    raise CaptureError(
        f"{finding}, so it cannot be looked at alone",
        try_next="see whether the site lost it, or the page object finds something else",
    )
