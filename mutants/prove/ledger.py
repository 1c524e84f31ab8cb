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


def fill_ledger(tests: Sequence[str] = _SUITE) -> None:
    """Run the suite without any edit as often as a proof needs it.

    Variants are served with headers of their own, and so is the site without any edit here.

    Raises:
        ControlError: A check fails.
    """
    with serving_edits("no edit", ()) as address, TemporaryDirectory() as report:
        for _ in range(ENOUGH):
            _run(address, Path(report), tests)


def _run(address: str, report: Path, tests: Sequence[str]) -> None:
    options = ("-nauto", *PYTEST_OPTIONS, *options_for(address, ""))
    ledger = ("--presscheck-only-affected", f"--presscheck-ledger={LEDGER}")
    command = [sys.executable, "-m", "pytest", *options, *ledger, f"--presscheck-report={report}"]
    done = follow_program([*command, *tests], ROOT, lambda _: None)
    if done.code:
        raise ControlError(f"{done.stdout}\nthe suite fails without any edit (next: make check)")
