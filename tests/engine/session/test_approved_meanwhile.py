"""Somebody approves while a run goes on: it tells what it compared with, and overwrites nothing."""

from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Page

from presscheck.baselines.renderer import write_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.capture.capture import Capture, CaptureTarget
from presscheck.compare import Scope, Terms
from presscheck.errors import MovedBaselineError
from presscheck.outcome import Missing
from presscheck.report.files import ReportFiles
from presscheck.review.approve import Approval
from presscheck.session import snapshots
from presscheck.session.approved import ApprovedSnapshots
from presscheck.session.snapshots import SnapshotRequest, SnapshotSession
from presscheck.session.spool import Claimant, ResultSpool
from presscheck.settings import Update
from tests.engine.captures import anatomy, approve, key, picture
from tests.engine.review.run_to_approve import USUAL, refusals


@pytest.fixture
def store(tmp_path: Path) -> BaselineStore:
    store = BaselineStore(tmp_path / "baselines")
    store.folder.mkdir()
    write_renderer(store.folder, USUAL)
    return store


@pytest.fixture
def theirs(store: BaselineStore, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The digest that somebody approves while the page is captured, which is red."""
    digests: list[str] = []

    def take(*_: object) -> Capture:
        digests.append(approve(store, colour="blue"))
        return Capture(picture("red"), anatomy(picture("red")).frame)

    monkeypatch.setattr(snapshots, "take", take)
    return digests


def session(store: BaselineStore, update: Update) -> SnapshotSession:
    spool = ResultSpool(store.folder.with_name("report"))
    approved = ApprovedSnapshots(store, USUAL, Terms(Scope.SAME_RENDERER), USUAL.browser)
    return SnapshotSession(approved, spool, update)


def request() -> SnapshotRequest:
    target = CaptureTarget(cast("Page", None), parts=())
    return SnapshotRequest(key(), target, Claimant("test", "test", "1", "1"))


def test_the_result_names_the_baseline_that_was_compared_with(
    store: BaselineStore, theirs: list[str]
) -> None:
    before = approve(store)

    result = session(store, Update.NONE).check(request())

    assert result.digest == before != theirs[0]


@pytest.mark.parametrize("was_there", [True, False])
def test_what_that_run_shows_cannot_be_approved_over_it(
    store: BaselineStore, theirs: list[str], *, was_there: bool
) -> None:
    if was_there:
        approve(store)
    result = session(store, Update.NONE).check(request())

    files = ReportFiles(store.folder.with_name("report"), "")
    answers = list(Approval(store, files, USUAL).approve([result]))

    assert refusals(answers) == ["its baseline is no longer the one that run compared with"]
    assert store.digest(key()) == theirs[0]
    assert isinstance(result.outcome, Missing) is not was_there


@pytest.mark.parametrize(("update", "was_there"), [(Update.CHANGED, True), (Update.NEW, False)])
def test_a_run_that_approves_leaves_what_somebody_else_approved(
    store: BaselineStore, theirs: list[str], update: Update, *, was_there: bool
) -> None:
    if was_there:
        approve(store)

    with pytest.raises(MovedBaselineError):
        session(store, update).check(request())

    assert store.digest(key()) == theirs[0]
