"""What the engine's own tests ask for: a small project, and a machine made for the test."""

import sys
from pathlib import Path

import pytest

from presscheck.machine import Machine

SITE = """
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

STATUSES = {"/first.html": 200, "/second.html": 200, "/walled.html": 403, "/broken.html": 500}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(STATUSES.get(self.path, 404))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        pass


class Site:
    articles = ("/first.html", "/second.html")

    def fonts(self):
        return [SimpleNamespace(name="Tiny Sans", path=Path(__file__).with_name("tiny.ttf"))]

    def addresses(self):
        return ["/first.html", "/login.html"]

    @contextmanager
    def serve(self, port=0):
        with ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
            thread = Thread(target=server.serve_forever, args=(0.01,))
            thread.start()
            try:
                yield f"http://127.0.0.1:{server.server_port}"
            finally:
                server.shutdown()
                thread.join()


SITE = Site()
"""


@pytest.fixture(autouse=True)
def away_from_github(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test writes below the job that runs it."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a site of its own, and the folder that the test works in."""
    root = tmp_path / "project"
    root.mkdir()
    # Modules are remembered by name, so every test's site has a name of its own.
    module = f"site_of_{tmp_path.name}"
    (root / f"{module}.py").write_text(SITE)
    (root / "tiny.ttf").touch()
    (root / "pyproject.toml").write_text(f'[tool.presscheck]\nreplica = "{module}:SITE"\n')
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with nothing on it."""
    for folder in ("bin", "applications", "builds"):
        (tmp_path / folder).mkdir()
    return Machine(
        search_path=str(tmp_path / "bin"),
        applications=[tmp_path / "applications"],
        builds=tmp_path / "builds",
        catalogue=Machine.here().catalogue,
        is_root=False,
    )
