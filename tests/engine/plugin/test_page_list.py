"""A run over a list of pages: which are read, what is skipped, and where it goes on."""

import re
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from textwrap import dedent

import pytest

from presscheck.report.files import read_results
from tests.engine.plugin.conftest import PROJECT, SITE, Run, run_python
from tests.engine.servers import served

CONFTEST = """
    from contextlib import ExitStack
    from types import SimpleNamespace

    import pytest

    from presscheck import PresscheckError, listed_pages
    from tiny_site import SITE

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(config):
        if not (hasattr(config, "workerinput") or config.option.base_url):
            running = ExitStack()
            config.add_cleanup(running.close)
            config.option.base_url = running.enter_context(SITE.serve())
        try:
            config.paths = listed_pages(config, lambda path: path[:6]) or SITE.articles[:1]
        except PresscheckError as error:
            pytest.exit(f"cannot run: {error.one_line}", returncode=2)

    def pytest_generate_tests(metafunc):
        if "article_path" in metafunc.fixturenames:
            ids = [path.strip("/") for path in metafunc.config.paths]
            metafunc.parametrize("article_path", metafunc.config.paths, ids=ids, scope="session")

    class StoryPage:
        def __init__(self, page):
            self.page = page

        def components(self):
            return (SimpleNamespace(name="Heading", root=self.page.locator("h1")),)

    @pytest.fixture
    def story(page, article_path):
        page.goto(article_path)
        return StoryPage(page)
"""
HEADINGS = """
    def test_heading(story):
        assert story.page.locator("h1").count() == 1
"""
CUT = """
    import os, pytest

    def test_heading(story, article_path):
        if article_path == "/story_2.html" and os.environ.get("CUT"):
            pytest.exit("power failure")
        assert story.page.locator("h1").count() == 1
"""
LOOKS = """
    def test_look(story, article_path, snapshot):
        snapshot(story, "at-rest-" + article_path[7:-5])
"""
LATE = CONFTEST.replace("@pytest.hookimpl(tryfirst=True)", "@pytest.hookimpl")
"""The project chooses its pages when presscheck has prepared the run."""
STORY = "<!doctype html><title>Tiny</title><link rel='icon' href='data:,'><h1>Tiny</h1>"
FOUR_LOST = "\n".join(f"/lost_{number}.html" for number in range(4))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {"pyproject.toml": PROJECT, "tiny_site.py": SITE, "conftest.py": CONFTEST}
    for name, text in {**files, "test_story.py": HEADINGS}.items():
        (tmp_path / name).write_text(dedent(text), "utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, listed: str = "", **variables: str) -> Run:
    if listed:
        (folder / "list.txt").write_text(listed, "utf-8")
        arguments = ("--presscheck-articles=list.txt", *arguments)
    return run_python(folder, "-m", "pytest", "-v", *arguments, variables=variables)


def outcomes(done: Run) -> dict[str, str]:
    """How each page's check ended."""
    found = re.findall(
        r"^test_story\.py::\w+\[desktop-(.+?)-chromium\] (\w+)", done.output, re.MULTILINE
    )
    return dict(found)


def test_every_page_of_the_list_is_read_and_one_that_is_lost_is_a_result(folder: Path) -> None:
    done = run(folder, listed=f"{FOUR_LOST}\n/story_1.html\n/story_2.html\n")

    found = outcomes(done)
    assert len(found) == 6
    assert [name for name, word in found.items() if word == "PASSED"] == [
        "story_1.html",
        "story_2.html",
    ]
    assert "articles: 6 of list.txt" in done.output
    assert "presscheck ends the run" not in done.output
    assert done.code == 1


def test_a_run_that_was_cut_goes_on(folder: Path) -> None:
    (folder / "test_story.py").write_text(dedent(CUT), "utf-8")
    listed = "/story_1.html\n/story_2.html\n/lost.html\n"

    cut = run(folder, listed=listed, CUT="yes")
    rest = run(folder, listed=listed)
    again = run(folder, listed=listed)

    assert cut.code == 2
    assert list(outcomes(rest)) == ["story_2.html", "lost.html"]
    assert "goes on where the run before was cut, after 1 check that passed" in rest.output
    assert len(outcomes(again)) == 3


def test_what_failed_runs_again_when_a_run_goes_on(folder: Path) -> None:
    (folder / "test_story.py").write_text(dedent(CUT), "utf-8")
    listed = "/story_1.html\n/lost.html\n/story_2.html\n"

    run(folder, listed=listed, CUT="yes")
    rest = run(folder, "--presscheck-report=rest", listed=listed)

    assert list(outcomes(rest)) == ["lost.html", "story_2.html"]
    note = (
        "the run before was cut, and this one went on: 1 check that passed there did not run again"
    )
    assert note in read_results(folder / "rest").notes
    assert note in rest.output


def test_a_run_that_goes_on_with_workers_says_so(folder: Path) -> None:
    (folder / "test_story.py").write_text(dedent(CUT), "utf-8")
    listed = "/story_1.html\n/story_2.html\n"
    run(folder, "-n1", listed=listed, CUT="yes")

    rest = run(folder, "-n1", listed=listed)

    assert "1 check that passed there did not run again" in rest.output


@pytest.mark.parametrize("arguments", [["-q"], ["-q", "-n1"], ["-v"]], ids=" ".join)
def test_how_far_a_run_is_has_a_line_of_its_own(folder: Path, arguments: list[str]) -> None:
    often = "from presscheck.plugin.opening import page_list\npage_list._BETWEEN = 0.0\n"
    (folder / "conftest.py").write_text(often + dedent(CONFTEST), "utf-8")

    done = run(folder, *arguments, listed="/story_1.html\n/story_2.html\n")

    assert re.search(r"^articles: 1 of 2 begun; 1 of 2 checks done, about", done.output, re.M)
    assert re.search(r"^articles: 2 of 2 begun; 2 of 2 checks done, about", done.output, re.M)


def test_two_workers_read_the_same_pages(folder: Path) -> None:
    done = run(folder, "-n", "2", listed="/story_1.html\n/story_2.html\n")

    assert done.code == 0, done.output
    assert "2 passed" in done.output
    assert not list((folder / ".cache" / "presscheck" / "pages").glob("pages-*"))


def test_a_snapshot_that_nobody_has_approved_is_skipped_with_the_reason(folder: Path) -> None:
    (folder / "test_story.py").write_text(dedent(LOOKS), "utf-8")
    approved = run(folder, "--presscheck-update", "new", listed="/story_1.html\n")

    done = run(folder, "-rs", listed="/story_1.html\n/story_2.html\n")

    assert approved.code == 0, approved.output
    assert "/story_2.html is not in baselines/: a page that nobody has approved" in done.output
    assert "1 passed, 1 skipped" in done.output
    assert done.code == 0


class Staging(BaseHTTPRequestHandler):
    """A site with any number of stories, all of one variant."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.content().encode())

    def content(self) -> str:
        return STORY


class Production(Staging):
    """The same stories, of several variants, and a list of them."""

    asked: list[str]

    def content(self) -> str:
        self.asked.append(self.path)
        if self.path == "/list.xml":
            here = f"http://{self.headers['Host']}"
            names = ("a1", "a2", "b1")
            urls = "".join(f"<url><loc>{here}/story_{name}.html</loc></url>" for name in names)
            return f"<urlset>{urls}</urlset>"
        return STORY + f"<!-- {self.path[7:8]} -->"


@pytest.mark.parametrize("conftest", [CONFTEST, LATE], ids=["early", "late"])
def test_a_list_of_the_reference_is_read_once_and_both_open_the_same_pages(
    folder: Path, conftest: str
) -> None:
    asking = conftest.replace("path[:6]", "page_content(config, path)")
    asking = asking.replace("import PresscheckError", "import PresscheckError, page_content")
    (folder / "conftest.py").write_text(dedent(asking), "utf-8")
    (folder / "test_story.py").write_text(dedent(LOOKS), "utf-8")
    asked = Production.asked = []

    with served(Staging) as staging, served(Production) as production:
        beside = ("--base-url", staging, "--presscheck-reference", production)
        listed = ("--presscheck-articles", f"{production}/list.xml", "--presscheck-sample", "2")
        done = run(folder, *beside, *listed)

    assert "2 snapshots: 2 as the reference" in done.output
    assert asked.count("/list.xml") == 1
    assert done.code == 0, done.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--presscheck-articles=none.txt"], "none.txt cannot be read"),
        (["--presscheck-sample=2"], "--presscheck-sample needs a list of pages"),
    ],
)
def test_a_wrong_list_is_told_before_the_reference_is_captured(
    folder: Path, arguments: list[str], message: str
) -> None:
    (folder / "conftest.py").write_text(dedent(LATE), "utf-8")

    with served(Staging) as staging, served(Staging) as production:
        beside = ("--base-url", staging, "--presscheck-reference", production)
        done = run(folder, *beside, *arguments)

    assert message in done.output
    assert "reference: capturing" not in done.output
    assert done.code == 2


@pytest.mark.parametrize(
    ("content", "arguments", "message"),
    [
        ("", ["--presscheck-articles=list.txt"], "list.txt has no addresses"),
        ("<urlset><url>", ["--presscheck-articles=list.txt"], "is no whole XML"),
        ("https://other.example/a", ["--presscheck-articles=list.txt"], "names no page of http"),
        ("/a", ["--presscheck-articles=none.txt"], "none.txt cannot be read"),
        ("/a", ["--presscheck-articles=list.txt", "--presscheck-sample=0"], "no number of pages"),
        ("/a", ["--presscheck-sample=2"], "--presscheck-sample needs a list of pages"),
        ("/a", ["--presscheck-rate=0"], "--presscheck-rate is 0.0, which is no number of pages"),
        ("/a", ["--presscheck-articles=http://127.0.0.1:9/s.xml"], "does not answer"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_in_one_line(
    folder: Path, content: str, arguments: list[str], message: str
) -> None:
    (folder / "list.txt").write_text(content, "utf-8")

    done = run(folder, *arguments)

    assert message in done.output
    assert "(next: " in done.output
    assert "Traceback" not in done.output
    assert done.code == 2
