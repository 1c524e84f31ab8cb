"""Files are written together or not at all."""

from pathlib import Path

import pytest

from presscheck.files import is_confined, write_together
from tests.engine.limits import full_disk


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_files_are_written_changed_and_removed_together(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"1")
    (tmp_path / "gone").write_bytes(b"2")

    write_together({tmp_path / "old": b"3", tmp_path / "new": b"4", tmp_path / "gone": None})

    assert contents(tmp_path) == {"old": b"3", "new": b"4"}


def test_when_the_last_file_cannot_be_written_all_are_as_before(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"1")
    (tmp_path / "gone").write_bytes(b"2")
    (tmp_path / "folder" / "full").mkdir(parents=True)

    with pytest.raises(OSError, match="folder"):
        write_together(
            {
                tmp_path / "old": b"3",
                tmp_path / "new": b"4",
                tmp_path / "gone": None,
                tmp_path / "folder": b"5",
            }
        )

    assert contents(tmp_path) == {"old": b"1", "gone": b"2"}


def test_a_full_disk_is_found_before_anything_has_changed(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"1")

    with full_disk(room=100), pytest.raises(OSError, match="too large"):
        write_together({tmp_path / "old": b"3", tmp_path / "new": b"4" * 101})

    assert contents(tmp_path) == {"old": b"1"}


def test_a_path_is_confined_to_where_its_links_lead(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "out").symlink_to(tmp_path)
    (folder / "round").symlink_to(folder / "round")

    confined = {name: is_confined(folder / name, folder) for name in ("a/b", "out/b", "round/b")}

    assert confined == {"a/b": True, "out/b": False, "round/b": False}
