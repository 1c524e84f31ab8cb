"""presscheck approve: make the captures of a run the baselines, without another run."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import assert_never

import click

from presscheck.baselines.history import uncommitted
from presscheck.baselines.renderer import read_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.errors import UsageError
from presscheck.outcome import headline
from presscheck.project import BASELINES, REPORT, project_root
from presscheck.report.files import ReportFiles
from presscheck.results import Results, SnapshotResult
from presscheck.review.approve import (
    Answer,
    Approval,
    Approved,
    Refused,
    Unchanged,
    renderer_of,
)
from presscheck.review.decisions import Decision, read_decisions
from presscheck.review.ending import asked_to_end
from presscheck.review.select import (
    Snapshots,
    by_names,
    changed_in,
    components_changed,
    of_browser,
    undecided,
)
from presscheck.terminal import say

_REFUSED = 1


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
@click.option("--browser", default="", help="Whose captures, when the run used several browsers.")
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
    say(*store.repair())
    results, run = files.results_and_id()
    if decisions:
        chosen = _accepted(read_decisions(decisions, run, results))
    else:
        snapshots = of_browser(results, browser, _usual_browser(store))
        chosen = _choose(snapshots, names, component, everything=everything)
    if not chosen:
        say("nothing to approve")
        raise SystemExit(_REFUSED if component is not None else 0)
    approvals = _approvals(chosen, results, store, files)
    answers: list[Answer] = []
    with suppress(KeyboardInterrupt), asked_to_end() as the_end:
        for answer in _approved(chosen, approvals, the_end):
            _echo(answer)
            answers.append(answer)
    say(*_summary(answers, len(chosen), store))
    if len(answers) < len(chosen) or any(isinstance(answer, Refused) for answer in answers):
        raise SystemExit(_REFUSED)


def _approvals(
    chosen: Snapshots, results: Results, store: BaselineStore, files: ReportFiles
) -> dict[str, Approval]:
    """An approval for each browser, because each browser has its own renderer."""
    browsers = dict.fromkeys(one.browser for one in chosen)
    return {browser: Approval(store, files, renderer_of(results, browser)) for browser in browsers}


def _approved(
    chosen: Snapshots, approvals: Mapping[str, Approval], the_end: Event
) -> Iterator[Answer]:
    """Approve the snapshots of each browser apart, until the end."""
    for browser, approval in approvals.items():
        mine = [one for one in chosen if one.browser == browser]
        yield from approval.approve(mine, the_end)


def _accepted(decisions: Mapping[Decision, Snapshots]) -> Snapshots:
    if rejected := decisions[Decision.REJECT]:
        say(f"{len(rejected)} rejected, left as they are")
    return decisions[Decision.ACCEPT]


def _usual_browser(store: BaselineStore) -> str:
    record = read_renderer(store.folder)
    return record.browser if record else ""


def _choose(
    snapshots: Snapshots, names: tuple[str, ...], component: str | None, *, everything: bool
) -> Snapshots:
    """The snapshots that the command line names; UsageError with a list when it names none."""
    if names:
        return by_names(snapshots, names)
    if component is not None:
        return _changed_alone(snapshots, component)
    open_ones = undecided(snapshots)
    if open_ones and not everything:
        raise UsageError(
            "these snapshots wait for a decision:",
            items=map(_line_of, open_ones),
            try_next="presscheck approve with names of these, --all, or --component NAME",
        )
    return open_ones


def _changed_alone(snapshots: Snapshots, component: str) -> Snapshots:
    alone, beside_others = changed_in(snapshots, component)
    for snapshot in beside_others:
        others = [name for name in components_changed(snapshot) if name != component]
        say(f"left out  {snapshot.name}: also changed: {', '.join(others)}")
    return alone


def _echo(answer: Answer) -> None:
    match answer:
        case Approved(snapshot):
            say(f"approved  {_line_of(snapshot)}")
        case Unchanged(snapshot):
            say(f"unchanged {snapshot.name}: its baseline is equal to that run's capture")
        case Refused(snapshot, why):
            say(f"refused   {snapshot.name}: {why}")
        case _:
            assert_never(answer)


def _line_of(snapshot: SnapshotResult) -> str:
    return f"{snapshot.name}: {headline(snapshot.outcome)}"


def _summary(answers: Sequence[Answer], count: int, store: BaselineStore) -> list[str]:
    """How many were approved, what git will show, and what to type next."""
    refused = [answer for answer in answers if isinstance(answer, Refused)]
    approved = sum(isinstance(answer, Approved) for answer in answers)
    lines = [f"{approved} approved" + (f", {len(refused)} refused" if refused else "")]
    if left := count - len(answers):
        lines[0] += f"; ended before the other {left}"
    if status := uncommitted(store.folder):
        lines.append(f"git status will show under {BASELINES}/: {status}")
    steps = [one.try_next for one in refused]
    if left:
        steps.append("run the same command again, which approves the rest")
    return lines + [f"next: {step}" for step in dict.fromkeys(steps)]
