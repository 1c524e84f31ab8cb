"""A run in the renderer of the baselines records what its snapshots need, and nobody notices."""

from pathlib import Path

import pytest

from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.recording.answers import Manifest
from presscheck.baselines.store import BaselineStore
from presscheck.recording.replay import Replay, replaying
from tests.engine.plugin.conftest import PROJECT
from tests.engine.plugin.snapshots.conftest import LOOK, SITE, Project

KEY = "tiny/whole@desktop"
PAGE = "/story_1.html"

STYLED = SITE.replace(
    "        def do_GET(self):\n",
    """
        def do_GET(self):
            if self.path == "/style.css":
                self.send_response(200)
                self.send_header("Content-Type", "text/css")
                self.send_header("Cache-Control", "max-age=600")
                self.send_header("Content-Length", "17")
                self.end_headers()
                self.wfile.write(b"p { color: teal }")
                Path(__file__).with_name("asked").open("a").write("style\\n")
                return
""",
    1,
)
"""The site with a style sheet that a browser need not ask for again for ten minutes."""


def manifest_of(project: Project, key: str = KEY) -> Manifest:
    store = BaselineStore(project.folder / "baselines")
    name = store.recording_of(SnapshotKey.parse(key))
    assert name, "it has no recording"
    return store.recordings.read(name)


def addresses(project: Project, key: str = KEY) -> list[str]:
    return [answer.address for answer in manifest_of(project, key).answers]


def style(project: Project) -> None:
    project.write("tiny_site.py", STYLED)
    project.edit_page("<style>", '<link rel="stylesheet" href="/style.css"><style>')


def test_what_the_run_approves_names_what_it_needs(approved: Project) -> None:
    assert addresses(approved) == [PAGE]


def test_the_page_keeps_its_own_address(project: Project) -> None:
    project.write(
        "test_look.py",
        """
        def test_look(tiny, snapshot, base_url):
            snapshot(tiny, "whole")
            assert tiny.page.url == base_url + "/story_1.html"
            assert tiny.page.evaluate("location.href") == tiny.page.url
        """,
    )

    project.approve()

    assert addresses(project) == [PAGE]


def test_a_replay_of_it_is_as_approved(project: Project) -> None:
    style(project)
    project.approve()
    store = BaselineStore(project.folder / "baselines")
    replay = Replay.of(manifest_of(project), store.recordings)

    with replaying(replay) as address:
        run = project.run("--base-url", address)

    assert run.code == 0, run.output
    assert "1 snapshot: 1 as approved" in run.output
    assert replay.notes == []


def test_what_an_earlier_test_has_loaded_belongs_to_each_that_uses_it(project: Project) -> None:
    style(project)
    project.write(
        "test_look.py",
        """
        def test_before(tiny):
            pass

        def test_look(tiny, snapshot):
            snapshot(tiny, "whole")
        """,
    )

    project.approve()

    assert addresses(project) == [PAGE, "/style.css"]


def test_what_the_browser_has_in_its_cache_belongs_to_each_that_uses_it(project: Project) -> None:
    style(project)
    project.write("test_look.py", LOOK + LOOK.replace("look", "again").replace("whole", "again"))

    project.approve()

    assert (project.folder / "asked").read_text().split() == ["style"]
    assert addresses(project) == addresses(project, "tiny/again@desktop") == [PAGE, "/style.css"]


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_shared_page_brings_what_it_asked_for(project: Project, workers: str) -> None:
    style(project)
    project.write(
        "test_look.py",
        """
        from conftest import TinyPage

        def test_before(story):
            pass

        def test_look(story, snapshot):
            snapshot(TinyPage(story.page), "whole")

        def test_header(story, snapshot):
            tiny = TinyPage(story.page)
            snapshot(tiny, "header", of=tiny.header)
        """,
    )

    run = project.run("--presscheck-update", "all", "-n", workers)

    assert run.code == 0, run.output
    assert addresses(project) == [PAGE, "/style.css"]
    assert addresses(project, "tiny/header@desktop") == [PAGE, "/style.css"]


def test_a_test_without_a_snapshot_leaves_nothing_behind(project: Project) -> None:
    project.write(
        "test_look.py",
        LOOK
        + """
    def test_other(page, base_url):
        page.goto("/story_2.html")
    """,
    )

    project.approve()

    assert addresses(project) == [PAGE]
    recorded = project.folder / "presscheck-report" / "recording"
    assert "story_2" not in (recorded / "answers.json").read_text("utf-8")


def test_a_project_may_do_without(project: Project) -> None:
    plain = PROJECT.replace("[tool.presscheck]", "[tool.presscheck]\n    record = false")
    project.write("pyproject.toml", plain)

    project.approve()

    assert not Path(project.folder, "baselines", "recording").exists()
    assert not Path(project.folder, "presscheck-report", "recording").exists()


def test_an_unsteady_answer_is_told_and_the_baseline_approved(project: Project) -> None:
    numbered = SITE.replace("import ThreadingHTTPServer", "import ThreadingHTTPServer")
    site = numbered.replace("(PAGE if known", "(next(NUMBERED) if known").replace(
        "    class TinySite:",
        """
    from itertools import count
    NUMBERED = (f"{PAGE}<!-- {number} -->" for number in count())

    class TinySite:""",
        1,
    )
    project.write("tiny_site.py", site)
    project.write("test_look.py", LOOK + LOOK.replace("test_look", "test_too").replace("wh", "w"))

    run = project.run("--presscheck-update", "all")

    told = f"GET {PAGE} was answered in two ways, so it cannot be replayed"
    assert f"{KEY}: approved without a recording: {told}" in run.output
    assert run.code == 0
