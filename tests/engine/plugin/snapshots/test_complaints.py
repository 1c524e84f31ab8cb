"""What the browser complains about is told before what may only follow from it."""

from tests.engine.plugin.snapshots.conftest import Project

JAMMED = "console error: press jammed"
NOTE = f"the browser complained in 1 check: {JAMMED}"

TWO_LOOKS = """
    def test_looks(tiny, snapshot):
        snapshot(tiny, "whole")
        snapshot(tiny, "again")
"""


def test_a_complaint_comes_before_the_changes(approved: Project) -> None:
    approved.edit_page("The story.", "The glory.<script>console.error('press jammed')</script>")

    said = approved.run().said

    assert 0 < said.index(JAMMED) < said.index("The glory")
    _, _, summary = said.partition("= presscheck =")
    assert 0 < summary.index(NOTE) < summary.index("The glory")
    assert approved.results.notes == (NOTE,)


def test_a_complaint_about_a_page_as_approved_is_the_tests_alone(approved: Project) -> None:
    approved.edit_page("<style>", "<script>console.error('press jammed')</script><style>")

    run = approved.run()

    assert run.code == 1
    assert "SUBFAILED" not in run.said
    assert approved.results.notes == (NOTE,)


def test_looks_of_one_test_say_a_complaint_once(project: Project) -> None:
    project.write("test_look.py", TWO_LOOKS)
    project.edit_page("The story.", "The story.<script>console.error('press jammed')</script>")

    details, _, _ = project.run().said.partition("= presscheck =")

    assert details.count(JAMMED) == 2  # before the first look's verdict, and of the whole test
