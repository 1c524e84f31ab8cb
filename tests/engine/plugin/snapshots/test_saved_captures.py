"""The files of a capture: the screenshot, and the baseline as a browser can show it."""

from hashlib import sha256

from PIL import Image

from presscheck.results import CaptureFiles
from tests.engine.plugin.snapshots.conftest import Project

TWICE = """
    def test_look(tiny, snapshot):
        snapshot(tiny, "whole")

    def test_again(tiny, snapshot):
        snapshot(tiny, "again")
"""


def capture_of(project: Project) -> CaptureFiles:
    capture = project.results.snapshots[0].capture
    assert capture
    return capture


def test_the_baseline_is_kept_beside_what_changed(approved: Project) -> None:
    approved.edit_page("The story.", "The glory.")
    approved.run()

    baseline = approved.folder / "presscheck-report" / str(capture_of(approved).baseline)

    store = approved.folder / "baselines" / "tiny" / "whole@desktop.webp"
    assert baseline.read_bytes() == store.read_bytes()
    assert baseline.name == f"{sha256(store.read_bytes()).hexdigest()}.webp"


def test_a_baseline_too_tall_for_its_format_is_shown_as_it_was_seen(project: Project) -> None:
    project.edit_page("<p>", "<p style='height: 17000px'>")
    project.approve()
    project.edit_page("The story.", "The glory.")
    project.run()

    report, files = project.folder / "presscheck-report", capture_of(project)
    assert str(files.baseline).endswith(".png")
    with (
        Image.open(report / str(files.baseline)) as baseline,
        Image.open(report / files.screenshot) as capture,
    ):
        assert baseline.size == capture.size


def test_equal_pictures_of_two_snapshots_are_kept_once(project: Project) -> None:
    project.write("test_look.py", TWICE)
    project.run()

    first, second = (one.capture for one in project.results.snapshots)
    assert first
    assert second
    assert first.screenshot == second.screenshot
    assert first.anatomy != second.anatomy
    assert len(list((project.folder / "presscheck-report" / "data").glob("*.png"))) == 1
