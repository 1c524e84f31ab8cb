"""Brings a page to rest: stops what moves, waits for what is late, and puts everything back."""

from collections.abc import Iterator, Sequence
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
            known.update(frames)
            resting = [
                stack.enter_context(_frame_at_rest(frame, arguments, limit, notes))
                for frame in frames
            ]
            inner = [
                rest
                for frame, rest in zip(frames, resting, strict=True)
                if rest and frame.parent_frame
            ]
            with deadline(page, limit, "the page"):
                _await_paint(page, inner)
        yield notes


@contextmanager
def _frame_at_rest(
    frame: Frame, arguments: object, limit: float, notes: list[str]
) -> Iterator[JSHandle | None]:
    with deadline(frame.page, limit, _name(frame)):
        rest = _brought_to_rest(frame, arguments)
        notes += rest.evaluate("rest => rest.notes") if rest else []
    try:
        yield rest
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


def _await_paint(page: Page, inner: Sequence[JSHandle]) -> None:
    """Wait until all frames without scripts show their content; the others have waited already.

    They are waited for together, because a page may have dozens of frames that show nothing.
    """
    waiting = [rest for rest in inner if not _tells(rest, "hasScripts")]
    if not waiting:
        return
    for _ in range(FRAMES):
        waiting = [rest for rest in waiting if not _tells(rest, "isPainted")]
        if not waiting:
            break
        page.evaluate(function("next-frame"))
    for _ in range(SHOWN):
        page.evaluate(function("next-frame"))


def _tells(rest: JSHandle, question: str) -> bool:
    """Ask a frame that rests; one that has gone meanwhile needs no wait."""
    try:
        return bool(rest.evaluate(f"rest => rest.{question}()"))
    except Error:
        return True


def _name(frame: Frame) -> str:
    return f"the frame {frame.url[:120]}" if frame.parent_frame else "the page"
