"""presscheck repaint: make the screenshots of baselines from their recording."""

import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from presscheck.baselines.references import ReferenceSet
from presscheck.baselines.renderer import read_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.errors import UsageError
from presscheck.outcome import Same
from presscheck.project import BASELINES, RECORD, REPORT, project_root
from presscheck.report.files import PAGE
from presscheck.report.sentence import counted
from presscheck.session.preparation import make_spool
from presscheck.session.reference_pass import PytestRun
from presscheck.session.repaint import Painted, Repainting, report_of
from presscheck.terminal import Progress, say

_LEFT_OUT = 1


@click.command()
@click.option("--all", "every", is_flag=True, help="All, in this renderer from now on.")
@click.option("--base-url", default="http://127.0.0.1", help="The site, if its name counts.")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[-- PYTEST...]")
def repaint(*, every: bool, base_url: str, arguments: tuple[str, ...]) -> None:
    """Make the screenshots that are missing, from the recording alone."""
    root = project_root(Path.cwd())
    store = BaselineStore(root / BASELINES)
    say(*store.repair())
    approved = read_renderer(store.folder)
    if approved is None:
        raise UsageError(
            f"{BASELINES}/{RECORD} is missing, which says what paints the baselines",
            try_next=f"git checkout -- {BASELINES}/{RECORD}",
        )
    with TemporaryDirectory(prefix="presscheck-repaint-") as folder:
        references = ReferenceSet(Path(folder))
        repainting = Repainting(store, references, approved, every)
        if not repainting.keys():
            say("every baseline has its screenshot")
            return
        command = [sys.executable, "-m", "pytest", f"--browser={approved.browser}", *arguments]
        run = PytestRun(command, (), root, "repaint")
        with references.in_use(), Progress() as progress:
            found = repainting.take(base_url.rstrip("/"), run, progress.tell)
        say(*repainting.lines)
        painted = list(repainting.paint(found))
    _tell(painted, repainting)
    if every and painted:
        _write_report(painted, store, root)
    if repainting.refused:
        raise SystemExit(_LEFT_OUT)


def _tell(painted: list[Painted], repainting: Repainting) -> None:
    """Say which screenshots were made, and why others were not."""
    for one in painted:
        what = "painted" if one.before is None else "painted otherwise than before"
        if one.before is None or not isinstance(one.outcome, Same):
            say(f"{one.key}: {what}")
    for name, why in repainting.refused.items():
        say(f"{name}: left out: {why}")
    same = sum(one.before is not None and isinstance(one.outcome, Same) for one in painted)
    words = [f"{counted(len(painted) - same, 'screenshot')} made"]
    words += [f"{same} as before"] if same else []
    words += [f"{len(repainting.refused)} left out"] if repainting.refused else []
    say(", ".join(words))


def _write_report(painted: list[Painted], store: BaselineStore, root: Path) -> None:
    report = root / REPORT
    with ExitStack() as running:
        report_of(painted, store, make_spool(report, running), report)
    say(f"report: {REPORT}/{PAGE}")
