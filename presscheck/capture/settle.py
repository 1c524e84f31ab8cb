"""Brings a page to rest: stops what moves, waits for what is late, and puts everything back."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from playwright.sync_api import BrowserContext, Error, Frame, JSHandle, Page

from presscheck.capture.deadline import deadline
from presscheck.capture.scripts import function, program
from presscheck.errors import CaptureError, SilentPageError

PATIENCE = 5.0
"""Seconds in which a page should come to rest; what is still missing then is named."""

LIMIT = 30.0
"""Seconds after which a frame that has not answered makes the capture fail."""

TRIES = 3
"""How often to try again if a frame goes on to another document."""

FRAMES = 20
"""Rendered frames of the page to wait until an inner frame shows something."""

SHOWN = 3
"""Rendered frames after which the page shows what an inner frame has painted."""


def prepare(context: BrowserContext) -> None:
    """Hide captures from the pages of a context. Call it before the first page opens."""
    context.add_init_script(program("gate"))


@contextmanager
def at_rest(
    page: Page, *, scroll: bool = True, patience: float = PATIENCE, limit: float = LIMIT
) -> Iterator[list[str]]:
    """Yield notes while every frame of the page is held still, inside the block.

    There is a note about each thing that was missing after `patience` seconds, such as `the font
    Lora 700 had not come`. `scroll` is whether the page may be scrolled through.
    Raises SilentPageError if a frame does not answer within `limit` seconds.
    """
    notes: list[str] = []
    known: set[Frame] = set()
    arguments = {"patience": patience * 1000, "scroll": scroll}
    with ExitStack() as stack:
        while frames := [frame for frame in page.frames if frame not in known]:
            for frame in frames:
                known.add(frame)
                notes += stack.enter_context(_frame_at_rest(frame, arguments, limit))
        yield notes


@contextmanager
def _frame_at_rest(frame: Frame, arguments: object, limit: float) -> Iterator[list[str]]:
    with deadline(frame.page, limit, _name(frame)):
        rest = _brought_to_rest(frame, arguments)
        notes = rest.evaluate("rest => rest.notes") if rest else []
        if rest and frame.parent_frame:
            _await_paint(frame, rest)
    try:
        yield notes
    except SilentPageError:
        rest = None  # it would not answer that it may go on
        raise
    finally:
        if rest:
            # A frame that was left or closed meanwhile has nothing to put back.
            with suppress(Error), deadline(frame.page, limit, _name(frame)):
                rest.evaluate("rest => rest.end()")


def _brought_to_rest(frame: Frame, arguments: object) -> JSHandle | None:
    """Bring a frame to rest, also after it went on to another document; None if it is gone."""
    for _ in range(TRIES):
        try:
            return frame.evaluate_handle(function("rest"), arguments)
        except Error:
            if frame.parent_frame is None:
                raise
            if frame.is_detached():
                return None
    raise CaptureError(
        f"{_name(frame)} goes on to another document again and again",
        try_next="let it stand still, or leave it out with mask=",
    )


def _await_paint(frame: Frame, rest: JSHandle) -> None:
    """Wait until a frame without scripts shows its content; one with scripts has waited already."""
    if rest.evaluate("rest => rest.hasScripts()"):
        return
    for _ in range(FRAMES):
        if rest.evaluate("rest => rest.isPainted()"):
            break
        frame.page.evaluate(function("next-frame"))
    for _ in range(SHOWN):
        frame.page.evaluate(function("next-frame"))


def _name(frame: Frame) -> str:
    return f"the frame {frame.url[:120]}" if frame.parent_frame else "the page"
