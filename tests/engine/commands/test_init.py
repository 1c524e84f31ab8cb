"""presscheck init writes the files of a first test, and never over others."""

from pathlib import Path

import pytest

from tests.engine.commands.shell import presscheck

FILES = ["pytest.ini", "site_pages.py", "test_site.py"]


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_three_files_are_written_for_the_address(empty: Path) -> None:
    result = presscheck("init", "https://planet.example/")

    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(path.name for path in empty.iterdir()) == FILES
    assert "base_url = https://planet.example\n" in (empty / "pytest.ini").read_text()


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_exists_is_kept_and_none_is_written(empty: Path, name: str) -> None:
    (empty / name).write_text("mine")

    result = presscheck("init", "https://planet.example")

    assert f"{name} exists, and nothing was written" in result.stderr
    assert result.exit_code == 2
    assert [path.name for path in empty.iterdir()] == [name]
    assert (empty / name).read_text() == "mine"


@pytest.mark.parametrize("address", ["planet", "ftp://planet.example", "http://"])
def test_what_is_no_address_is_refused(empty: Path, address: str) -> None:
    result = presscheck("init", address)

    assert "is not an address" in result.stderr
    assert result.exit_code == 2
    assert list(empty.iterdir()) == []
