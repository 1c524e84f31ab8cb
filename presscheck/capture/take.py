"""One capture of a page: look at it until a look can be trusted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from playwright.sync_api import Error, Page

from presscheck.anatomy import Frame
from presscheck.capture.camera import Camera
from presscheck.capture.look import Look, Scene, look_at
from presscheck.errors import CaptureError
from presscheck.outcome import CaptureFailed

MOST_LOOKS = 5
"""A page that differs in every one of them is unstable."""


@dataclass(frozen=True, slots=True)
class UnstableLooks:
    """The last two looks at an unstable page, and how many there were."""

    before: Look
    after: Look
    count: int


def take(
    scene: Scene, camera: Camera, baseline: Frame | None
) -> Look | UnstableLooks | CaptureFailed:
    """Capture a page.

    A look that equals the `baseline` is trusted at once; without one, or when they differ, the
    page is looked at again until two looks are equal.
    """
    try:
        return steady(_looks(scene, camera), baseline)
    except CaptureError as error:
        return CaptureFailed(error.problem, error.try_next)
    except Error as error:
        return CaptureFailed(_reason(scene.page, error))


def steady(looks: Iterable[Look], baseline: Frame | None) -> Look | UnstableLooks:
    """Return the first look that equals the baseline or the look before it.

    They are equal when pixels and anatomy are. `looks` has at least MOST_LOOKS.
    """
    seen: list[Look] = []
    for look in islice(looks, MOST_LOOKS):
        if look.frame == baseline or (seen and seen[-1].frame == look.frame):
            return look
        seen.append(look)
    return UnstableLooks(seen[-2], seen[-1], len(seen))


def _looks(scene: Scene, camera: Camera) -> Iterator[Look]:
    while True:
        yield look_at(scene, camera)


def _reason(page: Page, error: Error) -> str:
    """Why a page could not be captured."""
    first = error.message.strip().splitlines()[0]
    if "crashed" in first:  # Playwright has no other way to tell this from any other error
        return f"the page crashed ({page.url})"
    if page.is_closed():
        return f"the page was closed before it was captured ({page.url})"
    return first
