"""How far a run compares and approves follows from its renderer and its options."""

from types import SimpleNamespace

import pytest

from presscheck.baselines.renderer import Renderer
from presscheck.compare import Scope, Terms
from presscheck.errors import UsageError
from presscheck.level import Level
from presscheck.outcome import Changed, Missing, Outcome, Same, Unstable
from presscheck.session.terms import (
    approves,
    expect_one_renderer,
    levels_of,
    renderer_line,
    terms_of,
)
from presscheck.settings import Update

APPROVED = Renderer("chromium", "156.0", "Debian", "ab" * 32)
UPDATED = Renderer("chromium", "157.0", "Debian", "cd" * 32)
OTHER = Renderer("firefox", "153.0", "Debian", "ef" * 32)


@pytest.mark.parametrize(
    ("here", "scope"),
    [
        (APPROVED, Scope.SAME_RENDERER),
        (UPDATED, Scope.SAME_ENGINE),
        (OTHER, Scope.OTHER_ENGINE),
    ],
    ids=lambda value: value.version if isinstance(value, Renderer) else "",
)
def test_terms_of_compares_as_far_as_the_renderers_are_alike(here: Renderer, scope: Scope) -> None:
    assert terms_of(here, APPROVED, Level.EXACT) == Terms(scope, Level.EXACT)


def test_terms_of_compares_everything_where_there_are_no_baselines() -> None:
    assert terms_of(OTHER, None, Level.LAYOUT) == Terms(Scope.SAME_RENDERER, Level.LAYOUT)


@pytest.mark.parametrize(
    ("outcome", "updates"),
    [
        (Missing(), {Update.NEW, Update.ALL}),
        (Changed(()), {Update.CHANGED, Update.ALL}),
        (Same(), set()),
        (Unstable(5, ()), set()),
    ],
    ids=["missing", "changed", "same", "unstable"],
)
def test_approves_what_the_option_names(outcome: Outcome, updates: set[Update]) -> None:
    assert {update for update in Update if approves(update, outcome)} == updates


@pytest.mark.parametrize("update", Update)
def test_expect_one_renderer_lets_a_run_with_a_recording_approve(update: Update) -> None:
    expect_one_renderer(Terms(Scope.SAME_ENGINE), update, complete=False, recorded=True)


@pytest.mark.parametrize("complete", [True, False])
@pytest.mark.parametrize("update", [Update.NEW, Update.CHANGED, Update.ALL])
def test_expect_one_renderer_refuses_without_a_recording(update: Update, *, complete: bool) -> None:
    with pytest.raises(UsageError, match="painted by another renderer"):
        expect_one_renderer(Terms(Scope.SAME_ENGINE), update, complete=complete, recorded=False)


def test_renderer_line_names_the_renderer_of_the_baselines() -> None:
    line = renderer_line(APPROVED, "chromium", APPROVED.fingerprint)

    assert line == "renderer: paints as the baselines' did, which was chromium 156.0 on Debian"


@pytest.mark.parametrize(("engine", "styles"), [("chromium", True), ("firefox", False)])
def test_renderer_line_says_what_another_renderer_leaves_out(engine: str, *, styles: bool) -> None:
    line = renderer_line(APPROVED, engine, "cd" * 32)

    assert line.startswith("renderer: not the baselines' (chromium 156.0 on Debian)")
    assert "no pictures are compared" in line
    assert ("styles" in line) is styles


@pytest.mark.parametrize(("update", "complete"), [(Update.CHANGED, True), (Update.ALL, False)])
def test_expect_one_renderer_refuses_to_guess_a_missing_record(
    update: Update, *, complete: bool
) -> None:
    terms = Terms(Scope.SAME_RENDERER)

    with pytest.raises(UsageError, match=r"baselines/renderer\.toml is missing") as refusal:
        expect_one_renderer(terms, update, complete=complete, unrecorded=True, recorded=True)

    assert refusal.value.try_next.startswith("git checkout -- baselines/renderer.toml, or ")


@pytest.mark.parametrize(("update", "complete"), [(Update.NONE, False), (Update.ALL, True)])
def test_expect_one_renderer_lets_a_missing_record_be_written_anew(
    update: Update, *, complete: bool
) -> None:
    terms = Terms(Scope.SAME_RENDERER)
    expect_one_renderer(terms, update, complete=complete, unrecorded=True, recorded=False)


def test_the_levels_of_a_run_come_before_those_of_a_page_object() -> None:
    parts = (
        SimpleNamespace(name="Top", level="layout"),
        SimpleNamespace(name="Advert", level="presence"),
        SimpleNamespace(name="Header"),
    )
    terms = terms_of(APPROVED, APPROVED, Level.VISIBLE, {"Top": Level.EXACT})

    terms = terms.beside(levels_of(parts))

    levels = [terms.level_of(name) for name in ("Top", "Advert", "Header")]
    assert levels == [Level.EXACT, Level.PRESENCE, Level.VISIBLE]


def test_a_page_object_with_an_unknown_level_is_refused() -> None:
    with pytest.raises(UsageError, match="the level of the component 'Top' is 'lax', and no level"):
        levels_of([SimpleNamespace(name="Top", level="lax")])
