"""Refusals say what happened and what to do."""

import pytest

from presscheck.errors import (
    BaselineError,
    BrowserError,
    PresscheckError,
    ReportError,
    SiteError,
    UsageError,
)


def test_a_refusal_ends_with_what_to_do_next() -> None:
    refusal = PresscheckError("the tea is cold", try_next="boil water")

    assert str(refusal) == "the tea is cold\n  next: boil water"
    assert refusal.one_line == "the tea is cold (next: boil water)"
    assert (refusal.problem, refusal.try_next) == ("the tea is cold", "boil water")


def test_a_refusal_cannot_forget_what_to_do_next() -> None:
    with pytest.raises(TypeError, match="try_next"):
        PresscheckError("the tea is cold")  # type: ignore[call-arg]  # the mistake under test


@pytest.mark.parametrize("kind", [UsageError, SiteError, BrowserError, BaselineError, ReportError])
def test_every_refusal_is_a_presscheck_error(kind: type[PresscheckError]) -> None:
    assert issubclass(kind, PresscheckError)
