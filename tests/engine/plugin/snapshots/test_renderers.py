"""In another renderer than the baselines' pictures are not compared, and the run says so."""

import re

import pytest

from presscheck.outcome import Changed
from presscheck.results import Compared
from tests.engine.plugin.snapshots.conftest import Project

STRANGER = "renderer: not the baselines' (chromium"


def pretend_another_renderer(project: Project) -> None:
    record = project.folder / "baselines" / "renderer.toml"
    text = record.read_text("utf-8")
    record.write_text(re.sub('canary = "[0-9a-f]+"', f'canary = "{"0" * 64}"', text), "utf-8")


def test_the_first_and_the_last_line_say_so(approved: Project) -> None:
    pretend_another_renderer(approved)

    run = approved.run()

    begins, _, ends = run.output.partition("= presscheck =")
    assert run.code == 0
    assert STRANGER in begins
    assert STRANGER in ends
    assert not approved.results.renderers[0].comparable


def test_anatomies_are_still_compared(approved: Project) -> None:
    pretend_another_renderer(approved)
    approved.edit_page("?to=friend", "?to=fiend")

    run = approved.run()

    assert run.code == 1
    assert isinstance(approved.results.snapshots[0].outcome, Changed)


@pytest.mark.parametrize("update", ["changed", "all"])
def test_an_update_leaves_the_renderer_and_the_screenshot_for_repainting(
    approved: Project, update: str
) -> None:
    pretend_another_renderer(approved)
    record = approved.folder / "baselines" / "renderer.toml"
    before = record.read_bytes()
    approved.edit_page("The story.", "The glory.")

    updated = approved.run("--presscheck-update", update)
    [result] = approved.results.snapshots
    again = approved.run()

    assert updated.code == 0, updated.output
    assert result.approved
    assert "1 snapshot approved without a screenshot (next: presscheck repaint" in updated.output
    assert record.read_bytes() == before
    assert not [*(approved.folder / "baselines").rglob("*.webp")]
    assert again.code == 0, again.output
    assert approved.results.snapshots[0].compared is Compared.REFERENCE


def test_an_update_is_refused_where_nothing_is_recorded(approved: Project) -> None:
    pretend_another_renderer(approved)
    project = approved.folder / "pyproject.toml"
    text = project.read_text("utf-8")
    project.write_text(text.replace("[tool.presscheck]", "[tool.presscheck]\nrecord = false"))
    approved.edit_page("The story.", "The glory.")

    refused = approved.run("--presscheck-update", "all")

    assert refused.code == 1
    assert "painted by another renderer, and this run is not recorded" in refused.output
    assert [*(approved.folder / "baselines").rglob("*.webp")]
