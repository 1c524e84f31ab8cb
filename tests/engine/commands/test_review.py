"""presscheck review keeps the page up until it is asked to end, and says what was approved."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from presscheck.baselines.renderer import write_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Missing
from presscheck.project import BASELINES, REPORT
from presscheck.results import run_id
from tests.engine.captures import key
from tests.engine.commands.shell import presscheck
from tests.engine.results import keep, reported, snapshot
from tests.engine.review.run_to_approve import USUAL
from tests.engine.stand_ins import put_program

PRESSCHECK = "from presscheck.commands import main; main()"
NAME = "article/whole@desktop"


@pytest.fixture
def reviewed(project: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command, running in the project, and its address."""
    report = project / REPORT
    reported(report, snapshot(Missing(), NAME, capture=keep(report, "red")))
    (project / BASELINES).mkdir()
    write_renderer(project / BASELINES, USUAL)
    with running("--no-open") as started:
        yield started


@contextmanager
def running(*words: str, **variables: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-c", PRESSCHECK, "review", "--port", "0", *words]
    pipe = subprocess.PIPE
    environment = {**os.environ, **variables}
    with subprocess.Popen(  # noqa: S603 (our own command)
        command, stdout=pipe, stderr=pipe, text=True, env=environment
    ) as process:
        assert process.stdout
        [address] = re.findall(r"http://\S+", process.stdout.readline())
        yield process, address
        process.kill()


def post(address: str, path: str, value: object) -> int:
    return ask(address, "POST", path, json.dumps(value))


def ask(address: str, method: str, path: str = "", content: str | None = None) -> int:
    place = urlsplit(address)
    assert place.port
    connection = HTTPConnection(place.hostname or "", place.port, timeout=20)
    headers = {"Origin": f"http://{place.netloc}", "Content-Type": "application/json"}
    connection.request(method, place.path + path, content, headers)
    status = connection.getresponse().status
    connection.close()
    return status


def test_ctrl_c_ends_it_well(reviewed: tuple[subprocess.Popen[str], str]) -> None:
    process, _ = reviewed

    process.send_signal(signal.SIGINT)

    assert process.communicate(timeout=20) == ("0 approved\n", "")
    assert process.returncode == 0


def test_done_ends_it_with_what_was_approved(
    reviewed: tuple[subprocess.Popen[str], str], project: Path
) -> None:
    process, address = reviewed
    entry = {"snapshot": NAME, "browser": "chromium", "digest": "", "decision": "accept"}
    run = run_id((project / REPORT / "results.json").read_bytes())

    assert post(address, "decide", {"version": 1, "run": run, "decisions": [entry]}) == 200
    assert post(address, "finish", {}) == 200

    assert process.communicate(timeout=20) == ("1 approved\n", "")
    assert BaselineStore(project / BASELINES).keys() == [key(NAME)]


@pytest.mark.usefixtures("reviewed")
def test_the_token_is_on_no_command_line(project: Path, empty_machine: Path) -> None:
    browser = put_program(empty_machine / "browser")
    browser.write_text('#!/bin/sh\necho "$@"\n')

    with running("--open", BROWSER=f"{browser} %s") as (process, address):
        assert process.stdout
        told = process.stdout.readline().strip()
        [file] = (project / REPORT).glob("review-*.html")
        assert told == file.as_uri()
        assert address in file.read_text("utf-8")

        assert ask(address, "GET") == 200
        assert not file.exists()


def test_without_a_report_it_says_what_to_type(project: Path) -> None:
    result = presscheck("review", "--no-open")

    assert result.exit_code == 2
    assert "next: make check" in result.output
