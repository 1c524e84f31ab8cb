"""Real browser servers of Playwright's, and a project in whose checks one of them is killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent

from presscheck.browser.find import find_browser
from presscheck.browser.painting import FONTS
from tests.engine.plugin.conftest import PROJECT, Run, environment_of_runs, run_python
from tests.engine.plugin.deadly import SITE, serving

CHECKS = """
    import os
    import signal
    from pathlib import Path
    from types import SimpleNamespace

    KILLED = Path(__file__).with_name("killed")

    def kill_servers(route):
        if not KILLED.exists():
            KILLED.touch()
            for group in os.environ["KILL"].split():
                os.killpg(int(group), signal.SIGKILL)
        route.continue_()

    def test_first(page):
        page.goto("/")

    def test_middle(page, snapshot):
        page.route("**/story.html", kill_servers)
        page.goto("/story.html")
        assert page.title() == "Tiny"

    def test_last(page, snapshot):
        page.goto("/")
        snapshot(TinyPage(page), "whole")

    class TinyPage:
        def __init__(self, page):
            self.page = page

        def components(self):
            return [SimpleNamespace(name="Headline", root=self.page.locator("h1"))]
"""


@contextmanager
def browser_server() -> Iterator[tuple[str, int]]:
    """The address of a server of Playwright's own and its process group, for a block."""
    environment = {**environment_of_runs(), "FONTCONFIG_FILE": str(FONTS)}
    with subprocess.Popen(  # Playwright's own command
        [sys.executable, "-m", "playwright", "run-server", "--unsafe", "--host", "127.0.0.1"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as server:
        try:
            assert server.stdout
            yield server.stdout.readline().strip().removeprefix("Listening on "), server.pid
        finally:
            if server.poll() is None:
                os.killpg(server.pid, signal.SIGKILL)


def write_project(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {
        "pyproject.toml": PROJECT,
        "site.py": SITE,
        "test_story.py": CHECKS,
    }.items():
        (folder / name).write_text(dedent(text), "utf-8")


def run_here(folder: Path, *arguments: str) -> Run:
    """Run the checks in a browser of this machine."""
    return _run(folder, "", *arguments)


def run_on_servers(folder: Path, servers: list[str], kill: str, *arguments: str) -> Run:
    """Run the checks on servers; those whose process groups are named are killed in the middle."""
    options = [word for one in servers for word in ("--presscheck-browser-server", one)]
    program = find_browser("chromium", windowed=False).path
    if program:
        options.append(f"--presscheck-program={program}")
    return _run(folder, kill, *options, *arguments)


def _run(folder: Path, kill: str, *arguments: str) -> Run:
    with serving(folder) as (address, _):
        words = ("-m", "pytest", "-v", "--base-url", address, *arguments)
        return run_python(folder, *words, variables={"KILL": kill})
