"""What the checks of the replica without edits depend on, for `--with only-affected`."""

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from mutants.prove.run import ControlError, options_for
from mutants.prove.suite import PYTEST_OPTIONS, ROOT, CheckKind
from mutants.site import serving_edits
from presscheck.affected.ledger import ENOUGH
from presscheck.programs import follow_program

LEDGER = ROOT / ".cache" / "presscheck" / "prove"
"""The folder of the ledger; what is in it is known from earlier runs of the command, too."""


_SUITE = tuple(f"tests/{kind}" for kind in CheckKind)


def fill_ledger(tests: Sequence[str] = _SUITE, folder: Path = LEDGER) -> None:
    """Run the suite without any edit as often as a proof needs it.

    Variants are served with headers of their own, and so is the site without any edit here.

    Raises:
        ControlError: A check fails.
    """
    with serving_edits("no edit", ()) as address, TemporaryDirectory() as report:
        ledger = ("--presscheck-only-affected", f"--presscheck-ledger={folder}")
        command = [*pytest_command(address, report), "-nauto", *ledger, *tests]
        for _ in range(ENOUGH):
            done = follow_program(command, ROOT, lambda _: None)
            if done.code:
                raise ControlError(
                    f"{done.stdout}\nthe suite fails without any edit (next: make check)"
                )


def pytest_command(address: str, report: str) -> list[str]:
    """Return the command of a run like those on variants: only such a run has the same ledger."""
    options = (*PYTEST_OPTIONS, *options_for(address), f"--presscheck-report={report}")
    return [sys.executable, "-m", "pytest", *options]
