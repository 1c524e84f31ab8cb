"""One change of any kind fails the run, and is given to the component it belongs to."""

import pytest

from presscheck.outcome import changes_of
from tests.engine.plugin.snapshots.conftest import Project


@pytest.mark.parametrize(
    ("old", "new", "component", "said"),
    [
        pytest.param(
            "height: 1px; background: #eee",
            "height: 1px; background: #eee; box-shadow: inset 0 0 0 1px #eff",
            "Header",
            "shadow",
            id="one pixel, by a style",
        ),
        pytest.param("%3Csvg xmlns", "%3Csvg  xmlns", "Share row", "retargeted", id="one source"),
        pytest.param("color: #027166", "color: #027566", "Share row", "colour", id="one style"),
        pytest.param("?to=friend", "?to=fiend", "Share row", "target", id="one target"),
        pytest.param('alt="A red dot"', 'alt=""', "Share row", "A red dot", id="one alt"),
        pytest.param("Copy the link", "Copy", "Share row", "Copy the link", id="one name"),
        pytest.param("color: #b00020", "color: #b00021", "Share row", "hover", id="one hover"),
        pytest.param("The story.", "The glory.", "Page", "reworded", id="one letter"),
    ],
)
def test_one_change_fails_the_run(
    approved: Project, old: str, new: str, component: str, said: str
) -> None:
    approved.edit_page(old, new)

    run = approved.run()

    assert run.code == 1
    [entry] = approved.results.snapshots
    changes = changes_of(entry.outcome)
    assert {change.component for change in changes} == {component}
    assert any(said in change.sentence for change in changes)
    assert f"tiny/whole@desktop: 1 cause in {component}\n" in run.said


def test_a_pixel_that_no_element_tells_of_is_repainted(project: Project) -> None:
    paint = "<canvas></canvas><script>document.querySelector('canvas').getContext('2d')"
    project.edit_page("<p>", f"{paint}.fillRect(0, 0, 1, 1)</script><p>")
    project.approve()
    project.edit_page("fillRect(0, 0, 1, 1)", "fillRect(0, 0, 2, 1)")

    run = project.run()

    assert run.code == 1
    assert "1×1 at 21," in run.said
    assert "in canvas repainted" in run.said


def test_nothing_changed_passes_and_keeps_nothing(approved: Project) -> None:
    run = approved.run()

    assert run.code == 0
    assert "1 snapshot: 1 as approved" in run.said
    assert list((approved.folder / "presscheck-report" / "data").rglob("*.png")) == []


def test_stopping_at_the_first_failure_tells_it_once(approved: Project) -> None:
    approved.edit_page("The story.", "The glory.")

    run = approved.run("-x")

    closing = run.said.partition("= presscheck =")[2]
    assert closing.count("paragraph “The story.” reworded") == 1
    assert "1 cause in 1 snapshot\nPage:\n  paragraph “The story.” reworded" in closing
    assert "    in tiny/whole@desktop\n    next: presscheck approve tiny/whole@desktop" in closing
    assert approved.results.failures == ()


def test_what_only_follows_is_counted_with_what_is_at_fault(project: Project) -> None:
    project.edit_page("<header>", "<!-- ")
    project.edit_page('<div class="dot"></div></header>', " -->")
    project.edit_page("<p>The story.</p>", "<header><h1>Tiny</h1></header>")
    project.approve()
    project.edit_page("</nav>", "<p>Or print it.</p></nav>")

    closing = project.run().said.partition("= presscheck =")[2]

    assert "\nShare row:\n  paragraph “Or print it.” added, and " in closing
    assert "\nHeader:\n" not in closing


TWO_SHOTS = """
    import pytest

    @pytest.mark.every_viewport
    def test_look(tiny, snapshot):
        snapshot(tiny, "whole")

    @pytest.mark.component("Share row")
    def test_can_be_told(tiny):
        assert tiny.page.get_by_role("link", name="Tell a friend").count(), (
            'link "Tell a friend" is not there'
        )
"""


def test_a_cause_is_told_once_for_all_snapshots_and_checks(project: Project) -> None:
    project.write("test_look.py", TWO_SHOTS)
    project.approve()
    project.edit_page("Tell a friend</a>", "</a>")

    closing = project.run().said.partition("= presscheck =")[2]

    assert "in 3 snapshots: tiny/whole@desktop, @narrow, @wide" in closing
    assert closing.count("Tell a friend") <= 2
    assert "also fails: can be told" in closing
    assert closing.count("next: ") == closing.count("    in ")
