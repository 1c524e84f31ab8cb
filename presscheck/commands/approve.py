"""presscheck approve: make what a run saw the baselines, without running anything again."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import assert_never

import click

from presscheck.approval.approval import (
    Answer,
    Approval,
    Approved,
    Refused,
    Settled,
    painter_of,
)
from presscheck.approval.choice import (
    Snapshots,
    changed_in,
    components_changed,
    named,
    seen_with,
    undecided,
)
from presscheck.approval.decisions import Decisions, read_decisions
from presscheck.baselines.history import uncommitted
from presscheck.baselines.renderer import read_renderer
from presscheck.baselines.store import BASELINES, BaselineStore
from presscheck.errors import UsageError
from presscheck.outcome import headline
from presscheck.project import project_root
from presscheck.report.model import Results, SnapshotResult
from presscheck.report.results import results_in, run_of
from presscheck.report.source import REPORT, RESULTS, ReportFiles
from presscheck.terminal import plain

REFUSED = 1


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--all", "everything", is_flag=True, help="Everything there is to approve.")
@click.option("--component", help="Snapshots in which this component changed and nothing else.")
@click.option(
    "--from",
    "source",
    type=click.Path(exists=True, path_type=Path),
    help="A report's folder, or the zip of one from CI, instead of the last run's.",
)
@click.option("--browser", default="", help="Whose pictures, when several browsers looked.")
@click.option(
    "--decisions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What was accepted on the report's page, as it saves it.",
)
def approve(
    names: tuple[str, ...],
    *,
    everything: bool,
    component: str | None,
    source: Path | None,
    browser: str,
    decisions: Path | None,
) -> None:
    """Make captures of the last run the baselines; a NAME may be a pattern such as 'article/*'."""
    if sum([bool(names), everything, component is not None, decisions is not None]) > 1:
        raise UsageError(
            "names, --all, --component and --decisions each say what to approve",
            try_next="give one of them",
        )
    root = project_root(Path.cwd())
    store, files = BaselineStore(root / BASELINES), ReportFiles.at(source or root / REPORT)
    results = results_in(files)
    store.sweep()
    if decisions:
        chosen = accepted(read_decisions(decisions, run_of(files.read(RESULTS)), results))
    else:
        snapshots = seen_with(results, browser, usual_browser(store))
        chosen = choose(snapshots, names, component, everything=everything)
    if not chosen:
        click.echo("nothing to approve")
        raise SystemExit(REFUSED if component is not None else 0)
    answers = list(approved(chosen, results, store, files))
    click.echo(summary(answers, store))
    if any(isinstance(answer, Refused) for answer in answers):
        raise SystemExit(REFUSED)


def approved(
    chosen: Snapshots, results: Results, store: BaselineStore, files: ReportFiles
) -> Iterator[Answer]:
    """Each browser's snapshots for themselves, because each has a renderer of its own."""
    for browser in dict.fromkeys(one.browser for one in chosen):
        approval = Approval(store, files, painter_of(results, browser))
        for answer in approval.approve([one for one in chosen if one.browser == browser]):
            yield told(answer)


def accepted(decisions: Decisions) -> Snapshots:
    if decisions.rejected:
        click.echo(f"{len(decisions.rejected)} rejected, left as they are")
    return decisions.accepted


def usual_browser(store: BaselineStore) -> str:
    record = read_renderer(store.folder)
    return record.browser if record else ""


def choose(
    snapshots: Snapshots, names: tuple[str, ...], component: str | None, *, everything: bool
) -> Snapshots:
    """What the command line asks for; asked for nothing, it is told what there is."""
    if names:
        return named(snapshots, names)
    if component is not None:
        return changed_alone(snapshots, component)
    waiting = undecided(snapshots)
    if waiting and not everything:
        raise UsageError(
            "\n  ".join(["there is to approve:", *map(line_of, waiting)]),
            try_next="presscheck approve with names of these, --all, or --component NAME",
        )
    return waiting


def changed_alone(snapshots: Snapshots, component: str) -> Snapshots:
    alone, beside_others = changed_in(snapshots, component)
    for snapshot in beside_others:
        others = [name for name in components_changed(snapshot) if name != component]
        click.echo(f"left out  {snapshot.key}: also changed: {plain(', '.join(others))}")
    return alone


def told(answer: Answer) -> Answer:
    match answer:
        case Approved(snapshot):
            click.echo(f"approved  {line_of(snapshot)}")
        case Settled(snapshot):
            click.echo(f"unchanged {snapshot.key}: its baseline is what that run saw")
        case Refused(snapshot, why):
            click.echo(f"refused   {snapshot.key}: {plain(why)}")
        case _:
            assert_never(answer)
    return answer


def line_of(snapshot: SnapshotResult) -> str:
    return f"{snapshot.key}: {plain(headline(snapshot.outcome))}"


def summary(answers: Sequence[Answer], store: BaselineStore) -> str:
    refused = [answer for answer in answers if isinstance(answer, Refused)]
    approved = sum(isinstance(answer, Approved) for answer in answers)
    lines = [f"{approved} approved" + (f", {len(refused)} refused" if refused else "")]
    if status := uncommitted(store.folder):
        lines.append(f"git status will show under {BASELINES}/: {status}")
    lines += [f"next: {step}" for step in dict.fromkeys(plain(one.try_next) for one in refused)]
    return "\n".join(lines)
