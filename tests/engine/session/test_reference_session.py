"""A snapshot that differs from its reference: one more capture of the reference decides."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import msgspec
import pytest
from playwright.sync_api import Page

from presscheck.anatomy import Anatomy, Box, Frame, as_line
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.references import Reference, ReferenceSet
from presscheck.baselines.store import BaselineStore
from presscheck.capture.capture import Capture, CaptureTarget
from presscheck.capture.marks import Part
from presscheck.capture.take import steady
from presscheck.compare import Scope, Terms
from presscheck.errors import SiteError
from presscheck.level import Level
from presscheck.outcome import Changed, NoReference, Same
from presscheck.results import Compared, SnapshotResult
from presscheck.session import snapshots
from presscheck.session.address_rules import AddressRules
from presscheck.session.own_changes import KnownChanges
from presscheck.session.reference_session import ReferenceSession
from presscheck.session.site_references import Reasons, ReferenceSnapshots, SiteReferences
from presscheck.session.snapshots import SnapshotRequest
from presscheck.session.spool import Claimant, ResultSpool
from presscheck.settings import Update
from tests.engine.captures import picture
from tests.engine.review.run_to_approve import USUAL

SITE, REFERENCE = "http://127.0.0.1:8001", "http://127.0.0.1:8002"
WHOLE, OTHER = "article/whole@desktop", "article/whole@wide"
SHOT = picture()

Texts = Sequence[tuple[str, str]]
"""The components of a page with their texts."""

OLD: Texts = (("Header", "Times"), ("Top 10 Stories", "Rain"), ("Footer", "About"))
LATER: Texts = (("Header", "Times"), ("Top 10 Stories", "Sun"), ("Footer", "About"))
LATEST: Texts = (("Header", "Times"), ("Top 10 Stories", "Snow"), ("Footer", "About"))
BROKEN: Texts = (("Header", "Tymes"), ("Top 10 Stories", "Rain"), ("Footer", "About"))
BROKEN_LATER: Texts = (("Header", "Tymes"), ("Top 10 Stories", "Sun"), ("Footer", "About"))
BROKEN_LATEST: Texts = (("Header", "Tymes"), ("Top 10 Stories", "Snow"), ("Footer", "About"))


def capture(texts: Texts, target: str = "/a") -> Capture:
    lines = tuple(
        as_line(
            {
                "path": f"link[{at}]",
                "component": name,
                "text": text,
                "target": target,
                "box": Box(0, 10 * at, 30, 10),
            }
        )
        for at, (name, text) in enumerate(texts, 1)
    )
    return Capture(SHOT, Frame((60, 40), "same", lines))


@dataclass
class Beside:
    """A session whose captures a test makes; `again` are the tests that ran once more."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    again: list[str] = field(default_factory=list)
    later: Callable[[], Texts | None] = lambda: OLD

    @property
    def references(self) -> SiteReferences:
        return SiteReferences(self.folder / "spool", REFERENCE, REFERENCE, (SITE, REFERENCE))

    @property
    def session(self) -> ReferenceSession:
        """A worker of the run."""
        found = ReferenceSnapshots(
            self.references,
            BaselineStore(self.folder / "baselines"),
            USUAL,
            Terms(Scope.SAME_RENDERER, Level.EXACT),
        )
        return ReferenceSession(
            found,
            ResultSpool(self.folder / "spool"),
            Update.NONE,
            snapshots=found,
            rules=AddressRules((SITE, REFERENCE)),
            known=KnownChanges(self.references.folder / "known"),
            take_again=self.take_again,
        )

    def put(self, references: ReferenceSet, name: str, taken: Capture) -> None:
        text = Anatomy(taken.frame).text.encode()
        references.put(SnapshotKey.parse(name), Reference("", USUAL, SHOT, text, ""))

    def take_again(self, request: SnapshotRequest) -> Reasons:
        self.again.append(request.claimant.name)
        texts = self.later()
        if texts is None:
            return Reasons(tests={request.claimant.name: "its test failed there: no page"})
        self.put(self.references.second(USUAL.browser), str(request.key), capture(texts))
        return Reasons()

    def check(
        self, shown: Texts, reference: Texts | None = OLD, name: str = WHOLE, target: str = "/a"
    ) -> SnapshotResult:
        """The result of a snapshot that shows these texts, beside a reference with others."""
        if reference:
            self.put(self.references.first(USUAL.browser), name, capture(reference))
        self.monkeypatch.setattr(snapshots, "take", lambda *_: capture(shown, target))
        claimant = Claimant("t.py::t", f"t.py::t[{name}]", name, name)
        key, page = SnapshotKey.parse(name), CaptureTarget(cast("Page", None), ())
        return self.session.check(SnapshotRequest(key, page, claimant))

    def looks(self, shown: Texts, level: Level = Level.EXACT) -> int:
        """How often a page at rest is captured, beside a reference at another address."""
        self.put(self.references.first(USUAL.browser), WHOLE, capture(OLD, f"{REFERENCE}/a"))
        taken: list[Capture] = []

        def captures() -> Iterator[Capture]:
            while True:
                taken.append(capture(shown, f"{SITE}/a"))
                yield taken[-1]

        self.monkeypatch.setattr(
            snapshots, "take", lambda _, __, is_approved: steady(captures(), is_approved)
        )
        parts = [TenStories(level)]
        page = CaptureTarget(cast("Page", None), cast("Sequence[Part]", parts))
        claimant = Claimant("t.py::t", "t.py::t[1]", WHOLE, WHOLE)
        self.session.check(SnapshotRequest(SnapshotKey.parse(WHOLE), page, claimant))
        return len(taken)


