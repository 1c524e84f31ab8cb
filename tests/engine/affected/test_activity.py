"""What a check does beside its browser is heard: files of the project, connections, programs."""

import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest

from presscheck.affected.activity import Activity, listen_with
from presscheck.recording.exchange import Unknown
from presscheck.recording.server import OWN_THREAD


@dataclass
class Heard:
    files: set[str] = field(default_factory=set)
    others: list[Unknown] = field(default_factory=list)


def heard_of(root: Path, action: Callable[[], object]) -> Heard:
    heard = Heard()
    activity = Activity(root, (root / "left-out",), heard.others.append)
    end = listen_with(activity)
    activity.begin()
    with activity.listening(on=True):
        action()
    heard.files = activity.files()
    end()
    return heard


def connect() -> None:
    with socket.socket() as one, pytest.raises(OSError, match="refused"):
        one.connect(("127.0.0.1", 9))


def in_thread(action: Callable[[], object], name: str) -> Callable[[], None]:
    def run() -> None:
        thread = Thread(target=action, name=name)
        thread.start()
        thread.join()

    return run


def test_a_file_of_the_project_is_heard(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("words")

    assert heard_of(tmp_path, (tmp_path / "words.txt").read_text).files == {"words.txt"}


def test_a_module_that_is_imported_late_is_heard_by_its_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "late_words.py").write_text("WORDS = 1")
    monkeypatch.syspath_prepend(tmp_path)

    heard = heard_of(tmp_path, lambda: __import__("late_words"))

    assert heard.files == {"late_words.py"}


@pytest.mark.parametrize("name", ["left-out/words.txt", "../words.txt"])
def test_another_file_is_of_no_interest(tmp_path: Path, name: str) -> None:
    file = tmp_path / "project" / name
    (tmp_path / "project" / "left-out").mkdir(parents=True)
    file.write_text("words")

    assert heard_of(tmp_path / "project", file.resolve().read_text).files == set()


def test_a_file_that_is_written_is_of_no_interest(tmp_path: Path) -> None:
    assert heard_of(tmp_path, lambda: (tmp_path / "words.txt").write_text("words")).files == set()


def test_a_connection_and_a_program_are_heard(tmp_path: Path) -> None:
    start = [sys.executable, "-c", ""]

    assert heard_of(tmp_path, connect).others == [Unknown("it opens a connection of its own")]
    assert (
        Unknown("it starts a program")
        in heard_of(
            tmp_path,
            lambda: subprocess.run(start, check=True),  # noqa: S603  # our words
        ).others
    )


def test_a_connection_of_our_own_is_none_of_the_check(tmp_path: Path) -> None:
    assert heard_of(tmp_path, in_thread(connect, "of the test")).others
    assert not heard_of(tmp_path, in_thread(connect, OWN_THREAD)).others
