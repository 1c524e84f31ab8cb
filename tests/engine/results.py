"""What a run might have found, made for a test."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from presscheck.anatomy import Box
from presscheck.baselines.renderer import Renderer
from presscheck.outcome import Change, Changed, ChangeKind, Outcome, Visibility
from presscheck.report.files import write_data, write_results
from presscheck.results import (
    Attachment,
    CaptureFiles,
    Evidence,
    Failure,
    Outline,
    OutlinePart,
    Results,
    RunRenderer,
    SnapshotResult,
    Tally,
)
from tests.engine.captures import TEST, anatomy, picture


def data_path(name: str) -> str:
    """The path of a file in a report, whose hash is made up from its name."""
    stem, _, suffix = name.rpartition(".")
    return f"data/{sha256(stem.encode()).hexdigest()}.{suffix}"


CHROMIUM = RunRenderer(Renderer("chromium", "156.0", "Linux", "ab" * 32), comparable=True)
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
CAPTURE = CaptureFiles(
    data_path("capture.png"),
    data_path("anatomy.json"),
    data_path("diff.png"),
    data_path("baseline.webp"),
)
FAILURE = Failure(
    "share bar opens Twitter [desktop]",
    "tests/behaves/test_share.py::test_opens[desktop]",
    "Share row",
    "expected a window",
    "def test_opens():\n>   expected a window",
    "Captured stdout call:\nopening",
    "chromium",
    (Attachment(Evidence.TRACE, data_path("trace.zip")),),
)
OUTLINE = Outline(
    "article/at-rest@desktop",
    "chromium",
    (1280, 4145),
    (OutlinePart("Header", Box(0, 0, 1280, 60.5)),),
)
ENDED = datetime(2026, 11, 24, 12, 30, 5, tzinfo=UTC)


def snapshot(
    outcome: Outcome,
    name: str = "article/whole@desktop",
    *,
    browser: str = "chromium",
    components: tuple[str, ...] = (),
    digest: str = "",
    capture: CaptureFiles | None = None,
    approved: bool = False,
) -> SnapshotResult:
    return SnapshotResult(name, browser, TEST, outcome, components, digest, approved, capture)


def changed(
    *components: str,
    name: str = "article/whole@desktop",
    digest: str = "",
    capture: CaptureFiles | None = None,
) -> SnapshotResult:
    """A snapshot in which these components changed, and Share row did not."""
    outcome = Changed(
        tuple(Change(ChangeKind.REWORDED, component, "link") for component in components)
    )
    names = (*components, "Share row")
    return snapshot(outcome, name, components=names, digest=digest, capture=capture)


def results(*snapshots: SnapshotResult, complete: bool = True) -> Results:
    return Results(
        site="http://127.0.0.1:8000",
        complete=complete,
        snapshots=snapshots,
        renderers=(CHROMIUM,),
        notes=("all is quiet",),
    )


def with_checks(found: Results) -> Results:
    """The same run with checks: three passed, one was skipped, one failed."""
    return replace(found, ended=ENDED, checks=Tally(3, 1), failures=(FAILURE,), outlines=(OUTLINE,))


def keep(report: Path, colour: str = "white") -> CaptureFiles:
    """Put a capture's files into a report's folder."""
    shot = picture(colour)
    text = anatomy(shot).text.encode()
    return CaptureFiles(write_data(report, shot, ".png"), write_data(report, text, ".json"))


def reported(report: Path, *snapshots: SnapshotResult, complete: bool = True) -> Path:
    write_results(report, results(*snapshots, complete=complete))
    return report
