"""What a run keeps for whoever decides: the capture, and the baseline as a browser can show it."""

from PIL import Image

from presscheck.report.model import KeptCapture
from tests.engine.plugin.snapshots.conftest import Project

TWICE = """
    def test_look(tiny, snapshot):
        snapshot(tiny, "whole")

    def test_again(tiny, snapshot):
        snapshot(tiny, "again")
"""


def kept(project: Project) -> KeptCapture:
    capture = project.results.snapshots[0].capture
    assert capture
    return capture


def test_the_baseline_is_kept_beside_what_changed(approved: Project) -> None:
    approved.edit_page("The story.", "The glory.")
    approved.run()

    baseline = approved.folder / "presscheck-report" / kept(approved).baseline

    assert kept(approved).baseline == "data/chromium/tiny/whole@desktop/baseline.webp"
    store = approved.folder / "baselines" / "tiny" / "whole@desktop.webp"
    assert baseline.read_bytes() == store.read_bytes()


def test_a_baseline_too_tall_for_its_format_is_shown_as_it_was_seen(project: Project) -> None:
    project.edit_page("<p>", "<p style='height: 17000px'>")
    project.approve()
    project.edit_page("The story.", "The glory.")
    project.run()

    report = project.folder / "presscheck-report"
    assert kept(project).baseline.endswith("/baseline.png")
    with (
        Image.open(report / kept(project).baseline) as baseline,
        Image.open(report / kept(project).picture) as capture,
    ):
        assert baseline.size == capture.size


def test_equal_pictures_of_two_snapshots_are_kept_once(project: Project) -> None:
    project.write("test_look.py", TWICE)
    project.run()

    first, second = (one.capture for one in project.results.snapshots)
    assert first
    assert second
    assert first.picture == second.picture
    assert first.anatomy != second.anatomy
    assert len(list((project.folder / "presscheck-report").rglob("capture.png"))) == 1
