"""A page at rest: what moves is stopped, what comes late has come, and all is put back after."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from playwright.sync_api import BrowserContext, Error, Frame, JSHandle, Page

from presscheck.capture.deadline import deadline
from presscheck.capture.scripts import function, program
from presscheck.errors import CaptureError, SilentPageError

PATIENCE = 5.0
"""Seconds a page may take to come to rest; what is still missing then is named."""

LIMIT = 30.0
"""Seconds after which a frame that has not answered makes the capture fail."""

TRIES = 3
"""How often a frame is brought to rest that goes on to another document meanwhile."""

FRAMES = 20
"""Rendered frames of the page in which an inner frame must show something, if it ever does."""

SHOWN = 3
"""Rendered frames after which the page shows what an inner frame has painted."""


def prepare(context: BrowserContext) -> None:
    """Let the pages of a context not hear of their captures; before the first page opens."""
    context.add_init_script(program("gate"))


@contextmanager
def at_rest(
    page: Page, *, scroll: bool = True, patience: float = PATIENCE, limit: float = LIMIT
) -> Iterator[list[str]]:
    """Yield notes while every frame of the page is held still, for the length of the block.

    There is a note on each thing that had not come when patience ended, such as `the font Lora 700
    had not come`. `scroll` is whether the page may be scrolled through. Raises SilentPageError when
    a frame does not answer within `limit` seconds.
    """
    notes: list[str] = []
    known: set[Frame] = set()
    arguments = {"patience": patience * 1000, "scroll": scroll}
    with ExitStack() as held:
        while frames := [frame for frame in page.frames if frame not in known]:
            for frame in frames:
                known.add(frame)
                notes += held.enter_context(_frame_at_rest(frame, arguments, limit))
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
        rest = None  # it would not hear that it may go on
        raise
    finally:
        if rest:
            # A frame that was left or closed meanwhile has nothing to put back.
            with suppress(Error), deadline(frame.page, limit, _name(frame)):
                rest.evaluate("rest => rest.end()")


def _brought_to_rest(frame: Frame, arguments: object) -> JSHandle | None:
    """None for an inner frame that left; one that went on to another document is held there."""
    for last in [False] * (TRIES - 1) + [True]:
        try:
            return frame.evaluate_handle(function("rest"), arguments)
        except Error:
            if frame.parent_frame is None:
                raise
            if frame.is_detached():
                return None
            if last:
                raise CaptureError(
                    f"{_name(frame)} goes on to another document again and again",
                    try_next="let it stand still, or leave it out with mask=",
                ) from None
    return None


def _await_paint(frame: Frame, rest: JSHandle) -> None:
    """Wait until a frame shows what it holds, unless it is empty; one with scripts has waited."""
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
