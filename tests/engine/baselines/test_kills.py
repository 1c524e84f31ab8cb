"""A process that replaces a baseline may be killed anywhere: the pair is the old or the new one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.baselines.kills import NEW, OPERATIONS, Kill

ROOT = Path(__file__).parents[3]
OLD = {"replaced": "white", "first": "none", "removed": "white", "put back": "white"}
RESULT = {"replaced": NEW, "first": NEW, "removed": "none", "put back": NEW}
"""The pair before each operation, and after it."""


Kills = list[tuple[str, Kill]]


@pytest.fixture(scope="module")
def kills(tmp_path_factory: pytest.TempPathFactory) -> Kills:
    """Every kill with its operation, also every kill of the repair that follows one."""
    folder = tmp_path_factory.mktemp("kills")
    command = [sys.executable, "-m", "tests.engine.baselines.kills", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    assert (done.returncode, done.stderr) == (0, "")
    lines = map(json.loads, done.stdout.splitlines())
    return [(operation, Kill(**found)) for operation, found in lines]


def test_every_operation_is_killed_at_many_steps_and_half_done_at_some(kills: Kills) -> None:
    assert len(kills) > 100
    assert {operation for operation, one in kills if one.repair_lines} == set(OPERATIONS)


def test_every_pair_is_the_old_or_the_new_one_and_both_come_about(kills: Kills) -> None:
    assert {(operation, one.after) for operation, one in kills} == {*OLD.items(), *RESULT.items()}


def test_who_reads_before_the_repair_sees_what_the_repair_leaves(kills: Kills) -> None:
    assert [one for _, one in kills if one.read != one.after] == []


def test_the_next_command_says_that_the_old_one_is_back(kills: Kills) -> None:
    assert {
        (one.after == OLD[operation], *one.repair_lines)
        for operation, one in kills
        if one.repair_lines
    } == {
        (
            True,
            "article/whole@desktop: a command was cut off while it replaced this baseline;"
            " the old one is back (next: run that command again)",
        )
    }


def test_nothing_else_is_left_or_touched(kills: Kills) -> None:
    assert [one for _, one in kills if one.scraps or not one.neighbour] == []
