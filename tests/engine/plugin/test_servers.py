"""Browsers on servers: real servers of Playwright's on this machine, killed in the middle."""

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from presscheck.report.files import read_results
from tests.engine.plugin.served import browser_server, run_here, run_on_servers, write_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_project(tmp_path / "project")
    return tmp_path / "project"


def test_a_server_paints_as_this_machine_does(project: Path) -> None:
    approved = run_here(project, "--presscheck-update", "new")

    with browser_server() as (server, _):
        run = run_on_servers(project, [server], "")

    found = read_results(project / "presscheck-report")
    assert (approved.code, run.code) == (0, 0), run.output
    assert f"browser: chromium {found.renderers[0].renderer.version} ({server})" in run.output
    assert [one.comparable for one in found.renderers] == [True]
    assert "1 snapshot: 1 as approved" in run.output


def test_a_run_goes_on_with_the_other_server_when_one_is_killed(project: Path) -> None:
    with browser_server() as (first, group), browser_server() as (second, _):
        run = run_on_servers(project, [first, second], str(group), "--presscheck-update", "new")

    [note] = [one for one in read_results(project / "presscheck-report").notes if "died" in one]
    assert run.code == 0, run.output
    assert re.search(r"= 3 passed, .*1 rerun in", run.output)
    assert note.startswith(f"the browser on {first} died in test_story.py::test_middle[")
    assert note.endswith("the check was repeated")
    assert note in run.output.partition("= presscheck =")[2]


def test_a_run_without_any_server_left_ends_with_one_line(project: Path) -> None:
    with browser_server() as (first, group), browser_server() as (second, other):
        run = run_on_servers(project, [first, second], f"{group} {other}")

    found = read_results(project / "presscheck-report")
    assert run.code == 2, run.output
    assert found.code == 2
    assert [one for one in found.notes if "cut short" in one and "starts no chromium" in one]
    assert "Traceback" not in run.output


class OtherVersion(BaseHTTPRequestHandler):
    """Answers as a server of another Playwright does."""

    def do_GET(self) -> None:
        self.send_response(428)
        self.end_headers()
        lines = "Playwright version mismatch:\n - server version: v1.63\n - client version: v1.64"
        self.wfile.write(lines.encode())

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture
def other_version() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), OtherVersion)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"ws://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_another_version_of_playwright_is_told_in_one_line(
    project: Path, other_version: str
) -> None:
    run = run_on_servers(project, [other_version], "")

    assert run.code == 2
    assert (
        f"presscheck cannot run: the browser server {other_version} has Playwright 1.63,"
        " and this is 1.64 (next: start the server with the version of requirements.lock)"
    ) in run.output


@pytest.mark.parametrize(
    "address", ["127.0.0.1:3000", "http://127.0.0.1:3000", "ws://", "ws://h:0"]
)
def test_what_is_no_address_of_a_server_is_refused(project: Path, address: str) -> None:
    run = run_on_servers(project, [address], "")

    assert run.code == 2
    assert f"'{address}' is no address of a server (next: write it in full" in run.output
