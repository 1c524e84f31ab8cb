"""Variants are tried together, and halving them finds those that fail a test."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from urllib.request import urlopen

import pytest

from mutants.edits import Edit, Swap, sheet
from mutants.mutant import Harmless, Mutant, Variant
from mutants.prove.bisection import try_alone, try_together
from mutants.prove.results import Cause, VariantResult
from mutants.prove.run import RunResult
from mutants.prove.suite import Mode
from mutants.site import serving_edits, unedited
from presscheck.outcome import ChangeKind

EVERY_KIND = Mode.ALL.kinds
SHEETS = ("share", "tools", "footer", "photo", "darkroom")


class SheetReader:
    """A runner whose tests pass when one style sheet, or one of several, is unedited."""

    def __init__(self) -> None:
        self.runs: list[tuple[str, ...]] = []

    def serve(self, name: str, edits: Sequence[Edit]) -> AbstractContextManager[str]:
        return serving_edits(name, edits)

    def run(self, address: str, tests: Sequence[str]) -> RunResult:
        self.runs.append(tuple(tests))
        failed = next((test for test in tests if not self.passes(address, test)), "")
        causes = (Cause("Share row", ChangeKind.RESTYLED, "colour"),) if failed else ()
        return RunResult(failed, causes)

    def passes(self, address: str, test: str) -> bool:
        names = test.rpartition("::")[2].split("+")
        return any(self.is_unedited(address, f"/static/css/{name}.css") for name in names)

    def is_unedited(self, address: str, sheet_path: str) -> bool:
        with urlopen(address + sheet_path) as answer:  # noqa: S310  # our own server
            return bool(answer.read() == unedited(sheet_path).get_data())


class FailsOnce(SheetReader):
    def passes(self, address: str, test: str) -> bool:
        return len(self.runs) > 1


def sheet_tests(*sheets: str) -> list[str]:
    return [f"tests/looks/test_sheets.py::{name}" for name in sheets]


def comment(name: str) -> Harmless:
    edit = Swap(f"/static/css/{name}.css", r"\A", f"/* {name} */", pattern=True)
    return Harmless(f"comment-in-{name}", "Nobody reads it.", (edit,))


@pytest.fixture
def runner() -> SheetReader:
    return SheetReader()


def results(
    runner: SheetReader, variants: Sequence[Variant], tests: Sequence[str]
) -> list[VariantResult]:
    return list(try_together(runner, variants, tests, EVERY_KIND))


def test_variants_that_pass_together_take_one_run(runner: SheetReader) -> None:
    variants = [comment("share"), comment("tools")]

    assert results(runner, variants, sheet_tests("footer", "photo")) == []
    assert len(runner.runs) == 1


def test_every_variant_that_fails_a_test_is_found_and_no_other(runner: SheetReader) -> None:
    variants = [comment(name) for name in SHEETS]

    found = results(runner, variants, sheet_tests("header", "photo", "share"))

    assert [(result.name, result.failed_test.rpartition("::")[2]) for result in found] == [
        ("comment-in-photo", "photo"),
        ("comment-in-share", "share"),
    ]
    assert all(result.causes for result in found)


def test_two_variants_that_fail_the_same_test_are_both_found(runner: SheetReader) -> None:
    twice = [
        comment("share"),
        Harmless("second", "Nobody reads it.", (sheet("share", r"\Z", "/* end */", pattern=True),)),
    ]

    assert {result.name for result in results(runner, twice, sheet_tests("share"))} == {
        "comment-in-share",
        "second",
    }


def test_tests_that_all_variants_pass_are_not_run_again(runner: SheetReader) -> None:
    results(runner, [comment("share"), comment("tools")], sheet_tests("footer", "share", "photo"))

    assert runner.runs[-1] == tuple(sheet_tests("share", "photo"))


def test_a_failure_of_two_variants_together_is_a_problem(runner: SheetReader) -> None:
    [result] = results(runner, [comment("share"), comment("tools")], sheet_tests("share+tools"))

    assert result.problem.endswith("::share+tools fails only together with other variants")


def test_a_failure_that_does_not_come_again_is_a_problem_and_the_run_goes_on() -> None:
    runner = FailsOnce()

    [result] = results(runner, [comment("share"), comment("tools")], sheet_tests("footer", "photo"))

    assert result.problem.endswith("::footer failed, and passed when it was run again")
    assert runner.runs[-1] == tuple(sheet_tests("photo"))


def test_a_single_variant_is_not_tried_again() -> None:
    [result] = results(FailsOnce(), [comment("share")], sheet_tests("footer", "photo"))

    assert result.failed_test.endswith("::footer")


def test_an_edit_that_does_not_fit_is_a_problem(runner: SheetReader) -> None:
    misfit = Mutant(
        "trial", "Nothing.", "Share row", ChangeKind.RESTYLED, (sheet("share", "no such", ""),)
    )

    assert "share.css: not found: 'no such'" in try_alone(runner, misfit, EVERY_KIND).problem
