"""Tries the engine on a made page: it is captured twice, and once with its change."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import perf_counter
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Error, Page

from presscheck.anatomy import Anatomy
from presscheck.browser.contexts import freeze
from presscheck.browser.refusing import NOWHERE
from presscheck.capture.camera import Cameras
from presscheck.capture.capture import Capture, CaptureTarget
from presscheck.capture.take import UnstableCaptures, take
from presscheck.compare import Scope, SnapshotSide, Terms, compare, unstable_elements
from presscheck.images import decode
from presscheck.outcome import CaptureFailed, Change, ChangeKind, Visibility, changes_of
from tests.engine.saved_pages.site import SavedPage

TIME = datetime(2024, 1, 1, 12, tzinfo=UTC)
SEEN = frozenset({ChangeKind.REWORDED, ChangeKind.RESTYLED, ChangeKind.REMOVED})
"""The changes that a reader sees."""

TERMS = Terms(Scope.SAME_RENDERER)


@dataclass
class Trial:
    """What came of trying a page; `problems` is empty when all is well."""

    page: SavedPage
    seconds: list[float] = field(default_factory=list)
    elements: int = 0
    causes: list[Change] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def told(self) -> str:
        """How the change is told."""
        return "; ".join(f"{change.kind}: {change.sentence}" for change in self.causes[:2])


@contextmanager
def guarded(browser: Browser, base: str) -> Iterator[BrowserContext]:
    """A context as the plugin makes one: it reaches the site alone, and its clock stands still."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 800},
        base_url=base,
        reduced_motion="reduce",
        proxy={"server": NOWHERE, "bypass": urlsplit(base).netloc},
    )
    freeze(context, base, TIME)
    try:
        yield context
    finally:
        context.close()


def try_page(browser: Browser, base: str, page: SavedPage) -> Trial:
    """Capture a page, capture it again, and capture it with its change."""
    trial = Trial(page)
    first = _captured(browser, base, trial, changed=False)
    again = _captured(browser, base, trial, changed=False)
    changed = _captured(browser, base, trial, changed=True)
    if first and again and changed:
        trial.elements = len(Anatomy(first.frame, "").elements)
        _expect_quiet(trial, first, again)
        _expect_noticed(trial, first, changed)
    return trial


def _captured(browser: Browser, base: str, trial: Trial, *, changed: bool) -> Capture | None:
    """Return the capture of the page in a context of its own."""
    begun = perf_counter()
    with guarded(browser, base) as context:
        found = _taken(context.new_page(), trial.page.address(changed=changed))
    trial.seconds.append(perf_counter() - begun)
    match found:
        case Capture():
            return found
        case UnstableCaptures(before, after):
            moving = ", ".join(unstable_elements(before.frame, after.frame))
            trial.problems.append(f"unstable: {moving}")
        case CaptureFailed(reason):
            trial.problems.append(f"not captured: {reason}")
    return None


def _taken(page: Page, address: str) -> Capture | UnstableCaptures | CaptureFailed:
    try:
        page.goto(address)
    except Error as error:
        return CaptureFailed(error.message.partition("\n")[0])
    return take(CaptureTarget(page, []), Cameras())


def _causes(before: Capture, after: Capture) -> list[Change]:
    outcome = compare(_side(before), _side(after), TERMS).outcome
    return [change for change in changes_of(outcome) if not change.because]


def _side(capture: Capture) -> SnapshotSide:
    return SnapshotSide(Anatomy(capture.frame, ""), lambda: decode(capture.screenshot))


def _expect_quiet(trial: Trial, first: Capture, again: Capture) -> None:
    if found := _causes(first, again):
        trial.problems.append(f"not quiet: {found[0].sentence}")


def _expect_noticed(trial: Trial, first: Capture, changed: Capture) -> None:
    trial.causes = _causes(first, changed)
    expected = trial.page.change
    if not trial.causes:
        trial.problems.append("not noticed")
        return
    cause = trial.causes[0]
    if cause.kind is not expected.kind or expected.words not in cause.sentence:
        trial.problems.append(f"told wrong: {trial.told}")
    elif (
        cause.kind in SEEN
        and cause.visibility is Visibility.NO_PIXELS
        and first.screenshot != changed.screenshot  # an empty frame leaves an empty place
    ):
        trial.problems.append(f"told as not to be seen: {trial.told}")
