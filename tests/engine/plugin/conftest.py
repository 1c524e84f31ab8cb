"""A tiny project with a site of its own, and a way to run its checks in a process of their own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from tests.engine.plugin.forked import run_forked

PROJECT = """
    [tool.presscheck]
    time = "2023-03-31T03:25:00+09:00"
    timezone = "Asia/Seoul"

    [tool.pytest.ini_options]
    addopts = "-p no:cacheprovider --tb=short"
"""

SITE = """
    from contextlib import contextmanager
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    PAGE = '''<!doctype html><title>Tiny</title><link rel="icon" href="data:,">
    <h1 id="top">A tiny story</h1><button onclick="this.textContent = 'pressed'">press</button>
    <p style="height: 3000px">Long.</p>'''

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            known = self.path in TinySite.articles
            self.send_response(200 if known else 404)
            self.end_headers()
            self.wfile.write((PAGE if known else "no such page").encode())

        def log_message(self, *words):
            pass

    class TinySite:
        articles = ("/story_1.html", "/story_2.html")

        @contextmanager
        def serve(self, port=0):
            server = ThreadingHTTPServer(("127.0.0.1", port), Answers)
            Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}"
            server.shutdown()
            server.server_close()

    SITE = TinySite()
"""

CONFTEST = """
    from contextlib import ExitStack
    from types import SimpleNamespace

    import pytest

    from tiny_site import SITE

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(config):
        if hasattr(config, "workerinput") or config.option.base_url or config.option.collectonly:
            return
        running = ExitStack()
        config.add_cleanup(running.close)
        config.option.base_url = running.enter_context(SITE.serve())
        config.option.presscheck_strict_hosts = True

    @pytest.fixture(scope="session", params=SITE.articles[:1], ids=["1"])
    def article_path(request):
        return request.param

    @pytest.fixture
    def story(shared, article_path):
        def open_page(page):
            page.goto(article_path)
            return SimpleNamespace(page=page)

        return shared(open_page, article_path)

    @pytest.fixture
    def fresh_story(page, article_path):
        page.goto(article_path)
        return page
"""


@dataclass(frozen=True, slots=True)
class Run:
    """How a run of the tiny project ended, and all it said."""

    code: int
    output: str
    folder: Path

    def summary_of(self, check: str) -> str:
        """The lines of the closing summary about one check."""
        _, _, rest = self.output.partition("= presscheck =")[2].partition(f"  {check}")
        lines = rest.splitlines()[1:]
        return "\n".join(line for line in takewhile_deeper(lines))

    def outcome_of(self, check: str) -> str:
        """How one check ended, in a run with `-v`."""
        line = next(line for line in self.output.splitlines() if f"::test_{check}[" in line)
        return line.split()[1]


def takewhile_deeper(lines: list[str]) -> list[str]:
    deeper = [line.startswith("    ") for line in lines]
    return lines[: deeper.index(False)] if False in deeper else lines


UNUSED_PLUGINS = ("hypothesispytest", "benchmark", "pytest_cov")
"""Plugins that no project of these tests uses: importing them costs more than a run of its own."""


NODE = {
    "NODE_COMPILE_CACHE": str(Path(__file__).parents[3] / ".cache" / "node"),
    "NODE_OPTIONS": "--max-semi-space-size=64",
}
"""Node keeps what it has compiled of Playwright's driver, and collects garbage less often.

Starting the driver is a third of what a small run costs, and this makes it a quarter cheaper.
"""


def environment_of_runs() -> dict[str, str]:
    """The environment of a run: nothing that CI puts into it, and no plugin that is not used.

    No compiled Python is kept: a file that a test writes twice in one second would look unchanged.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if name != "CI" and not name.startswith("GITHUB_")
    }
    unused = " ".join(f"-p no:{name}" for name in UNUSED_PLUGINS)
    return {**NODE, **kept, "PYTEST_ADDOPTS": unused, "PYTHONDONTWRITEBYTECODE": "1"}


LIMIT = 300
"""The seconds after which a run is taken for one that hangs.

A run that takes references starts three browsers, each of which can take half a minute while
other tests keep the machine busy. What a test proves never depends on this limit.
"""


_MEASURED = "COVERAGE_PROCESS_CONFIG" in os.environ
"""Whether coverage measures this run: it follows processes, but not forks."""


def run_python(folder: Path, *words: str, variables: Mapping[str, str] | None = None) -> Run:
    """Run Python with these words in a folder; pytest runs in a fork where nobody measures it."""
    environment = {**environment_of_runs(), **(variables or {})}
    if words[:2] == ("-m", "pytest") and not _MEASURED:
        return Run(*run_forked(folder, list(words[2:]), environment, LIMIT), folder)
    done = subprocess.run(  # noqa: S603  # our own command, on files of our own
        [sys.executable, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
    )
    return Run(done.returncode, done.stdout + done.stderr, folder)


Checks = Callable[..., Run]


@pytest.fixture(scope="session")
def run_checks(tmp_path_factory: pytest.TempPathFactory) -> Checks:
    """Run checks against the tiny site: their text, then pytest's arguments.

    `site` is another text of the site's module, `path` another search path for browsers, `settings`
    a line more in [tool.presscheck], `conftest` another text of the conftest.
    """

    def run(
        checks: str,
        *arguments: str,
        site: str = SITE,
        path: str | None = None,
        variables: dict[str, str] | None = None,
        settings: str = "",
        conftest: str = CONFTEST,
    ) -> Run:
        folder = tmp_path_factory.mktemp("project")
        project = PROJECT.replace("[tool.presscheck]", f"[tool.presscheck]\n    {settings}")
        files = {"pyproject.toml": project, "tiny_site.py": site, "conftest.py": conftest}
        for name, text in {**files, "test_story.py": checks}.items():
            (folder / name).write_text(dedent(text), encoding="utf-8")
        search = {} if path is None else {"PATH": path}
        return run_python(
            folder, "-m", "pytest", *arguments, variables={**search, **(variables or {})}
        )

    return run
