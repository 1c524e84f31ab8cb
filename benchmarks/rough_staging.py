"""Rough staging with mutants beside rough production: python benchmarks/rough_staging.py [TESTS…]

Everything that the run tells has to be one of the mutants; adverts, lists, sessions and names also
differ between the two. TESTS are tests and options of pytest.
"""

import subprocess
import sys
from pathlib import Path

import click

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from mutants.catalogue import MUTANTS  # noqa: E402
from mutants.live_site import LIVE_PROFILE  # noqa: E402
from mutants.site import serving_edits  # noqa: E402
from replica import SITE  # noqa: E402
from replica.rough import Rough  # noqa: E402

NAMES = (
    "subscribe-colour-near",
    "logo-letters-apart",
    "current-section-line-thin",
    "section-lost-in-the-bar",
    "sub-section-misspelt",
    "kicker-colour-near",
    "dates-1px-lower",
    "tools-gap-9",
    "share-corners-round",
    "share-order-changed",
    "footer-padding-2px",
    "caption-padding-2px",
)
TESTS = ("tests/looks/test_article_at_rest.py", "-k", "desktop and 273254", "-n0", "-q")


@click.command(context_settings={"ignore_unknown_options": True})
@click.option("--mutants", default=",".join(NAMES), help="Their names, with commas between them.")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def rough_staging(mutants: str, arguments: tuple[str, ...]) -> None:
    """Compare rough staging, with mutants, with rough production."""
    known = {mutant.name: mutant for mutant in MUTANTS}
    edits = [edit for name in mutants.split(",") if name for edit in known[name].edits]
    staging = serving_edits("staging", edits, rough=Rough(seed=7))
    with SITE.serve_rough(Rough(seed=0)) as production, staging as address:
        sites = ("--base-url", address, "--presscheck-reference", production.base)
        options = (*sites, "--presscheck-profile", LIVE_PROFILE, *(arguments or TESTS))
        command = [sys.executable, "-m", "pytest", *options]
        raise SystemExit(subprocess.run(command, cwd=ROOT).returncode)  # noqa: S603  # our own command


if __name__ == "__main__":
    rough_staging()
