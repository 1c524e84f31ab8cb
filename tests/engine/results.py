"""What a run might have found, made for a test."""

from pathlib import Path

from presscheck.anatomy import Box
from presscheck.outcome import Change, Changed, Kind, Outcome, Same, Sight
from presscheck.report.model import (
    ComponentResult,
    KeptCapture,
    RendererFacts,
    Results,
    SnapshotResult,
)
from presscheck.report.results import write_results
from tests.engine.captures import TEST, anatomy, key, picture

CHROMIUM = RendererFacts("chromium", "156.0", "Linux", "ab" * 32, comparable=True)
REWORDED = Change(
    Kind.REWORDED,
    "Footer",
    "link “About”",
    "text",
    "About",
    "소개",
    Box(1.5, 2, 30, 20),
    Sight.FAINT,
)


def snapshot(
    outcome: Outcome,
    name: str = "article/whole@desktop",
    *,
    browser: str = "chromium",
    components: tuple[ComponentResult, ...] = (),
    identity: str = "",
    capture: KeptCapture | None = None,
    approved: bool = False,
) -> SnapshotResult:
    return SnapshotResult(
        key(name), browser, TEST, outcome, components, identity, capture, approved
    )


def changed(
    *components: str,
    name: str = "article/whole@desktop",
    identity: str = "",
    capture: KeptCapture | None = None,
) -> SnapshotResult:
    """A snapshot in which these components changed, and Share row did not."""
    changes = [Change(Kind.REWORDED, component, "link") for component in components]
    verdicts = [ComponentResult(one.component, Changed((one,))) for one in changes]
    parts = (*verdicts, ComponentResult("Share row", Same()))
    outcome = Changed(tuple(changes))
    return snapshot(outcome, name, components=parts, identity=identity, capture=capture)


def results(*snapshots: SnapshotResult, complete: bool = True) -> Results:
    return Results("http://127.0.0.1:8000", complete, snapshots, (CHROMIUM,), ("all is quiet",))


def keep(report: Path, name: str, colour: str = "white") -> KeptCapture:
    """Put a capture's files into a report's folder."""
    folder = report / "snapshots" / name
    folder.mkdir(parents=True)
    shot = picture(colour)
    (folder / "capture.png").write_bytes(shot)
    (folder / "capture.anatomy.json").write_text(anatomy(shot).text, "utf-8")
    return KeptCapture(f"snapshots/{name}/capture.png", f"snapshots/{name}/capture.anatomy.json")


def reported(report: Path, *snapshots: SnapshotResult, complete: bool = True) -> Path:
    write_results(report, results(*snapshots, complete=complete))
    return report
