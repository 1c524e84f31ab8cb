"""What a run might have found, made for a test."""

from dataclasses import replace
from pathlib import Path

from presscheck.anatomy import Box
from presscheck.outcome import Change, Changed, ChangeKind, Outcome, Same, Visibility
from presscheck.report.model import (
    Attachment,
    ComponentResult,
    Evidence,
    Failure,
    KeptCapture,
    Outline,
    OutlinePart,
    RendererFacts,
    Results,
    SnapshotResult,
    Tally,
)
from presscheck.report.results import write_results
from tests.engine.captures import TEST, anatomy, key, picture

CHROMIUM = RendererFacts("chromium", "156.0", "Linux", "ab" * 32, comparable=True)
REWORDED = Change(
    ChangeKind.REWORDED,
    "Footer",
    "link “About”",
    "text",
    "About",
    "소개",
    Box(1.5, 2, 30, 20),
    Visibility.BELOW_THRESHOLD,
    was=Box(1.5, 0, 30, 20),
)
FAILURE = Failure(
    "share bar opens Twitter [desktop]",
    "tests/behaves/test_share.py::test_opens[desktop]",
    "Share row",
    "expected a window",
    "def test_opens():\n>   expected a window",
    "Captured stdout call:\nopening",
    "chromium",
    (Attachment(Evidence.TRACE, "checks/test-opens/trace.zip"),),
)
OUTLINE = Outline(
    key("article/at-rest@desktop"),
    "chromium",
    (1280, 4145),
    (OutlinePart("Header", Box(0, 0, 1280, 60.5)),),
)


def snapshot(
    outcome: Outcome,
    name: str = "article/whole@desktop",
    *,
    browser: str = "chromium",
    components: tuple[ComponentResult, ...] = (),
    digest: str = "",
    capture: KeptCapture | None = None,
    approved: bool = False,
) -> SnapshotResult:
    return SnapshotResult(key(name), browser, TEST, outcome, components, digest, capture, approved)


def changed(
    *components: str,
    name: str = "article/whole@desktop",
    digest: str = "",
    capture: KeptCapture | None = None,
) -> SnapshotResult:
    """A snapshot in which these components changed, and Share row did not."""
    changes = [Change(ChangeKind.REWORDED, component, "link") for component in components]
    verdicts = [ComponentResult(one.component, Changed((one,))) for one in changes]
    parts = (*verdicts, ComponentResult("Share row", Same()))
    outcome = Changed(tuple(changes))
    return snapshot(outcome, name, components=parts, digest=digest, capture=capture)


def results(*snapshots: SnapshotResult, complete: bool = True) -> Results:
    return Results("http://127.0.0.1:8000", complete, snapshots, (CHROMIUM,), ("all is quiet",))


def with_checks(found: Results) -> Results:
    """The same run with checks: three passed, one was skipped, one failed."""
    ended = "2026-11-24T12:30:05+00:00"
    return replace(found, ended=ended, checks=Tally(3, 1), failures=(FAILURE,), outlines=(OUTLINE,))


def keep(report: Path, name: str, colour: str = "white") -> KeptCapture:
    """Put a capture's files into a report's folder."""
    folder = report / "data" / name
    folder.mkdir(parents=True)
    shot = picture(colour)
    (folder / "capture.png").write_bytes(shot)
    (folder / "capture.anatomy.json").write_text(anatomy(shot).text, "utf-8")
    return KeptCapture(f"data/{name}/capture.png", f"data/{name}/capture.anatomy.json")


def reported(report: Path, *snapshots: SnapshotResult, complete: bool = True) -> Path:
    write_results(report, results(*snapshots, complete=complete))
    return report
