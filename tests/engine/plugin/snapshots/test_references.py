"""In another renderer, captures are compared with references taken there from the recording."""

from pathlib import Path

from presscheck.baselines.references import CACHE
from presscheck.outcome import Changed, Same
from presscheck.results import Compared
from tests.engine.plugin.conftest import Run
from tests.engine.plugin.snapshots.conftest import LOOK, Project

TAKING = "references: taking them from the recording"
COMPARED = "compared with 1 reference, taken here from the recording"
GUARD = "the recording does not show what was approved"

DENSE = """#!/bin/sh
exec chromium-headless-shell "$@" --force-device-scale-factor=2
"""
"""A browser that paints otherwise than the usual one."""

TWO_LOOKS = f"""{LOOK}
    def test_header(tiny, snapshot):
        snapshot(tiny, "header", of=tiny.header)
"""


def travel(project: Project, *arguments: str) -> Run:
    """Run the checks in another renderer than that of the baselines."""
    program = project.folder / "dense"
    if not program.exists():
        program.write_text(DENSE, "utf-8")
        program.chmod(0o755)
    return project.run(f"--presscheck-program={program}", *arguments)


def references(project: Project) -> list[Path]:
    return sorted((project.folder / CACHE).rglob("*.reference"))


def test_an_unchanged_page_is_as_approved_and_references_are_used_again(approved: Project) -> None:
    first = travel(approved)
    again = travel(approved)

    [result] = approved.results.snapshots
    assert (first.code, again.code) == (0, 0), first.output + again.output
    assert TAKING in first.output
    assert TAKING not in again.output
    assert again.output.count(COMPARED) == 2
    assert result.compared is Compared.REFERENCE
    assert approved.results.renderers[0].references


def test_what_only_boxes_and_pixels_show_is_noticed_with_its_cause(approved: Project) -> None:
    approved.edit_page("header { height: 60px", "header { height: 64px")

    run = travel(approved)

    [result] = approved.results.snapshots
    assert run.code == 1
    assert "height 60 px → 64 px" in run.output
    assert result.compared is Compared.REFERENCE
    assert result.capture
    assert result.capture.diff
    assert (approved.folder / "presscheck-report" / (result.capture.baseline or "")).is_file()


def test_all_workers_use_references_taken_once(project: Project) -> None:
    project.write("test_look.py", TWO_LOOKS)
    project.approve()

    run = travel(project, "-n", "2")

    assert run.code == 0, run.output
    assert run.output.count(TAKING) == 1
    assert len(references(project)) == 2
    assert {one.compared for one in project.results.snapshots} == {Compared.REFERENCE}


def test_a_run_takes_only_what_it_lacks(project: Project) -> None:
    project.write("test_look.py", TWO_LOOKS)
    project.approve()

    travel(project, "-k", "header")
    some = references(project)
    before = some[0].stat().st_mtime_ns
    travel(project)

    assert [file.name for file in some] == ["header@desktop.reference"]
    assert len(references(project)) == 2
    assert some[0].stat().st_mtime_ns == before


def test_a_test_that_was_changed_takes_its_references_anew_and_the_guard_tells(
    approved: Project,
) -> None:
    travel(approved)
    approved.write(
        "test_look.py",
        """
        def test_look(tiny, snapshot):
            tiny.page.locator("button").evaluate("button => button.remove()")
            snapshot(tiny, "whole")
        """,
    )

    run = travel(approved)

    [result] = approved.results.snapshots
    assert run.code == 1
    assert TAKING in run.output
    assert f"tiny/whole@desktop: {GUARD}: Share row: button “Copy the link” removed" in run.output
    assert isinstance(result.outcome, Changed)
    assert result.compared is Compared.ANATOMY


def test_a_file_that_was_cut_short_is_taken_anew(approved: Project) -> None:
    travel(approved)
    [file] = references(approved)
    file.write_bytes(file.read_bytes()[:-100])

    run = travel(approved)

    [result] = approved.results.snapshots
    assert TAKING in run.output
    assert run.code == 0
    assert result.compared is Compared.REFERENCE


def test_a_body_that_is_missing_is_told_in_one_line(approved: Project) -> None:
    [body] = (approved.folder / "baselines" / "recording" / "bodies").glob("*/*")
    body.unlink()

    run = travel(approved)

    [result] = approved.results.snapshots
    assert run.code == 0, run.output
    assert f"references: baselines/recording/bodies/{body.parent.name}/{body.name}" in run.output
    assert isinstance(result.outcome, Same)
    assert result.compared is Compared.ANATOMY


def test_a_manifest_of_a_newer_version_is_told_in_one_line(approved: Project) -> None:
    from presscheck.baselines.recording.answers import manifest_id

    [manifest] = (approved.folder / "baselines" / "recording").glob("*.jsonl")
    content = manifest.read_bytes().replace(b'{"recording":1}', b'{"recording":2}')
    manifest.with_name(f"{manifest_id(content)}.jsonl").write_bytes(content)
    for note in (approved.folder / "baselines").rglob("*.recording.toml"):
        note.write_text(f'manifest = "{manifest_id(content)}"\n', "utf-8")

    run = travel(approved)

    assert "its format is 2, and this presscheck reads 1 (next: pip install" in run.output
    assert run.code == 0


def test_an_address_that_the_recording_lacks_is_told(approved: Project) -> None:
    approved.write(
        "test_look.py",
        """
        def test_look(tiny, snapshot):
            tiny.page.evaluate("fetch('/story_2.html').then(answer => answer.text())")
            snapshot(tiny, "whole")
        """,
    )

    run = travel(approved)

    assert "references: the recording lacks GET /story_2.html" in run.output


def test_a_cache_that_cannot_be_written_is_told(approved: Project) -> None:
    cache = approved.folder / CACHE
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_text("a file in the place of the folder", "utf-8")

    run = travel(approved)

    assert "references: none, because of" in run.output
    assert run.code == 0


def test_a_baseline_without_a_recording_is_compared_as_before(approved: Project) -> None:
    for note in (approved.folder / "baselines").rglob("*.recording.toml"):
        note.unlink()

    run = travel(approved)

    assert run.code == 0
    assert "no pictures are compared" in run.output
    assert TAKING not in run.output
