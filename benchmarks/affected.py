"""How long a fast run takes: .venv/bin/python benchmarks/affected.py [ARGUMENTS OF PYTEST]

Prints the seconds of each run of the suite, start-up included, and what its first line and its
last line say: the two runs that fill a ledger, then an unchanged site, and then some changes. Each
change begins with the ledger of the unchanged site. Without arguments, all checks run on all cores.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory

from benchmarks.side_by_side.measure import measure
from mutants.edits import ARTICLE, Edit, Swap
from mutants.prove.run import options_for
from mutants.prove.suite import CheckKind
from mutants.site import serving_edits
from replica import SITE

ROOT = Path(__file__).parents[1]

SUITE = ("-nauto", *(f"tests/{kind}" for kind in CheckKind))

FILLING = ("nothing known", "known from one run", "unchanged site")

CHANGES: tuple[tuple[str, Sequence[Edit]], ...] = (
    ("one changed article", [Swap(SITE.articles[1], "</body>", "<!-- changed --></body>")]),
    ("the captured article changed", [Swap(ARTICLE, "</body>", "<!-- changed --></body>")]),
    (
        "one changed style sheet",
        [Swap("/static/css/page.css", r"\A", "/* changed */", pattern=True)],
    ),
)


def main(arguments: Sequence[str]) -> None:
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        with serving_edits("unchanged", ()) as address:
            for name in FILLING:
                run(name, address, folder, arguments)
        filled = copytree(folder / "ledger", folder / "filled")
        for name, edits in CHANGES:
            rmtree(folder / "ledger")
            copytree(filled, folder / "ledger")
            with serving_edits(name, edits) as address:
                run(name, address, folder, arguments)


def run(name: str, address: str, folder: Path, arguments: Sequence[str]) -> None:
    command = [sys.executable, "-m", "pytest", *arguments, *options_for(address)]
    ledger = ("--presscheck-only-affected", f"--presscheck-ledger={folder / 'ledger'}")
    done = measure([*command, *ledger, f"--presscheck-report={folder / 'report'}"], ROOT)
    last = done.output.rstrip().rpartition("\n")[2].strip("= ")
    found = re.search(r"^only affected: .*", done.output, re.MULTILINE)
    first = found[0] if found else ""
    print(f"{name}: {done.seconds:.1f} s; {first}; {last}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:] or SUITE)
