"""A limit on how long Playwright may wait for a page."""

from collections.abc import Iterator
from contextlib import contextmanager

from greenlet import getcurrent
from playwright.sync_api import Page

from presscheck.errors import SilentPageError


class _TooLateError(Exception):
    """Ends the wait for an answer."""


@contextmanager
def deadline(page: Page, seconds: float, who: str) -> Iterator[None]:
    """Limit all waiting for the browser inside the block; `who` names what should answer.

    A page with a busy script or a dialog does not answer and runs no timer of ours, and few of
    Playwright's calls have a limit of their own. So the limit is a timer of Playwright's event
    loop, which goes on while a call waits.

    Raises:
        SilentPageError: after `seconds`.
    """  # noqa: DOC501  # _TooLateError becomes the SilentPageError
    waiting, too_late = getcurrent(), _TooLateError()
    timer = page._loop.call_later(seconds, waiting.throw, too_late)  # noqa: SLF001
    try:
        yield
    except _TooLateError as error:
        if error is not too_late:
            raise
        raise SilentPageError(who, seconds) from None
    finally:
        timer.cancel()
