"""A page at rest: what moves is stopped, what comes late has come, and all is put back after."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from playwright.sync_api import Error, Frame, JSHandle, Page

from presscheck.capture.scripts import script

PATIENCE = 5.0
"""Seconds a page may take to come to rest; what is still missing then is named."""


@contextmanager
def at_rest(page: Page, patience: float = PATIENCE) -> Iterator[list[str]]:
    """Hold every frame of the page still for the length of the block.

    Gives what had not come when patience ended, such as `the font Lora 700`.
    """
    late: list[str] = []
    with ExitStack() as held:
        for frame in page.frames:
            late += held.enter_context(frame_at_rest(frame, patience))
        yield late


@contextmanager
def frame_at_rest(frame: Frame, patience: float) -> Iterator[list[str]]:
    rest = brought_to_rest(frame, patience)
    try:
        yield rest.evaluate("rest => rest.late") if rest else []
    finally:
        if rest:
            # A frame that was left or closed meanwhile has nothing to put back.
            with suppress(Error):
                rest.evaluate("rest => rest.end()")


def brought_to_rest(frame: Frame, patience: float) -> JSHandle | None:
    """None for an inner frame that left, or that no script may enter."""
    try:
        return frame.evaluate_handle(script("rest"), {"patience": patience * 1000})
    except Error:
        if frame.parent_frame is None:
            raise
        return None
