"""What a run of the suite reports as wrong, in its order."""

from mutants.mutant import Sign
from mutants.prove.results import Cause
from mutants.prove.run import causes_of, options_for
from presscheck.baselines.key import SnapshotKey
from presscheck.outcome import Change, Changed, ChangeKind, Unstable
from presscheck.results import BROWSER_ERRORS, Failure, Results, SnapshotResult

KEY = SnapshotKey("article", "at-rest", "desktop")
LINK = Change(ChangeKind.RETARGETED, "Share row", "link “Twitter”", "target", "/a", "/b")
MOVED = Change(ChangeKind.MOVED, "Footer", "Footer", because=LINK.as_cause)


def snapshot(outcome: Changed | Unstable) -> SnapshotResult:
    return SnapshotResult(str(KEY), "chromium", "test", outcome)


def causes(outcome: Changed | Unstable) -> list[Cause]:
    return list(causes_of(Results(site="", complete=True, snapshots=(snapshot(outcome),))))


def test_causes_of_snapshots_are_the_changes_that_follow_from_no_other() -> None:
    assert causes(Changed((MOVED, LINK))) == [
        Cause("Share row", ChangeKind.RETARGETED, f"Share row: {LINK.sentence}")
    ]


def test_causes_begin_with_browser_errors_and_checks() -> None:
    failure = Failure("twitter opens", "test", "Share row", "nothing opened")

    found = causes_of(
        Results(
            site="",
            complete=True,
            snapshots=(snapshot(Changed((LINK,))),),
            notes=(f"{BROWSER_ERRORS} in a check: 404", "another note"),
            failures=(failure,),
        )
    )

    assert [cause.kind for cause in found] == [
        Sign.TROUBLE,
        Sign.BEHAVIOUR,
        ChangeKind.RETARGETED,
    ]


def test_an_unstable_page_is_a_cause() -> None:
    [cause] = causes(Unstable(5, ("clock",)))

    assert (cause.kind, cause.sentence) == (Sign.UNSETTLED, f"{KEY}: unstable: clock")


def test_only_the_rough_replica_is_compared_with_another_one() -> None:
    address, reference = "http://www.paper.localhost:8000", "http://www.paper.localhost:9000"
    beside = ("--presscheck-reference", reference, "--presscheck-profile", "live")

    assert options_for(address) == ("--base-url", address, "--presscheck-strict-hosts")
    assert options_for(address, reference)[2:] == beside
