"""Projects that hand over no site of their own, and sites that are served outside of them."""

import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from textwrap import dedent

import pytest
import trustme

from presscheck.browser.find import find_browser, launch_arguments
from tests.engine.plugin.conftest import Run, run_python
from tests.engine.plugin.strangers.texts import BROWSER, PAGE
from tests.engine.servers import served


class Planet(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        is_worker = self.path == "/worker.js"
        self.send_response(200 if is_worker or self.path in ("/", "/story.html") else 404)
        if is_worker:
            self.send_header("Content-Type", "text/javascript")
        self.end_headers()
        self.wfile.write(b"" if is_worker else PAGE.encode())


@pytest.fixture(scope="session")
def planet() -> Iterator[str]:
    with served(Planet) as address:
        yield address


@pytest.fixture(scope="session")
def self_signed() -> Iterator[str]:
    """A site whose certificate nobody vouches for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with served(Planet, context) as address:
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
        options = ("-p", "no:cacheprovider", "-v")
        return run_python(self.folder, "-m", "pytest", *options, *arguments)

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
