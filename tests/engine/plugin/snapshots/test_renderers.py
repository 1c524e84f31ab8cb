"""In another renderer than the baselines' pictures are not compared, and the run says so."""

import re

from presscheck.outcome import Changed
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


def test_pictures_of_two_renderers_never_stand_side_by_side(approved: Project) -> None:
    pretend_another_renderer(approved)
    approved.edit_page("The story.", "The glory.")

    refused = approved.run("--presscheck-update", "changed")
    taken_anew = approved.run("--presscheck-update", "all")

    assert refused.code == 1
    assert "painted by another renderer" in refused.output
    assert taken_anew.code == 0
    assert STRANGER not in approved.run().output