@dataclass(frozen=True)
class TenStories:
    """A component that says how closely it is held."""

    level: Level
    name: str = "Top 10 Stories"


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Beside:
    return Beside(tmp_path, monkeypatch)


def components_of(result: SnapshotResult) -> list[str]:
    assert isinstance(result.outcome, Changed)
    return [one.component for one in result.outcome.changes]


def test_one_capture_is_enough_where_only_the_address_differs(beside: Beside) -> None:
    assert beside.looks(OLD) == 1


def test_one_capture_is_enough_where_only_a_list_differs_that_is_held_loosely(
    beside: Beside,
) -> None:
    assert beside.looks(LATER, Level.LAYOUT) == 1


def test_a_page_that_differs_is_captured_until_it_is_at_rest(beside: Beside) -> None:
    assert beside.looks(LATER) == 2


def test_what_is_the_same_is_compared_with_the_reference_and_not_captured_again(
    beside: Beside,
) -> None:
    result = beside.check(OLD, target=f"{REFERENCE}/a;jsessionid=1")

    assert isinstance(result.outcome, Same)
    assert (result.compared, result.reference) == (Compared.REFERENCE, REFERENCE)
    assert result.capture is None
    assert beside.again == []


def test_a_cause_in_several_snapshots_is_captured_again_once(beside: Beside) -> None:
    first, second = beside.check(BROKEN), beside.check(BROKEN, name=OTHER)

    assert components_of(first) == components_of(second) == ["Header"]
    assert first.left_out == second.left_out == ()
    assert beside.again == [f"t.py::t[{WHOLE}]"]


def test_a_list_that_changed_once_is_compared_with_the_later_reference(beside: Beside) -> None:
    beside.later = lambda: LATER

    result = beside.check(BROKEN_LATER)

    assert components_of(result) == ["Header"]
    assert result.left_out == ()


def test_a_list_that_changes_every_time_is_left_out_here_and_elsewhere(beside: Beside) -> None:
    beside.later = lambda: LATER

    first = beside.check(BROKEN_LATEST)
    second = beside.check(BROKEN_LATEST, name=OTHER)
    third = beside.check(LATEST, name="article/menu@desktop")

    assert components_of(first) == components_of(second) == ["Header"]
    assert first.left_out == second.left_out == third.left_out == ("Top 10 Stories",)
    assert isinstance(third.outcome, Same)
    assert len(beside.again) == 1


def test_a_list_that_changes_only_on_the_site_is_told(beside: Beside) -> None:
    assert components_of(beside.check(LATER)) == ["Top 10 Stories"]
    assert len(beside.again) == 1


def test_a_snapshot_without_a_reference_says_why(beside: Beside) -> None:
    reasons = Reasons({f"{USUAL.browser} {WHOLE}": "the page crashed"})
    beside.references.folder.mkdir(parents=True)
    (beside.references.folder / "reasons.json").write_bytes(msgspec.json.encode(reasons))

    crashed, unknown = beside.check(OLD, None), beside.check(OLD, None, OTHER)

    assert crashed.outcome == NoReference("the page crashed")
    assert unknown.outcome == NoReference("no test took it there")
    assert crashed.reference == REFERENCE


def test_a_test_that_fails_when_it_runs_again_leaves_the_first_comparison(beside: Beside) -> None:
    beside.later = lambda: None

    result = beside.check(BROKEN)

    [line] = beside.session.spool.lines()
    assert components_of(result) == ["Header"]
    assert "could not be captured again: its test failed there: no page" in line.notes[0]


def test_a_reference_that_is_gone_is_asked_once_by_each_worker(beside: Beside) -> None:
    def gone() -> Texts:
        raise SiteError("it is gone", try_next="start it")

    beside.later = gone
    session = beside.session
    beside.monkeypatch.setattr(Beside, "session", session)

    first, second = beside.check(BROKEN), beside.check(BROKEN, name=OTHER)

    assert components_of(first) == components_of(second) == ["Header"]
    assert len(beside.again) == 1
