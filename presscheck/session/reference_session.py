"""Snapshots of a run that compares with a reference address: the change is told that is the site's.

Where a snapshot differs, its test runs once more against the reference. What differs between the
two captures of the reference is a change of its own, such as a list of the hour.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field

from presscheck.baselines.baseline import Baseline
from presscheck.compare import Comparison, SnapshotSide, compare
from presscheck.errors import PresscheckError
from presscheck.outcome import Changed, NoReference, Resized
from presscheck.results import SnapshotResult
from presscheck.session.address_rules import AddressRules
from presscheck.session.approved import Approved
from presscheck.session.own_changes import KnownChanges, leave_out, own_changes
from presscheck.session.site_references import Reasons, ReferenceSnapshots
from presscheck.session.snapshots import CaptureSide, Sides, SnapshotRequest, SnapshotSession

TakeAgain = Callable[[SnapshotRequest], Reasons]
"""Runs the test of a snapshot once more against the reference; may be a PresscheckError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceSession(SnapshotSession):
    """Takes the snapshots of one process, and compares them with those of a reference address."""

    snapshots: ReferenceSnapshots
    rules: AddressRules
    known: KnownChanges
    take_again: TakeAgain
    broken: list[str] = field(default_factory=list)
    """Why the reference cannot be captured any more."""

    def _comparable(self, side: Baseline | CaptureSide) -> SnapshotSide:
        return self.rules.side(SnapshotSide(side.anatomy, lambda: side.pixels))

    def _can_be_approved(self, _: Sides) -> bool:
        """Two deployments differ in their addresses, so their frames are seldom equal."""
        return True

    def _judge(self, request: SnapshotRequest, sides: Sides) -> tuple[Sides, Comparison]:
        """Leave out what the reference changes itself; one cause is captured again once."""
        found = self._compare(sides)
        if isinstance(found.outcome, NoReference):
            return sides, dataclasses.replace(found, outcome=self._reason(request))
        if not isinstance(found.outcome, Changed | Resized):
            return sides, found
        known = leave_out(found, self.known.own_of(request.key.page))
        if self.known.has_confirmed(_result(request, known.comparison, self.renderer.browser)):
            return _without(sides, known.names), known.comparison
        second = self._second(request)
        if isinstance(second, str):
            note = f"the reference could not be captured again: {second}"
            return _with_note(sides, note), found
        return self._judge_twice(request, sides, found, second)

    def _judge_twice(
        self, request: SnapshotRequest, sides: Sides, found: Comparison, second: Approved
    ) -> tuple[Sides, Comparison]:
        """Compare with the later reference, without what differs between the two."""
        second = dataclasses.replace(second, terms=sides.approved.terms)
        later = dataclasses.replace(sides, approved=second)
        own = own_changes(self._between(sides, later).outcome)
        if own:
            sides, found = later, self._compare(later)
        left = leave_out(found, own)
        self.known.add(_result(request, left.comparison, self.renderer.browser), own)
        return _without(sides, left.names), left.comparison

    def _between(self, sides: Sides, later: Sides) -> Comparison:
        """Compare the two references."""
        first, second = sides.baseline, later.baseline
        if not (isinstance(first, Baseline) and isinstance(second, Baseline)):
            return Comparison(NoReference(""), {})
        return compare(self._comparable(first), self._comparable(second), sides.approved.terms)

    def _second(self, request: SnapshotRequest) -> Approved | str:
        """The later reference, or why there is none."""
        found = self.snapshots.second_of(request.key)
        if isinstance(found.baseline, Baseline):
            return found
        if self.broken:
            return self.broken[0]
        try:
            reasons = self.take_again(request)
        except PresscheckError as error:
            self.broken.append(error.one_line)
            return error.one_line
        found = self.snapshots.second_of(request.key)
        if isinstance(found.baseline, Baseline):
            return found
        return reasons.of_snapshot(self.renderer.browser, request.key, request.claimant.name)

    def _reason(self, request: SnapshotRequest) -> NoReference:
        reasons = self.snapshots.site_references.reasons
        key, test = request.key, request.claimant.name
        return NoReference(reasons.of_snapshot(self.renderer.browser, key, test))


def _result(request: SnapshotRequest, found: Comparison, browser: str) -> SnapshotResult:
    test, components = request.claimant.test, tuple(found.components)
    return SnapshotResult(str(request.key), browser, test, found.outcome, components)


def _without(sides: Sides, names: tuple[str, ...]) -> Sides:
    approved = dataclasses.replace(sides.approved, left_out=names)
    return dataclasses.replace(sides, approved=approved)


def _with_note(sides: Sides, note: str) -> Sides:
    return dataclasses.replace(sides, approved=dataclasses.replace(sides.approved, note=note))
