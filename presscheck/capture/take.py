"""Takes one capture of a page: again and again, until one can be trusted."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from playwright.sync_api import Error, Page

from presscheck.capture.camera import Cameras
from presscheck.capture.capture import Capture, CaptureTarget, take_capture
from presscheck.errors import CaptureError
from presscheck.outcome import CaptureFailed

MOST_CAPTURES = 5
"""A page that differs in every one of them is unstable."""


@dataclass(frozen=True, slots=True)
class UnstableCaptures:
    """The last two captures of an unstable page, and how many there were."""

    before: Capture
    after: Capture
    count: int


IsApproved = Callable[[Capture], bool]
"""Whether a capture shows what was approved."""


def never(_: Capture) -> bool:
    """Return False: there is nothing that a capture could equal."""
    return False


def take(
    target: CaptureTarget, cameras: Cameras, is_approved: IsApproved = never
) -> Capture | UnstableCaptures | CaptureFailed:
    """Capture a page.

    A capture that shows what was approved is trusted at once. Otherwise the page is captured again
    until two captures in a row are equal.

    Raises:
        Error: when the browser has died, which is no finding about the page.
    """
    try:
        return steady(_captures(target, cameras), is_approved)
    except CaptureError as error:
        return CaptureFailed(error.problem, error.try_next)
    except Error as error:
        if _has_lost_its_browser(target.page):
            raise
        return CaptureFailed(_reason(target.page, error))


def steady(
    captures: Iterable[Capture], is_approved: IsApproved = never
) -> Capture | UnstableCaptures:
    """Return the first capture that shows what was approved, or equals the capture before it.

    Two captures are equal when pixels and anatomy are. `captures` has at least MOST_CAPTURES.
    """
    seen: list[Capture] = []
    for capture in islice(captures, MOST_CAPTURES):
        if (seen and seen[-1].frame == capture.frame) or is_approved(capture):
            return capture
        seen.append(capture)
    return UnstableCaptures(seen[-2], seen[-1], len(seen))


def _captures(target: CaptureTarget, cameras: Cameras) -> Iterator[Capture]:
    camera = cameras.of(target.page)
    while True:
        yield take_capture(target, camera)


def _has_lost_its_browser(page: Page) -> bool:
    with suppress(Error):
        page.context.cookies()  # before its answer, the news of the browser arrives
    browser = page.context.browser
    return browser is not None and not browser.is_connected()


def _reason(page: Page, error: Error) -> str:
    """Why a page could not be captured."""
    first = error.message.strip().splitlines()[0]
    if "crashed" in first:  # Playwright has no other way to tell this from any other error
        return f"the page crashed ({page.url})"
    if page.is_closed():
        return f"the page was closed before it was captured ({page.url})"
    return first
