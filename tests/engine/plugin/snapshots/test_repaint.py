"""What is approved in another renderer is painted from its recording where the baselines were."""

import re

from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import read_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Same
from presscheck.results import Compared
from tests.engine.plugin.conftest import Run, run_python
from tests.engine.plugin.snapshots.conftest import Project
from tests.engine.plugin.snapshots.test_references import travel

KEY = SnapshotKey.parse("tiny/whole@desktop")


def command(project: Project, *words: str) -> Run:
    return run_python(project.folder, "-c", "from presscheck.commands import main; main()", *words)


def store_of(project: Project) -> BaselineStore:
    return BaselineStore(project.folder / "baselines")


def test_approved_elsewhere_compared_and_painted_at_home(approved: Project) -> None:
    store = store_of(approved)
    painter = read_renderer(store.folder)
    approved.edit_page("The story.", "The glory.")

    noticed = travel(approved)
    accepted = command(approved, "approve", "--all")
    has_screenshot, mark = store.screenshot(KEY).exists(), store.engine_of(KEY)
    at_home = approved.run()
    [result] = approved.results.snapshots
    painted = command(approved, "repaint")
    again = approved.run()

    assert noticed.code == 1
    assert "next: presscheck repaint" in accepted.output
    assert (accepted.code, has_screenshot, mark) == (0, False, "chromium"), accepted.output
    assert at_home.code == 0, at_home.output
    assert (result.compared, result.outcome) == (Compared.REFERENCE, Same())
    assert painted.code == 0, painted.output
    assert f"{KEY}: painted" in painted.output
    assert store.engine_of(KEY) == ""
    assert again.code == 0
    assert approved.results.snapshots[0].compared is Compared.BASELINE
    assert read_renderer(store.folder) == painter


def test_without_screenshots_the_recording_is_enough(approved: Project) -> None:
    store = store_of(approved)
    before = store.files(KEY)
    store.screenshot(KEY).unlink()
    approved.edit_page("height: 60px", "height: 64px")

    run = approved.run()
    painted = command(approved, "repaint")

    assert run.code == 1
    assert "height 60 px → 64 px" in run.output
    assert painted.code == 0, painted.output
    assert store.files(KEY) == before


def test_another_renderer_paints_all_or_nothing(approved: Project) -> None:
    store = store_of(approved)
    record = store.folder / "renderer.toml"
    text = record.read_text("utf-8")
    record.write_text(re.sub('canary = "[0-9a-f]+"', f'canary = "{"0" * 64}"', text), "utf-8")
    store.screenshot(KEY).unlink()

    a_part = command(approved, "repaint")
    every = command(approved, "repaint", "--all")

    assert a_part.code == 2
    assert "this renderer is not that of the baselines" in a_part.output
    assert every.code == 0, every.output
    assert record.read_text("utf-8") == text
    assert approved.run().code == 0


def test_nothing_is_painted_that_the_recording_does_not_show(approved: Project) -> None:
    store = store_of(approved)
    store.screenshot(KEY).unlink()
    for note in store.folder.rglob("*.recording.toml"):
        note.unlink()

    a_part = command(approved, "repaint")
    every = command(approved, "repaint", "--all")

    assert a_part.code == 1
    assert f"{KEY}: left out: it has no recording" in a_part.output
    assert every.code == 2
    assert "some baselines cannot be painted, so none was" in every.output
