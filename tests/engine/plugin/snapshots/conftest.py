"""A project with one page, whose markup a test may change between two runs."""

from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from textwrap import dedent

import pytest

from presscheck.report.files import read_results
from presscheck.results import Results
from tests.engine.plugin.conftest import CONFTEST as TINY_CONFTEST
from tests.engine.plugin.conftest import PROJECT, Run, run_python
from tests.engine.plugin.conftest import SITE as TINY_SITE

SITE = TINY_SITE.replace("PAGE = '''", "OLD = '''").replace(
    "    class Answers",
    """
    from pathlib import Path
    PAGE = Path(__file__).with_name("page.html").read_text("utf-8")

    class Answers""",
    1,
)

PAGE = """<!doctype html><html lang="en"><title>Tiny</title><link rel="icon" href="data:,">
<style>
  body { margin: 20px; font: 16px/24px monospace }
  header { height: 60px; background: #eee }
  a { color: #027166 } a:hover { color: #b00020 }
  .dot { width: 1px; height: 1px; background: #eee }
</style>
<header><h1>Tiny</h1><div class="dot"></div></header>
<nav aria-label="Share"><a href="/share?to=friend">Tell a friend</a>
<img alt="A red dot" width="10" height="10" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Crect%20width='10'%20height='10'%20fill='red'/%3E%3C/svg%3E">
<button aria-label="Copy the link">copy</button></nav>
<p>The story.</p>
"""

CONFTEST = (
    TINY_CONFTEST
    + """
    class TinyPage:
        def __init__(self, page):
            self.page = page
            self.header = SimpleNamespace(name="Header", root=page.locator("header"))
            self.share = SimpleNamespace(name="Share row", root=page.locator("nav"))

        def components(self):
            return (self.header, self.share)

    @pytest.fixture
    def tiny(page, article_path):
        page.goto(article_path)
        return TinyPage(page)
"""
)

LOOK = """
    def test_look(tiny, snapshot):
        snapshot(tiny, "whole")
"""


@dataclass(frozen=True, slots=True)
class Project:
    """A project on disk, and how to run its checks."""

    folder: Path

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(dedent(text), "utf-8")

    def edit_page(self, old: str, new: str) -> None:
        page = self.folder / "page.html"
        text = page.read_text("utf-8")
        assert text.count(old) == 1
        page.write_text(text.replace(old, new), "utf-8")

    def run(self, *arguments: str, **variables: str) -> Run:
        return run_python(self.folder, "-m", "pytest", *arguments, variables=variables)

    def approve(self) -> None:
        run = self.run("--presscheck-update", "all")
        assert run.code == 0, run.output

    @property
    def results(self) -> Results:
        return read_results(self.folder / "presscheck-report")


def new_project(folder: Path) -> Project:
    made = Project(folder)
    files = {"pyproject.toml": PROJECT, "tiny_site.py": SITE, "conftest.py": CONFTEST}
    for name, text in {**files, "test_look.py": LOOK}.items():
        made.write(name, text)
    (folder / "page.html").write_text(PAGE, "utf-8")
    return made


@pytest.fixture
def project(approved_once: Path, tmp_path: Path) -> Project:
    """Nothing is approved in it yet."""
    made = new_project(tmp_path)
    copytree(approved_once / ".cache", tmp_path / ".cache")
    return made


@pytest.fixture(scope="session")
def approved_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to copy, because approving takes a run.

    The first run with baselines starts the browser once more for its fingerprint, and keeps that
    in the project's cache. The runs of all copies find it there.
    """
    made = new_project(tmp_path_factory.mktemp("approved"))
    made.approve()
    run = made.run()
    assert run.code == 0, run.output
    return made.folder


@pytest.fixture
def approved(approved_once: Path, tmp_path: Path) -> Project:
    """Its one page is approved as it stands."""
    copytree(approved_once, tmp_path, dirs_exist_ok=True)
    return Project(tmp_path)
