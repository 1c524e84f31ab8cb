"""How a test and a project say what a capture may do, and what a run notes of it."""

import pytest

from presscheck.outcome import Missing
from tests.engine.plugin.snapshots.conftest import Project

LONG = """<p>The story.</p><div style="height: 3000px"></div><script>
addEventListener("scroll", () => document.title = "Scrolled");
</script>"""

SCROLLED = """
    import pytest

    @pytest.mark.parametrize(("word", "title"), {words})
    def test_look(tiny, snapshot, word, title):
        snapshot(tiny, f"look-{{title.lower()}}", **word)
        assert tiny.page.title() == title
"""


def say(project: Project, line: str) -> None:
    """Put a line into the project's table."""
    settings = (project.folder / "pyproject.toml").read_text("utf-8")
    table = "[tool.presscheck]"
    project.write("pyproject.toml", settings.replace(table, f"{table}\n{line}"))


@pytest.mark.parametrize(
    ("table", "words"),
    [
        pytest.param("", [({}, "Scrolled"), ({"scroll": False}, "Tiny")], id="default, test"),
        pytest.param(
            "scroll = false",
            [({}, "Tiny"), ({"scroll": True}, "Scrolled")],
            id="project, test over project",
        ),
    ],
)
def test_scrolling_is_left_out_by_the_nearest_word(
    project: Project, table: str, words: list[tuple[dict[str, bool], str]]
) -> None:
    project.edit_page("<p>The story.</p>", LONG)
    say(project, table)
    project.write("test_look.py", SCROLLED.format(words=words))

    run = project.run("-q")

    looks = [type(look.outcome) for look in project.results.snapshots]
    assert looks == [Missing, Missing]
    assert "AssertionError" not in run.output


def test_a_word_that_is_neither_is_refused_in_one_line(project: Project) -> None:
    say(project, "scroll = 0")

    run = project.run("-q")

    assert "scroll is 0, which is neither true nor false (next: write scroll = false)" in run.output
    assert run.code == 2


def test_a_new_capture_notes_what_it_does_not_show(project: Project) -> None:
    project.edit_page("<p>The story.</p>", '<p style="opacity: 0">The story.</p>')

    run = project.run("-q")

    assert "in the anatomy, not in the picture: " in run.output
    assert "paragraph “The story.” of Page" in run.output
