"""Failed checks that found the same are one finding."""

import pytest
from msgspec.structs import replace

from presscheck.report.findings import Finding, findings_in
from presscheck.results import BROWSER_ERRORS, Failure
from tests.engine.results import FAILURE

JAMMED = f"{BROWSER_ERRORS}:\n- console error: press jammed"


def failed(check: str, component: str, message: str) -> Failure:
    return replace(FAILURE, check=check, component=component, message=message)


def told(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(one.component, one.problem, one.found_by) for one in findings]


def test_the_same_is_told_once_whatever_was_done_before() -> None:
    failures = [
        failed("second", "Header", "too low\ndone before: page opened"),
        failed("first", "Header", "too low"),
        failed("third", "Header", "too high"),
    ]

    assert told(findings_in(failures)) == [
        ("Header", "too low", "first (and 1 more check)"),
        ("Header", "too high", "third"),
    ]


def test_what_was_done_before_is_told_of_the_first_check() -> None:
    failures = [
        failed(check, "Header", f"too low\ndone before: {check} clicked") for check in ("b", "a")
    ]

    [found] = findings_in(failures)

    assert found.message == "too low\ndone before: a clicked"


@pytest.mark.parametrize(
    ("message", "components"), [(JAMMED, [""]), ("too low", ["Footer", "Header"])]
)
def test_browser_errors_of_several_components_belong_to_none(
    message: str, components: list[str]
) -> None:
    failures = [failed("opens", component, message) for component in ("Header", "Footer")]

    assert [one.component for one in findings_in(failures)] == components


def test_browser_errors_of_one_component_stay_its_own() -> None:
    [found] = findings_in([failed(check, "Header", JAMMED) for check in ("a", "b")])

    assert (found.component, len(found.checks)) == ("Header", 2)
