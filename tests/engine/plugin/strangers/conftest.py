"""Projects that hand over no site of their own, and sites that are served outside of them."""

import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from textwrap import dedent
from threading import Thread

import pytest
import trustme

from presscheck.browsers import find_browser, launch_arguments
from tests.engine.plugin.conftest import Run, at_a_desk

PAGE = """<!doctype html><html lang="en"><title>Planet</title><link rel="icon" href="data:,">
<header><h1>The Daily Planet</h1></header><p>Mayor opens bridge.</p>"""

LOOK = """
    from types import SimpleNamespace

    import pytest

    class PlanetPage:
        def __init__(self, page):
            self.page = page

        def components(self):
            return [SimpleNamespace(name="Header", root=self.page.locator("header"))]

    def test_look(page, snapshot):
        page.goto("/")
        snapshot(PlanetPage(page), "whole")

    def test_reads(shared, screen):
        def open_page(page):
            page.goto("/")
            return PlanetPage(page)

        assert shared(open_page).page.title() == "Planet"
        assert screen.width == 1280
"""

WITHOUT_US = """
    import pytest

    def test_plain():
        pass

    def test_page(page, base_url, browser_context_args):
        page.goto("/")
        page.evaluate("console.error('nobody minds')")
        assert page.evaluate("new Date().getFullYear()") > 2023
        assert browser_context_args == {"base_url": base_url}
"""


BROWSER = """
    import pytest

    @pytest.fixture(scope="session")
    def browser_type_launch_args(browser_type_launch_args):
        return {{**browser_type_launch_args, **{found!r}}}
"""
"""How a project says which browser to use, as pytest-playwright has it."""


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path in ("/", "/story.html") else 404)
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *words: object) -> None:
        pass


@contextmanager
def served(context: ssl.SSLContext | None = None) -> Iterator[str]:
    """The address of a site that answers for the length of the block."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http{'s' if context else ''}://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def planet() -> Iterator[str]:
    with served() as address:
        yield address


@pytest.fixture(scope="session")
def self_signed() -> Iterator[str]:
    """A site whose certificate nobody vouches for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with served(context) as address:
        yield address


@dataclass(frozen=True, slots=True)
class Stranger:
    """A project of somebody else, and how to run its tests."""

    folder: Path

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(dedent(text), "utf-8")

    def choose_browser(self) -> None:
        found = launch_arguments(find_browser("chromium"))
        self.write("conftest.py", BROWSER.format(found=found))

    def run(self, *arguments: str) -> Run:
        done = subprocess.run(  # noqa: S603  # our own command, on files of our own
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-v", *arguments],
            cwd=self.folder,
            env=at_a_desk(),
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
        return Run(done.returncode, done.stdout + done.stderr, self.folder)

    @property
    def left(self) -> set[str]:
        """What is in the folder beside what was written into it."""
        known = {"__pycache__", ".benchmarks", "conftest.py", "test_it.py", "pyproject.toml"}
        return {path.name for path in self.folder.iterdir()} - known


MakeStranger = Callable[..., Stranger]


@pytest.fixture
def stranger(tmp_path: Path) -> MakeStranger:
    """Makes a project of one test file, with a pyproject.toml only if it is given one."""

    def make(tests: str, project: str = "") -> Stranger:
        made = Stranger(tmp_path)
        made.write("test_it.py", tests)
        if project:
            made.write("pyproject.toml", project)
        return made

    return make
