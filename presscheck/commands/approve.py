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
from presscheck.outcome import Same
from presscheck.project import BASELINES, REPORT, project_root
from presscheck.report.files import ReportFiles
from presscheck.report.recording import ReportRecording
from presscheck.results import Results, SnapshotResult
from presscheck.review.approve import (
    Answer,
    Approval,
    Approved,
    Refused,
    Unchanged,
    record,
    renderer_of,
    why_none,
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
@click.option(
    "--recording", is_flag=True, help="Only the recording of what is as approved, as it is."
)
def approve(
    names: tuple[str, ...],
    *,
    everything: bool,
    component: str | None,
    source: Path | None,
    browser: str,
    decisions: Path | None,
    recording: bool,
) -> None:
    """Make captures of the last run the baselines; a NAME may be a pattern such as 'article/*'."""
    _expect_one_choice(names, everything, component is not None, decisions is not None, recording)
    root = project_root(Path.cwd())
    store, files = BaselineStore(root / BASELINES), ReportFiles.at(source or root / REPORT)
    say(*store.repair())
    results, run = files.results_and_id()
    if none := why_none(results):
        raise UsageError(none[0], try_next=none[1])
    if recording:
        snapshots = of_browser(results, browser, _usual_browser(store))
        _take_recording(_compared_wholly(snapshots, results), store, files)
        return
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


def _expect_one_choice(*choices: object) -> None:
    """Refuse several ways of saying what to approve.

    Raises:
        UsageError: when there is more than one.
    """
    if sum(map(bool, choices)) > 1:
        raise UsageError(
            "names, --all, --component, --decisions and --recording each say what to approve",
            try_next="give one of them",
        )


def _compared_wholly(snapshots: Snapshots, results: Results) -> Snapshots:
    """The snapshots of the renderer of the baselines, whose pixels were compared, too."""
    browsers = {one.renderer.browser for one in results.renderers if one.comparable}
    return tuple(one for one in snapshots if one.browser in browsers)


def _take_recording(snapshots: Snapshots, store: BaselineStore, files: ReportFiles) -> None:
    """Give the baselines that the run found as approved its recording, and change nothing else.

    Raises:
        UsageError: when the run was not recorded.
        SystemExit: when a baseline got none.
    """
    found = ReportRecording.of(files)
    if found is None or not snapshots:
        raise UsageError(
            "that run has no recording of the renderer of the baselines",
            try_next="run the suite where the baselines were painted, then this command again",
        )
    unchanged = [one for one in snapshots if isinstance(one.outcome, Same)]
    refused = [one for one in record(unchanged, found, store) if isinstance(one, Refused)]
    for one in refused:
        _echo(one)
    say(f"{len(unchanged) - len(refused)} recorded, {len(snapshots) - len(unchanged)} left out")
    say(*(f"next: {step}" for step in dict.fromkeys(one.try_next for one in refused)))
    if refused:
        raise SystemExit(_REFUSED)


def _approvals(
    chosen: Snapshots, results: Results, store: BaselineStore, files: ReportFiles
) -> dict[str, Approval]:
    """An approval for each browser, because each browser has its own renderer."""
    browsers = dict.fromkeys(one.browser for one in chosen)
    recording = ReportRecording.of(files)
    return {
        browser: Approval(store, files, renderer_of(results, browser), recording)
        for browser in browsers
    }


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
        case Approved(snapshot, without, unpainted):
            say(f"approved  {_line_of(snapshot)}")
            if unpainted:
                say("          without its screenshot, which another renderer has to make")
            if without:
                say(f"          without a recording: {without}")
        case Unchanged(snapshot):
            say(f"unchanged {snapshot.name}: its baseline is equal to that run's capture")
        case Refused(snapshot, why):
            say(f"refused   {snapshot.name}: {why}")
        case _:
            assert_never(answer)


def _line_of(snapshot: SnapshotResult) -> str:
    return f"{snapshot.name}: {snapshot.headline}"


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
    if any(isinstance(answer, Approved) and answer.unpainted for answer in answers):
        steps.append("presscheck repaint, where the baselines were painted")
    if left:
        steps.append("run the same command again, which approves the rest")
    return lines + [f"next: {step}" for step in dict.fromkeys(steps)]
