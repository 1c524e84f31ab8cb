"""presscheck list shows every baseline, also one that cannot be read."""

import os
from pathlib import Path

import pytest

from presscheck.baselines.store import BaselineStore
from tests.engine.captures import TEST, approve, key
from tests.engine.commands.shell import presscheck
from tests.engine.stand_ins import put_program

NOON = 1680264000
"""2023-03-31 12:00 UTC."""


def rows(table: str) -> list[list[str]]:
    lines = [line for line in table.splitlines() if line.startswith("│")]
    return [[cell.strip() for cell in line.strip("│").split("│")] for line in lines]


@pytest.fixture
def store(project: Path) -> BaselineStore:
    store = BaselineStore(project / "baselines")
    for name in ("search/none@wide", "article/whole@desktop"):
        approve(store, name)
        for file in (store.picture(key(name)), store.anatomy(key(name))):
            os.utime(file, (NOON, NOON))
    return store


@pytest.mark.usefixtures("store")
def test_every_baseline_has_a_row() -> None:
    result = presscheck("list")

    assert rows(result.stdout) == [
        ["article/whole@desktop", "60×40", "0", "2023-03-31", TEST],
        ["search/none@wide", "60×40", "0", "2023-03-31", TEST],
    ]
    assert result.stdout.endswith("2 baselines, 0.0 MB\n")
    assert result.exit_code == 0


@pytest.mark.usefixtures("store")
def test_a_commit_says_since_when(empty_machine: Path) -> None:
    touched = "article/whole@desktop.webp\nsearch/none@wide.webp\n@2022-01-01\n"
    put_program(empty_machine / "git", says=f"@2023-05-01\n\n{touched}")

    days = [row[3] for row in rows(presscheck("list").stdout)]

    assert days == ["2023-05-01", "2023-05-01"]


def test_a_damaged_baseline_says_why(store: BaselineStore) -> None:
    store.picture(key()).write_bytes(bytes(2_500_000))

    first, second = rows(presscheck("list").stdout)

    assert first[:3] == ["article/whole@desktop", "", "2500"]
    assert first[4].startswith("the baseline article/whole@desktop cannot be read: picture and")
    assert second[1] == "60×40"


def test_no_baselines_are_an_empty_table(project: Path) -> None:
    result = presscheck("list")

    assert rows(result.stdout) == []
    assert result.stdout.endswith("0 baselines, 0.0 MB\n")
