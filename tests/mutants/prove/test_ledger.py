"""A mutant is tried with the checks that a ledger of the site without edits does not prove."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from mutants.catalogue import MUTANTS
from mutants.edits import Edit
from mutants.prove.ledger import fill_ledger, pytest_command
from mutants.prove.suite import ROOT
from mutants.site import serving_edits
from presscheck.programs import ProgramResult, follow_program

TESTS = "tests/behaves/test_share_row.py"

Try = Callable[[Sequence[Edit]], ProgramResult]


@pytest.fixture(scope="module")
def attempt(tmp_path_factory: pytest.TempPathFactory) -> Try:
    """Runs the checks of the share row on a variant, but for what is proved."""
    ledger, report = (tmp_path_factory.mktemp(name) for name in ("ledger", "report"))
    fill_ledger([TESTS], ledger)
    [before] = contents(ledger)

    def run(edits: Sequence[Edit]) -> ProgramResult:
        with serving_edits("a variant", edits) as address:
            command = [*pytest_command(address, str(report)), f"--presscheck-ledger={ledger}"]
            done = follow_program([*command, TESTS], ROOT, lambda _: None)
        assert contents(ledger) == [before]
        return done

    return run


def contents(folder: Path) -> list[bytes]:
    return [file.read_bytes() for file in folder.iterdir()]


def test_nothing_is_left_to_run_on_the_site_without_edits(attempt: Try) -> None:
    done = attempt(())

    assert done.code == 0
    assert "unchanged (proved)" in done.stdout
    assert " passed" not in done.stdout.splitlines()[-1]


def test_a_mutant_is_noticed(attempt: Try) -> None:
    mutant = next(one for one in MUTANTS if one.name == "twitter-address-lost")

    done = attempt(mutant.edits)

    assert done.code == 1
    assert "Share row" in done.stdout
