"""One change of any kind fails the run, and is given to the component it belongs to."""

from pathlib import Path
from shutil import copytree

import pytest

from presscheck.outcome import changes_of
from tests.engine.plugin.conftest import Run
from tests.engine.plugin.snapshots.conftest import PAGE, SITE, Project, new_project

CHANGES = [
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
]

A_PAGE_FOR_EACH = """
    import pytest
    from conftest import TinyPage

    from tiny_site import SITE

    @pytest.mark.parametrize("path", SITE.articles)
    def test_look(page, snapshot, path):
        page.goto(path)
        snapshot(TinyPage(page), path.removeprefix("/").removesuffix(".html"))
"""

PAGES = [f"/change-{number}.html" for number, _ in enumerate(CHANGES)]


@pytest.fixture(scope="module")
def changed(approved_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run in which each change was made to a page of its own."""
    made = new_project(tmp_path_factory.mktemp("changes"))
    copytree(approved_once / ".cache", made.folder / ".cache")
    made.write("tiny_site.py", site_of_pages())
    made.write("test_look.py", A_PAGE_FOR_EACH)
    for path in PAGES:
        made.folder.joinpath(path[1:]).write_text(PAGE, "utf-8")
    made.approve()
    for path, change in zip(PAGES, CHANGES, strict=True):
        old, new = str(change.values[0]), str(change.values[1])
        assert PAGE.count(old) == 1
        made.folder.joinpath(path[1:]).write_text(PAGE.replace(old, new), "utf-8")
    return made.run()


def site_of_pages() -> str:
    """The text of a site that reads each page from a file of its name."""
    site = SITE
    for old, new in {
        '"/story_1.html", "/story_2.html"': ", ".join(map(repr, PAGES)),
        "PAGE if known": "Path(__file__).with_name(self.path[1:]).read_text('utf-8') if known",
    }.items():
        assert site.count(old) == 1
        site = site.replace(old, new)
    return site


@pytest.mark.parametrize(
    ("number", "component", "message"),
    [
        pytest.param(number, *change.values[2:], id=str(change.id))
        for number, change in enumerate(CHANGES)
    ],
)
def test_one_change_fails_its_test(changed: Run, number: int, component: str, message: str) -> None:
    found = Project(changed.folder).results.snapshots
    [entry] = [one for one in found if one.key.state == f"change-{number}"]

    changes = changes_of(entry.outcome)
    assert {change.component for change in changes} == {component}
    assert any(message in change.sentence for change in changes)
    assert f"tiny/change-{number}@desktop: 1 cause in {component}\n" in changed.output


def test_one_change_fails_the_run(approved: Project) -> None:
    approved.edit_page("color: #b00020", "color: #b00021")

    run = approved.run()

    assert run.code == 1
    assert "tiny/whole@desktop: 1 cause in Share row\n" in run.output


def test_a_pixel_that_no_element_tells_of_is_repainted(project: Project) -> None:
    paint = "<canvas></canvas><script>document.querySelector('canvas').getContext('2d')"
    project.edit_page("<p>", f"{paint}.fillRect(0, 0, 1, 1)</script><p>")
    project.approve()
    project.edit_page("fillRect(0, 0, 1, 1)", "fillRect(0, 0, 2, 1)")

    run = project.run()

    assert run.code == 1
    assert "1×1 at 21," in run.output
    assert "in canvas repainted" in run.output


def test_nothing_changed_passes_and_keeps_nothing(approved: Project) -> None:
    run = approved.run()

    assert run.code == 0
    assert "1 snapshot: 1 as approved" in run.output
    assert list((approved.folder / "presscheck-report" / "data").rglob("*.png")) == []


def test_stopping_at_the_first_failure_tells_it_once(approved: Project) -> None:
    approved.edit_page("The story.", "The glory.")

    run = approved.run("-x")

    closing = run.output.partition("= presscheck =")[2]
    assert closing.count("paragraph “The story.” reworded") == 1
    assert "1 cause in 1 snapshot\nPage:\n  paragraph “The story.” reworded" in closing
    assert "    in tiny/whole@desktop\nnext: presscheck approve tiny/whole@desktop" in closing
    assert approved.results.failures == ()


def test_what_only_follows_is_counted_with_what_is_at_fault(project: Project) -> None:
    project.edit_page("<header>", "<!-- ")
    project.edit_page('<div class="dot"></div></header>', " -->")
    project.edit_page("<p>The story.</p>", "<header><h1>Tiny</h1></header>")
    project.approve()
    project.edit_page("</nav>", "<p>Or print it.</p></nav>")

    closing = project.run().output.partition("= presscheck =")[2]

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

    closing = project.run().output.partition("= presscheck =")[2]

    assert "in 3 snapshots: tiny/whole@desktop, @narrow, @wide" in closing
    assert closing.count("Tell a friend") <= 2
    assert "also fails: can be told" in closing
    assert closing.count("\nnext: presscheck approve ") == closing.count("next: ") == 1


TWO_PARTS = """
    def test_header(tiny, snapshot):
        snapshot(tiny, "header", of=tiny.header)

    def test_share(tiny, snapshot):
        snapshot(tiny, "share", of=tiny.share)
"""


def test_several_causes_that_can_be_approved_have_one_next_step(project: Project) -> None:
    project.write("test_look.py", TWO_PARTS)
    project.approve()
    project.edit_page("<h1>Tiny</h1>", "<h1>Tidy</h1>")
    project.edit_page(">copy<", ">coqy<")

    closing = project.run().output.partition("= presscheck =")[2]

    assert "2 causes in 2 snapshots" in closing
    assert closing.count("next: ") == closing.count("\nnext: presscheck review\n") == 1
