"""How far a run may compare and approve, and what it says of its renderer."""

from presscheck.baselines.renderer import Renderer
from presscheck.compare import Scope, Terms
from presscheck.errors import UsageError
from presscheck.outcome import Changed, Missing, Outcome, Resized
from presscheck.settings import Level, Update


def terms_of(here: Renderer, approved: Renderer | None, level: Level) -> Terms:
    """Return how far captures of the renderer `here` can be compared with the baselines.

    `approved` is the renderer of the baselines, None when there are none.
    """
    if approved is None or here.paints_like(approved):
        return Terms(Scope.SAME_RENDERER, level)
    same_engine = here.browser == approved.browser
    return Terms(Scope.SAME_ENGINE if same_engine else Scope.OTHER_ENGINE, level)


def approves(update: Update, outcome: Outcome) -> bool:
    """Return whether the run was asked to make a capture with this outcome the baseline."""
    match outcome:
        case Missing():
            return update in {Update.NEW, Update.ALL}
        case Changed() | Resized():
            return update in {Update.CHANGED, Update.ALL}
        case _:
            return False


def expect_one_renderer(terms: Terms, update: Update, *, complete: bool) -> None:
    """Refuse a run that would put screenshots of a second renderer among the baselines.

    `complete` says that the run takes every snapshot, so that all baselines can be replaced.

    Raises:
        UsageError: when the run may approve some snapshots, painted by another renderer.
    """
    if terms.scope is Scope.SAME_RENDERER or update is Update.NONE:
        return
    if update is not Update.ALL or not complete:
        raise UsageError(
            "the baselines were painted by another renderer, so some cannot be approved alone",
            try_next="approve all of them anew: make check ARGS='--presscheck-update all'",
        )


def renderer_line(approved: Renderer, engine: str, fingerprint: str) -> str:
    """Return one line that says whether this renderer's screenshots can be compared.

    `approved` is the renderer of the baselines; `engine` and `fingerprint` are of the one at hand.
    """
    painter = f"{approved.browser} {approved.version} on {approved.system}"
    if fingerprint == approved.fingerprint:
        return f"renderer: paints as the baselines' did ({painter})"
    compared = "what the pages hold and say"
    if engine == approved.browser:
        compared += ", their styles, and sizes that do not follow from text"
    return f"renderer: not the baselines' ({painter}); no pictures are compared, only {compared}"
