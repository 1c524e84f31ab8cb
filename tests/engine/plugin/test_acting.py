"""Tests that act follow each other in one context, and none sees what another left there."""

import pytest

from tests.engine.plugin.conftest import Checks, Run
from tests.engine.plugin.following import FOLLOWING


@pytest.fixture(scope="module")
def following(run_checks: Checks) -> Run:
    return run_checks(FOLLOWING, "-v")


@pytest.mark.parametrize(
    "found",
    [
        "no_storage",
        "no_cookies",
        "no_permissions",
        "no_less_allowed",
        "no_routes",
        "no_windows",
        "no_other_time",
        "no_time_running",
        "no_script",
        "the_context_open",
        "no_context_of_a_failure",
        "no_other_language",
    ],
)
def test_check_finds_nothing_that_the_one_before_left(following: Run, found: str) -> None:
    assert following.outcome_of(f"finds_{found}") == "PASSED"


def test_what_one_check_expects_is_not_expected_of_the_next(following: Run) -> None:
    assert "console error: press jammed" in following.summary_of("finds no expectation")


def test_nothing_else_fails(following: Run) -> None:
    assert "2 failed, 27 passed" in following.output


@pytest.mark.parametrize("option", ["--tracing", "--screenshot"])
def test_recorded_checks_have_contexts_of_their_own(run_checks: Checks, option: str) -> None:
    run = run_checks(FOLLOWING, option, "on", "-k", "storage")

    assert "1 failed, 1 passed" in run.output
    assert "assert handed_on" in run.output
