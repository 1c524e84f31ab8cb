"""A check that waits for a site which has stopped answering is interrupted."""

import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from itertools import repeat
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import pytest

from presscheck.errors import SiteError
from presscheck.session import site_watch
from presscheck.session.site_watch import SiteWatch
from presscheck.settings import Options, Settings
from tests.engine.servers import served


def watch_of(address: str | None, root: Path) -> SiteWatch:
    return SiteWatch(Settings.read(root, Options(site=address)), patience=0.0)


@contextmanager
def answering() -> Iterator[tuple[str, Event]]:
    """The address of a site, and what is set when it has been asked twice."""
    asked: list[str] = []
    twice = Event()

    class Refusing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(403)
            self.end_headers()
            asked.append(self.path)
            if len(asked) == 2:
                twice.set()

    with served(Refusing) as address:
        yield address, twice


def wait_for_the_interrupt() -> None:
    """Wait for a signal. A call such as `pause` misses one that comes just before it."""
    for _ in repeat(None):
        pass


@pytest.fixture
def closed() -> str:
    """The address of a site that nobody serves."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}"


def test_one_answer_that_does_not_come_is_not_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems = iter([SiteError("late", try_next="wait")])

    def answer(settings: Settings) -> None:
        for problem in problems:
            raise problem

    monkeypatch.setattr(site_watch, "expect_site", answer)

    assert not watch_of("http://127.0.0.1:9", tmp_path).ask()


def test_a_check_is_interrupted_when_the_site_is_gone(closed: str, tmp_path: Path) -> None:
    watch = watch_of(closed, tmp_path)

    with pytest.raises(KeyboardInterrupt), watch.during_check():
        wait_for_the_interrupt()

    assert watch.silence.startswith(f"{closed} does not answer")


def test_a_check_in_the_background_is_interrupted_too(closed: str, tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell starts what ends with &
    try:
        with pytest.raises(KeyboardInterrupt), watch_of(closed, tmp_path).during_check():
            wait_for_the_interrupt()

        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_check_in_the_background_is_interrupted_however_early(tmp_path: Path) -> None:
    before, turn = signal.signal(signal.SIGINT, signal.SIG_IGN), sys.getswitchinterval()
    sys.setswitchinterval(0.000_01)
    interrupted = 0
    try:
        watch = watch_of(None, tmp_path)
        watch.lost = lambda: "the browser died"
        for _ in range(500):  # threads take turns by chance
            watch.silence = ""
            with suppress(KeyboardInterrupt), watch.during_check():
                wait_for_the_interrupt()
            interrupted += bool(watch.silence)
    finally:
        signal.signal(signal.SIGINT, before)
        sys.setswitchinterval(turn)

    assert interrupted == 500


def test_a_check_that_loses_its_interrupt_is_interrupted_again(closed: str, tmp_path: Path) -> None:
    watch = watch_of(closed, tmp_path)
    watch.repeat_after = 1.0

    def lose_the_first() -> None:
        with suppress(KeyboardInterrupt):  # as Python does in a finalizer
            wait_for_the_interrupt()
        wait_for_the_interrupt()

    with pytest.raises(KeyboardInterrupt), watch.during_check():
        lose_the_first()


def test_a_check_is_interrupted_when_another_part_is_lost(tmp_path: Path) -> None:
    watch = watch_of(None, tmp_path)
    watch.lost = lambda: "the browser died"

    with pytest.raises(KeyboardInterrupt), watch.during_check():
        wait_for_the_interrupt()

    assert watch.silence == "the browser died"


def test_a_check_may_take_long_while_the_site_answers(tmp_path: Path) -> None:
    with answering() as (address, asked_twice):
        watch = watch_of(address, tmp_path)
        with watch.during_check():
            assert asked_twice.wait(60)

    assert watch.silence == ""


def test_nothing_is_interrupted_after_the_check(closed: str, tmp_path: Path) -> None:
    watch = watch_of(closed, tmp_path)
    watch.patience = 3600

    with watch.during_check():
        pass

    assert watch.silence == ""
    assert watch.ask()


def test_a_question_of_the_check_before_is_not_heard(closed: str, tmp_path: Path) -> None:
    asked: SimpleQueue[None] = SimpleQueue()
    answers: SimpleQueue[str] = SimpleQueue()

    def wait_for_an_answer() -> str:
        asked.put(None)
        return answers.get(timeout=60)

    watch = watch_of(closed, tmp_path)
    watch.lost = wait_for_an_answer
    with watch.during_check():
        asked.get(timeout=60)
    with watch.during_check():
        answers.put("")
        asked.get(timeout=60)  # the question of the check before has ended
    answers.put("")

    assert watch.silence == ""


def test_a_run_without_a_site_has_nothing_to_ask(tmp_path: Path) -> None:
    assert watch_of(None, tmp_path).ask() == ""
