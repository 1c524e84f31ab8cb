"""One capture of a page at rest: its screenshot and its anatomy, taken together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NoReturn, Protocol

from playwright.sync_api import Locator, Page

from presscheck.anatomy import Box, Frame
from presscheck.capture.camera import Area, Camera
from presscheck.capture.deadline import deadline
from presscheck.capture.marks import Part, mark_components, marked
from presscheck.capture.scripts import function
from presscheck.capture.settle import LIMIT, at_rest
from presscheck.errors import CaptureError
from presscheck.images import excess


class PageObject(Protocol):
    """A page as its reader knows it: a page of Playwright's, and its components."""

    @property
    def page(self) -> Page:
        """Playwright's page."""
        ...

    def components(self) -> Sequence[Part]:
        """Return the components of the page."""
        ...


Scope = Part | Locator
"""A component, or what a locator finds, that is looked at alone."""


@dataclass(frozen=True, slots=True)
class CaptureTarget:
    """What to capture: a page and its components, or `scope` alone.

    `masks` are left out of the comparison of pixels. `scroll` is whether the page may be scrolled
    through, so that content appears that waits for that.
    """

    page: Page
    parts: Sequence[Part]
    scope: Scope | None = None
    masks: Sequence[Locator] = ()
    scroll: bool = True


@dataclass(frozen=True, slots=True)
class Capture:
    """A screenshot (PNG) with its frame, and notes about what it does not show."""

    screenshot: bytes
    frame: Frame
    notes: tuple[str, ...] = ()


def take_capture(target: CaptureTarget, camera: Camera, limit: float = LIMIT) -> Capture:
    """Bring the page to rest, read its anatomy, take its screenshot, and put everything back.

    Raises CaptureError if the page does not answer within `limit` seconds.
    """
    page = target.page
    resting = at_rest(page, scroll=target.scroll, limit=limit)
    with camera.awake(), resting as notes, deadline(page, limit, "the page"):
        mark(target)
        seen: dict[str, Any] = page.evaluate(function("anatomy"))
        area = Area(**seen["area"])
        expect_keepable(area)
        screenshot = camera.shoot(area)
    frame = Frame(
        size=(area.width, area.height),
        shot=sha256(screenshot).hexdigest(),
        lines=tuple(seen["lines"]),
        masks=tuple(Box(*mask) for mask in seen["masks"]),
        position=(area.left, area.top) if area.left or area.top else None,
    )
    return Capture(screenshot, frame, (*notes, *_unread_note(seen["unread"])))


def _unread_note(sheets: Sequence[str]) -> Iterator[str]:
    """Yield that the rules of some style sheets are not known, if there are any."""
    if sheets:
        more = f" and {len(sheets) - 1} more" if len(sheets) > 1 else ""
        yield (
            f"styles for hover and focus are not compared as far as they are in {sheets[0]}{more}:"
            " scripts may not read a style sheet of another origin"
        )


def expect_keepable(area: Area) -> None:
    """Raise CaptureError for an area that is larger than a screenshot may be."""
    if why := excess((area.width, area.height)):
        raise CaptureError(
            f"the page is {why}",
            try_next="look at a part of it with of=, or see what makes it so large",
        )


def mark(target: CaptureTarget) -> None:
    """Tell the page which element belongs to which component.

    Finding a component takes as long as reading a tenth of the page. So the components are not
    looked for again in a document whose elements have not changed since.
    """
    if target.page.evaluate(function("needs-marks"), [part.name for part in target.parts]):
        mark_components(target.parts)
    if isinstance(target.scope, Locator):
        mark_scope(target.scope, str(target.scope))
    elif target.scope:
        mark_scope(target.scope.root, target.scope.name, target.scope.name)
    for mask in target.masks:
        marked(mask, "mask")


def mark_scope(root: Locator, name: str, owner: str = "") -> None:
    """Mark the one element that is captured alone. Raises CaptureError when there is none."""
    found = marked(root, "scope", owner)
    if found != 1:
        refuse(f"{name} is there {found} times" if found else f"{name} is not on the page")
    if not root.is_visible():
        refuse(f"{name} is hidden")


def refuse(finding: str) -> NoReturn:
    """Raise the CaptureError for a part that cannot be captured alone."""
    raise CaptureError(
        f"{finding}, so it cannot be looked at alone",
        try_next="see whether the site lost it, or the page object finds something else",
    )
