"""The result of a run: the worst of repeats, what nobody asked for, and the report."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import run

import pytest

from presscheck.baselines.renderer import read_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Change, Changed, ChangeKind, Missing, Outcome, Same, Unused
from presscheck.report.files import ORIGINALS, read_results
from presscheck.session.collect import (
    any_open,
    collect,
    finish,
    known_tests,
    record_renderer,
    with_unused,
)
from presscheck.session.spool import ResultSpool
from tests.engine.captures import TEST, anatomy, approve, picture
from tests.engine.results import CHROMIUM, changed, results, snapshot

CHANGE = Change(ChangeKind.MOVED, "Footer", "link")


@pytest.fixture
def spool(tmp_path: Path) -> ResultSpool:
    return ResultSpool(tmp_path / "report" / ".running-1")


def test_of_repeats_the_worst_counts(spool: ResultSpool) -> None:
    outcomes: list[Outcome] = [Same(), Changed((CHANGE,)), Changed((CHANGE, CHANGE)), Same()]
    for number, outcome in enumerate(outcomes):
        spool.append(f"{number}", snapshot(outcome), CHROMIUM, (f"note {number}",))

    found = collect(spool, "http://site")

    assert found.snapshots == (snapshot(outcomes[2]),)
    assert (found.site, found.complete) == ("http://site", False)
    name = found.snapshots[0].name
    assert (found.renderers, found.notes) == ((CHROMIUM,), (f"{name}: note 2",))


def test_a_note_about_several_snapshots_is_told_once(spool: ResultSpool) -> None:
    for name in ("article/at-rest@desktop", "article/at-rest@wide"):
        spool.append("1", snapshot(Same(), name), CHROMIUM, ("the font Lora had not come",))

    found = collect(spool, "http://site")

    assert found.notes == (
        "the font Lora had not come (in 2 snapshots: article/at-rest@desktop, @wide)",
    )


def test_a_baseline_that_no_test_asked_for_is_unused(tmp_path: Path) -> None:
    store = BaselineStore(tmp_path / "baselines")
    digest = approve(store, "article/gone@desktop")
    found = results(snapshot(Same()), complete=False)

    whole = with_unused(found, store)

    assert list(known_tests(found, store)) == [TEST, TEST]
    assert whole.complete
    assert whole.snapshots[1:] == (snapshot(Unused(), "article/gone@desktop", digest=digest),)
    assert (any_open(found), any_open(whole)) == (False, True)


def test_the_report_holds_what_results_name_and_nothing_else(
    spool: ResultSpool, tmp_path: Path
) -> None:
    report = spool.folder.parent
    (report / "data").mkdir(parents=True)
    (report / "data" / "old.png").touch()
    spool.save_capture(b"of a run that does not count", "{}", {})
    shot = picture()
    files = spool.save_capture(shot, anatomy(shot).text, {})
    found = results(changed("Footer", capture=files))

    finished = finish(found, spool, report, BaselineStore(tmp_path / "baselines"))

    assert read_results(report) == finished
    assert {f"data/{file.name}" for file in (report / "data").iterdir()} == set(files.paths)
    assert [part.component for part in finished.outlines[0].parts] == ["Footer"]


@pytest.mark.parametrize("approved", [True, False])
def test_the_first_approving_run_records_its_renderer(tmp_path: Path, *, approved: bool) -> None:
    store = BaselineStore(tmp_path / "baselines")

    record_renderer(results(snapshot(Missing(), approved=approved)), store)

    assert read_renderer(store.folder) == (CHROMIUM.renderer if approved else None)


def test_nothing_of_it_needs_pytest() -> None:
    modules = "presscheck.session.spool, presscheck.session.collect, presscheck.review.app"
    program = f"import sys, {modules}; sys.exit('pytest' in sys.modules)"

    assert run([sys.executable, "-c", program], check=False).returncode == 0  # noqa: S603


def test_the_originals_of_the_last_reports_review_go_with_it(
    spool: ResultSpool, tmp_path: Path
) -> None:
    report, store = tmp_path / "report", BaselineStore(tmp_path / "baselines")
    spool.append("1", snapshot(Same()), CHROMIUM, ())
    (report / ORIGINALS).mkdir()

    finish(collect(spool, "http://site"), spool, report, store)

    assert not (report / ORIGINALS).exists()


def test_runs_that_end_together_leave_one_whole_report(tmp_path: Path) -> None:
    report, store = tmp_path / "report", BaselineStore(tmp_path / "baselines")
    spools = [ResultSpool(report / f".running-{number}") for number in range(8)]
    for number, spool in enumerate(spools):
        shot = picture("red", (60, 40 + number))
        files = spool.save_capture(shot, anatomy(shot).text, {})
        spool.append("1", snapshot(Missing(), capture=files), CHROMIUM, ())

    with ThreadPoolExecutor(len(spools)) as pool:
        list(pool.map(lambda spool: finish(collect(spool, ""), spool, report, store), spools))

    assert {str(file.relative_to(report)) for file in report.glob("data/*")} == set(
        read_results(report).paths
    )
