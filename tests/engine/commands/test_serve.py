"""presscheck serve keeps the site up until it is asked to end."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from presscheck.probe import expect_answer
from tests.engine.commands.shell import presscheck

PRESSCHECK = "from presscheck.commands import main; main()"


@pytest.fixture
def served(project: Path) -> Iterator[subprocess.Popen[str]]:
    """The command, running in the project."""
    command = [sys.executable, "-c", PRESSCHECK, "serve"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as process:  # noqa: S603 (our own command)
        yield process
        process.kill()


def addresses(process: subprocess.Popen[str], count: int) -> list[str]:
    assert process.stdout
    lines = "".join(process.stdout.readline() for _ in range(count))
    return re.findall(r"http://\S+", lines)


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "terminate"])
def test_it_serves_until_asked_to_end_and_ends_well(
    served: subprocess.Popen[str], asked: signal.Signals
) -> None:
    base, *_ = addresses(served, 4)
    expect_answer(base, "/first.html")

    served.send_signal(asked)

    assert served.communicate(timeout=20) == ("", "")
    assert served.returncode == 0


def test_it_prints_the_article_first_and_every_address_once(
    served: subprocess.Popen[str],
) -> None:
    base, *paths = addresses(served, 4)

    assert paths == [base + path for path in ("/first.html", "/second.html", "/login.html")]


def test_a_port_in_use_is_one_clear_refusal(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        result = presscheck("serve", "--port", port)

    assert result.stderr.startswith(f"presscheck: port {port} cannot be used: ")
    assert (result.stdout, result.exit_code) == ("", 2)


def test_a_port_out_of_range_is_refused(project: Path) -> None:
    result = presscheck("serve", "--port", "70000")

    assert result.stderr.startswith("presscheck: there is no port 70000\n")
    assert result.exit_code == 2


def test_outside_a_project_there_is_nothing_to_serve(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    result = presscheck("serve")

    assert "is not inside a presscheck project" in result.stderr
    assert result.exit_code == 2
