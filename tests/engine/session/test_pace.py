"""All processes of a run together open only so many pages in a second."""

import json
from pathlib import Path

import pytest

from presscheck.session.pace import Pace, is_of_this_machine


def turn(folder: Path) -> float:
    return float(json.loads((folder / "pace.json").read_text()))


def test_every_process_waits_for_its_turn(tmp_path: Path) -> None:
    one, other = Pace(tmp_path, 200), Pace(tmp_path, 200)
    one.wait()
    first = turn(tmp_path)

    for pace in (other, one, other, one):
        pace.wait()

    assert turn(tmp_path) >= first + 4 / 200


def test_a_clock_that_was_put_back_and_a_broken_file_stop_nobody(tmp_path: Path) -> None:
    for content in ("99999999999", "broken", "[]"):
        (tmp_path / "pace.json").write_text(content)

        Pace(tmp_path, 1).wait()

        assert turn(tmp_path) < 99999999999


@pytest.mark.parametrize(
    ("site", "is_here"),
    [
        ("http://127.0.0.1:5000", True),
        ("http://localhost", True),
        ("http://www.paper.localhost:81", True),
        ("http://[::1]:1", True),
        ("https://paper.example", False),
        ("https://localhost.example", False),
        ("http://10.0.0.1", False),
    ],
)
def test_only_this_machine_needs_no_rest(site: str, *, is_here: bool) -> None:
    assert is_of_this_machine(site) is is_here
