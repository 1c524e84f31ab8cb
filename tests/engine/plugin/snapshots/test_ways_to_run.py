"""However pytest is told to run, a page as approved is as approved, and the report is whole."""

from pathlib import Path

import pytest

from presscheck.outcome import Changed, Same
from tests.engine.plugin.conftest import PROJECT
from tests.engine.plugin.snapshots.conftest import CONFTEST, PAGE, SITE, Project

LOOKS = """
    import pytest

    class TestStory:
        class TestAtRest:
            def test_whole(self, tiny, snapshot):
                snapshot(tiny, "whole")

        @pytest.mark.xdist_group("share")
        @pytest.mark.parametrize("part", ["header", "share"], ids=["a/b::[0]", "x" * 300])
        def test_part(self, tiny, snapshot, part):
            snapshot(tiny, part, of=getattr(tiny, part))
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """An approved project whose tests are in classes, and in a folder with brackets in its name."""
    made = Project(tmp_path_factory.mktemp("ways"))
    tests = made.folder / "tests" / "story[1]"
    tests.mkdir(parents=True)
    config = PROJECT.replace("-p no:cacheprovider ", "")
    files = {"pyproject.toml": config, "tiny_site.py": SITE, "conftest.py": CONFTEST}
    for name, text in {**files, "tests/story[1]/test_look.py": LOOKS}.items():
        made.write(name, text)
    (made.folder / "page.html").write_text(PAGE, "utf-8")
    made.approve()
    return made


def expect_all_as_approved(project: Project) -> None:
    assert [one.outcome for one in project.results.snapshots] == [Same()] * 3
    names = {one.test for one in project.results.snapshots}
    assert names == {
        "tests/story[1]/test_look.py::TestStory::TestAtRest::test_whole",
        "tests/story[1]/test_look.py::TestStory::test_part",
    }


@pytest.mark.parametrize(
    "arguments",
    [
        *(["-n", "2", "--dist", how] for how in ("load", "loadscope", "loadfile", "loadgroup")),
        ["-n", "2", "--dist", "worksteal"],
        ["-n", "2", "--dist", "no"],
        ["--random-order"],
        ["-p", "no:xdist"],
        ["-p", "no:cacheprovider"],
        ["--ff", "--maxfail", "1"],
        ["--stepwise", "-x"],
        ["--lf"],
    ],
    ids=" ".join,
)
def test_what_is_as_approved_is_so_in_every_way(whole: Project, arguments: list[str]) -> None:
    run = whole.run(*arguments)

    assert run.code == 0, run.output
    assert "3 snapshots: 3 as approved" in run.output
    assert "all passed, nothing changed" in run.output
    expect_all_as_approved(whole)
    assert whole.results.complete == (not {"--stepwise", "--lf"} & set(arguments))


def test_from_a_folder_of_the_project_the_report_is_named_from_there(whole: Project) -> None:
    run = Project(whole.folder / "tests").run()

    assert run.code == 0, run.output
    assert f"report: {Path('..', 'presscheck-report', 'index.html')}" in run.output
    expect_all_as_approved(whole)


def test_from_anywhere_else_the_root_says_which_project(whole: Project, tmp_path: Path) -> None:
    run = Project(tmp_path).run("--rootdir", str(whole.folder), str(whole.folder / "tests"))

    assert run.code == 0, run.output
    assert f"report: {whole.folder / 'presscheck-report' / 'index.html'}" in run.output
    expect_all_as_approved(whole)


def test_what_failed_last_is_run_again_alone(whole: Project) -> None:
    whole.edit_page("Tell a friend", "Tell a foe")
    try:
        run = whole.run("-x")
        again = whole.run("--lf")
    finally:
        whole.edit_page("Tell a foe", "Tell a friend")

    assert (run.code, again.code) == (1, 1)
    [found] = whole.results.snapshots
    assert isinstance(found.outcome, Changed)
    assert not whole.results.complete
