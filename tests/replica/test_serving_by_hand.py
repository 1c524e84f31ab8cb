"""`python -m replica` serves the replica until it is asked to end."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from presscheck.session.probe import expect_answer
from replica import SITE

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "replica"]


@contextmanager
def running(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """The command with these arguments, running."""
    command, pipe = [*COMMAND, *arguments], subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True) as process:  # noqa: S603 (our own command)
        yield process
        process.kill()


@pytest.fixture
def served() -> Iterator[subprocess.Popen[str]]:
    """The command, running."""
    with running() as process:
        yield process


def addresses(process: subprocess.Popen[str], count: int) -> list[str]:
    assert process.stdout
    lines = "".join(process.stdout.readline() for _ in range(count))
    return re.findall(r"https?://\S+", lines)


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "terminate"])
def test_it_serves_until_asked_to_end_and_ends_well(
    served: subprocess.Popen[str], asked: signal.Signals
) -> None:
    base, *_ = addresses(served, 4)
    expect_answer(base, SITE.articles[0])

    served.send_signal(asked)

    assert served.communicate(timeout=20) == ("", "")
    assert served.returncode == 0


def test_it_prints_the_article_first_and_every_address_once(
    served: subprocess.Popen[str],
) -> None:
    expected = list(dict.fromkeys((*SITE.articles, *SITE.addresses())))

    base, *paths = addresses(served, 1 + len(expected))

    assert paths == [base + path for path in expected]


@pytest.mark.parametrize("port", ["-1", "70000"])
def test_a_port_out_of_range_is_refused(port: str) -> None:
    refused = refusal_of(f"--port={port}")

    assert f"there is no port {port} (next: choose one" in refused


def test_a_port_in_use_is_one_clear_refusal() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        refused = refusal_of(f"--port={port}")

    assert f"port {port} cannot be used: Address already in use (next: choose another" in refused


def refusal_of(argument: str) -> str:
    done = subprocess.run([*COMMAND, argument], cwd=ROOT, capture_output=True, text=True)  # noqa: S603 (our own command)
    assert (done.stdout, done.returncode) == ("", 2)
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize(
    ("arguments", "base"),
    [
        (["--rough"], "http://www.paper.localhost:"),
        (["--roughness=lists", "--roughness=consent"], "http://www.paper.localhost:"),
        (["--rough", "--tls", "--auth=kim:secret"], "https://www.paper.localhost:"),
    ],
)
def test_it_serves_the_rough_replica(arguments: list[str], base: str) -> None:
    with running(*arguments) as process:
        address, article, *_ = addresses(process, 4)

    assert address.startswith(base)
    assert article == address + SITE.articles[0]


@pytest.mark.parametrize(
    ("argument", "refusal"),
    [
        (
            "--roughness=listen",
            "there is no roughness 'listen' (next: choose from hosts, adverts, ",
        ),
        ("--auth=kim", "--auth has no user and password (next: --auth kim:secret)"),
        ("--auth=:secret", "--auth has no user and password (next: --auth kim:secret)"),
    ],
)
def test_a_wrong_roughness_is_one_clear_refusal(argument: str, refusal: str) -> None:
    assert refusal in " ".join(refusal_of(argument).split())
