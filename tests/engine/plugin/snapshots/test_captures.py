"""How a test and a project say what a capture may do, and what a run notes of it."""

import pytest

from presscheck.outcome import Missing
from tests.engine.plugin.snapshots.conftest import Project

LONG = """<p>The story.</p><div style="height: 3000px"></div><script>
addEventListener("scroll", () => document.title = "Scrolled");
</script>"""

SCROLLED = """
    def test_look(tiny, snapshot):
        snapshot(tiny, "whole"{argument})
        assert tiny.page.title() == "{title}"
"""


def say(project: Project, line: str) -> None:
    """Put a line into the project's table."""
    settings = (project.folder / "pyproject.toml").read_text("utf-8")
    table = "[tool.presscheck]"
    project.write("pyproject.toml", settings.replace(table, f"{table}\n{line}"))


@pytest.mark.parametrize(
    ("table", "argument", "title"),
    [
        pytest.param("", "", "Scrolled", id="default"),
        pytest.param("", ", scroll=False", "Tiny", id="test"),
        pytest.param("scroll = false", "", "Tiny", id="project"),
        pytest.param("scroll = false", ", scroll=True", "Scrolled", id="test over project"),
    ],
)
def test_scrolling_is_left_out_by_the_nearest_word(
    project: Project, table: str, argument: str, title: str
) -> None:
    project.edit_page("<p>The story.</p>", LONG)
    say(project, table)
    project.write("test_look.py", SCROLLED.format(argument=argument, title=title))

    run = project.run("-q")

    [look] = project.results.snapshots
    assert isinstance(look.outcome, Missing)
    assert "AssertionError" not in run.said


def test_a_word_that_is_neither_is_refused_in_one_line(project: Project) -> None:
    say(project, "scroll = 0")

    run = project.run("-q")

    assert "scroll is 0, which is neither true nor false (next: write scroll = false)" in run.said
    assert run.code == 2


def test_a_new_capture_notes_what_it_does_not_show(project: Project) -> None:
    project.edit_page("<p>The story.</p>", '<p style="opacity: 0">The story.</p>')

    run = project.run("-q")

    assert "in the anatomy, not in the picture: " in run.said
    assert "paragraph “The story.” of Page" in run.said
