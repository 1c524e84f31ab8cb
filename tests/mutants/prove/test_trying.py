"""Edits that nothing notices alone are tried together, and a failure finds its culprits."""

from collections.abc import Sequence
from urllib.request import urlopen

import pytest

from mutants.catalogue import GROUPS
from mutants.edits import ARTICLE, Swap, sheet
from mutants.mutant import Harmless, Mutant
from mutants.prove.proof import Proof
from mutants.prove.suite import Mode
from mutants.prove.trial import Cause, Found
from mutants.prove.trying import Edited, alone, fitting, together
from mutants.site import unedited
from presscheck.outcome import ChangeKind

EVERY = Mode.ALL.sorts
SHEETS = ("share", "tools", "footer", "photo", "darkroom")


class Reading:
    """A bench whose tests each see whether one style sheet, or one of several, is unedited."""

    def __init__(self) -> None:
        self.runs: list[tuple[str, ...]] = []

    def run(self, address: str, tests: Sequence[str]) -> Found:
        self.runs.append(tuple(tests))
        failed = next((test for test in tests if not self.passes(address, test)), "")
        causes = (Cause("Share row", ChangeKind.RESTYLED, "colour"),) if failed else ()
        return Found(failed, causes)

    def passes(self, address: str, test: str) -> bool:
        names = test.rpartition("::")[2].split("+")
        return any(self.is_unedited(address, f"/static/css/{name}.css") for name in names)

    def is_unedited(self, address: str, sheet_path: str) -> bool:
        with urlopen(address + sheet_path) as answer:  # noqa: S310  # our own server
            return bool(answer.read() == unedited(sheet_path).get_data())


class FailingOnce(Reading):
    def passes(self, address: str, test: str) -> bool:
        return len(self.runs) > 1


def asking_for(*sheets: str) -> list[str]:
    return [f"tests/looks/test_sheets.py::{name}" for name in sheets]


def comment(name: str) -> Harmless:
    edit = Swap(f"/static/css/{name}.css", r"\A", f"/* {name} */", pattern=True)
    return Harmless(f"comment-in-{name}", "Nobody reads it.", (edit,))


@pytest.fixture
def bench() -> Reading:
    return Reading()


def proofs(bench: Reading, edits: Sequence[Edited], tests: Sequence[str]) -> list[Proof]:
    return list(together(bench, edits, tests, EVERY))


def test_what_nothing_notices_takes_one_run(bench: Reading) -> None:
    assert proofs(bench, [comment("share"), comment("tools")], asking_for("footer", "photo")) == []
    assert len(bench.runs) == 1


def test_every_culprit_is_found_and_nobody_else(bench: Reading) -> None:
    edits = [comment(name) for name in SHEETS]

    found = proofs(bench, edits, asking_for("header", "photo", "share"))

    assert [(proof.name, proof.failed.rpartition("::")[2]) for proof in found] == [
        ("comment-in-photo", "photo"),
        ("comment-in-share", "share"),
    ]
    assert all(proof.causes for proof in found)


def test_two_culprits_of_one_failure_are_both_found(bench: Reading) -> None:
    twice = [
        comment("share"),
        Harmless("second", "Nobody reads it.", (sheet("share", r"\Z", "/* end */", pattern=True),)),
    ]

    assert {proof.name for proof in proofs(bench, twice, asking_for("share"))} == {
        "comment-in-share",
        "second",
    }


def test_tests_that_passed_with_all_are_not_run_again(bench: Reading) -> None:
    proofs(bench, [comment("share"), comment("tools")], asking_for("footer", "share", "photo"))

    assert bench.runs[-1] == tuple(asking_for("share", "photo"))


def test_what_fails_only_in_company_is_told(bench: Reading) -> None:
    [proof] = proofs(bench, [comment("share"), comment("tools")], asking_for("share+tools"))

    assert proof.trouble.endswith("::share+tools fails only together with other edits")


def test_what_fails_once_is_told_and_the_tests_after_it_are_run() -> None:
    bench = FailingOnce()

    [proof] = proofs(bench, [comment("share"), comment("tools")], asking_for("footer", "photo"))

    assert proof.trouble.endswith("::footer failed, and passed when tried again")
    assert bench.runs[-1] == tuple(asking_for("photo"))


def test_what_one_edit_fails_once_is_its_own_failure() -> None:
    [proof] = proofs(FailingOnce(), [comment("share")], asking_for("footer", "photo"))

    assert proof.failed.endswith("::footer")


def test_an_edit_that_does_not_fit_is_told(bench: Reading) -> None:
    misfit = Mutant(
        "trial", "Nothing.", "Share row", ChangeKind.RESTYLED, (sheet("share", "no such", ""),)
    )

    assert "share.css: not found: 'no such'" in alone(bench, misfit, EVERY).trouble


def test_edits_that_exclude_each_other_are_in_different_groups() -> None:
    one, other = (
        Harmless(name, "Nobody reads it.", (Swap(ARTICLE, "<h1>", f"<h1 {name}>"),))
        for name in ("one", "other")
    )

    assert fitting([one, comment("share"), other]) == [[one, comment("share")], [other]]


def test_what_comes_late_is_alone() -> None:
    late = next(one for one in GROUPS["robustness"] if one.name == "late-banner")

    assert fitting([comment("share"), late, comment("tools")]) == [
        [comment("share"), comment("tools")],
        [late],
    ]
