"""Browser errors are reported before the changes that may only follow from them."""

from tests.engine.plugin.snapshots.conftest import Project

JAMMED = "console error: press jammed"
NOTE = f"browser errors in 1 check: {JAMMED}"

TWO_LOOKS = """
    def test_looks(tiny, snapshot):
        snapshot(tiny, "whole")
        snapshot(tiny, "again")
"""


def test_a_browser_error_comes_before_the_changes(approved: Project) -> None:
    approved.edit_page("The story.", "The glory.<script>console.error('press jammed')</script>")

    message = approved.run().output

    assert 0 < message.index(JAMMED) < message.index("The glory")
    _, _, summary = message.partition("= presscheck =")
    assert 0 < summary.index(NOTE) < summary.index("The glory")
    (note,) = approved.results.notes
    assert note.startswith(f"{NOTE} (line ")


def test_a_browser_error_of_an_unchanged_page_fails_the_test_alone(approved: Project) -> None:
    approved.edit_page("<style>", "<script>console.error('press jammed')</script><style>")

    run = approved.run()

    assert run.code == 1
    assert "SUBFAILED" not in run.output
    (note,) = approved.results.notes
    assert note.startswith(f"{NOTE} (line ")


def test_snapshots_of_one_test_report_a_browser_error_once(project: Project) -> None:
    project.write("test_look.py", TWO_LOOKS)
    project.edit_page("The story.", "The story.<script>console.error('press jammed')</script>")

    details, _, _ = project.run().output.partition("= presscheck =")

    assert details.count(JAMMED) == 1
