"""How far a run may compare and approve, and what it says of its renderer."""

from collections.abc import Iterable, Mapping

from presscheck.baselines.renderer import Renderer
from presscheck.compare import Scope, Terms
from presscheck.errors import UsageError
from presscheck.level import Level, level_named
from presscheck.outcome import Changed, Missing, Outcome, Resized
from presscheck.project import BASELINES, RECORD
from presscheck.settings import Update

_ALL_ANEW = "approve all of them anew: make check ARGS='--presscheck-update all'"
_UNRECORDED = f"{BASELINES}/{RECORD} is missing, which says what painted the baselines"
_RESTORE = f"git checkout -- {BASELINES}/{RECORD}, or {_ALL_ANEW}"


def terms_of(
    here: Renderer,
    approved: Renderer | None,
    level: Level,
    levels: Mapping[str, Level] | None = None,
) -> Terms:
    """Return how far captures of the renderer `here` can be compared with the baselines.

    `approved` is the renderer of the baselines, None when there are none. `levels` are those of
    components that the run names.
    """
    if approved is None or here.paints_like(approved):
        return Terms(Scope.SAME_RENDERER, level, levels or {})
    same_engine = here.browser == approved.browser
    return Terms(Scope.SAME_ENGINE if same_engine else Scope.OTHER_ENGINE, level, levels or {})


def levels_of(parts: Iterable[object]) -> dict[str, Level]:
    """Return the levels that the components of a page object give themselves.

    Raises UsageError when one of them is none.
    """
    found = {}
    for part in parts:
        name = str(getattr(part, "name", ""))
        if level := getattr(part, "level", ""):
            found[name] = level_named(str(level), f"the level of the component {name!r}")
    return found


def guard_terms(here: Renderer, engine: str) -> Terms:
    """Return how far a reference is held against an anatomy that another renderer has taken.

    `engine` is that of the anatomy.
    """
    return Terms(Scope.SAME_ENGINE if here.browser == engine else Scope.OTHER_ENGINE)


def approves(update: Update, outcome: Outcome) -> bool:
    """Return whether the run was asked to make a capture with this outcome the baseline."""
    match outcome:
        case Missing():
            return update in {Update.NEW, Update.ALL}
        case Changed() | Resized():
            return update in {Update.CHANGED, Update.ALL}
        case _:
            return False


def expect_one_renderer(
    terms: Terms, update: Update, *, complete: bool, unrecorded: bool = False, recorded: bool
) -> None:
    """Refuse a run that would put screenshots of a second renderer among the baselines.

    `complete` says that the run takes every snapshot, so that all baselines can be replaced;
    `unrecorded` that nobody knows what painted them. What a `recorded` run approves in another
    renderer needs no screenshot.

    Raises:
        UsageError: when the run may approve snapshots that another renderer has painted.
    """
    if update is Update.NONE:
        return
    if unrecorded and not (update is Update.ALL and complete):
        raise UsageError(f"{_UNRECORDED}, so some cannot be approved alone", try_next=_RESTORE)
    if terms.scope is not Scope.SAME_RENDERER and not recorded:
        raise UsageError(
            "the baselines were painted by another renderer, and this run is not recorded, so it"
            " cannot approve",
            try_next="run it where the baselines were painted; or leave --presscheck-update out,"
            " and approve every baseline together with presscheck approve --all",
        )


def no_record_line() -> str:
    """Return the line of a run whose baselines have no record of their renderer."""
    return f"renderer: {_UNRECORDED}; pictures are compared all the same (next: {_RESTORE})"


def renderer_line(approved: Renderer, engine: str, fingerprint: str, *, references: int = 0) -> str:
    """Return one line that says what this renderer's screenshots are compared with.

    `approved` is the renderer of the baselines; `engine` and `fingerprint` are of the one at hand,
    in which there are so many `references`.
    """
    painter = f"{approved.browser} {approved.version} on {approved.system}"
    if fingerprint == approved.fingerprint:
        return f"renderer: paints as the baselines' did, which was {painter}"
    if references:
        taken = f"{references:,} reference{'s' if references > 1 else ''}"
        return (
            f"renderer: not the baselines' ({painter}); compared with {taken}, taken here"
            " from the recording"
        )
    compared = "what the pages hold and say"
    if engine == approved.browser:
        compared += ", their styles, and sizes that do not follow from text"
    return f"renderer: not the baselines' ({painter}); no pictures are compared, only {compared}"
