"""The cache of references: whole or not at all, and within its limits."""

import os
from pathlib import Path

import pytest

from presscheck.baselines.references import Reference, ReferenceSet, remove_old_sets
from presscheck.errors import RecordingError
from presscheck.lock import try_locked
from tests.engine.captures import anatomy, key, picture
from tests.engine.review.run_to_approve import USUAL

NAME = str(key())


def reference(manifest: str = "aa") -> Reference:
    png = picture()
    return Reference(manifest, USUAL, png, anatomy(png).text.encode(), "digest")


@pytest.fixture
def references(tmp_path: Path) -> ReferenceSet:
    return ReferenceSet(tmp_path / "set")


def file_of(references: ReferenceSet) -> Path:
    [file] = references.folder.rglob("*.reference")
    return file


def test_a_reference_is_read_as_it_was_written(references: ReferenceSet) -> None:
    references.put(key(), reference())

    found = references.find(key())

    assert found == reference()
    assert found.as_baseline("digest").pixels.shape == (40, 60, 4)


@pytest.mark.parametrize("kept", [0, 10, 64, 200])
def test_one_that_was_cut_short_is_none(references: ReferenceSet, kept: int) -> None:
    references.put(key(), reference())
    file_of(references).write_bytes(file_of(references).read_bytes()[:kept])

    assert references.find(key()) is None
    assert references.missing({NAME: "aa"}) == {NAME: "aa"}


def test_one_of_another_recording_is_missing(references: ReferenceSet) -> None:
    references.put(key(), reference("aa"))

    assert references.missing({NAME: "aa"}) == {}
    assert references.missing({NAME: "bb"}) == {NAME: "bb"}


def test_what_cannot_be_written_is_told_in_one_line(references: ReferenceSet) -> None:
    references.folder.write_text("a file in the place of the folder", "utf-8")

    with pytest.raises(RecordingError) as refusal:
        references.put(key(), reference())

    assert f"the reference {NAME} cannot be written" in refusal.value.one_line
    assert "make room" in refusal.value.one_line


def test_a_test_that_has_passed_runs_again_only_for_what_it_took(references: ReferenceSet) -> None:
    references.folder.mkdir()
    references.add_passed({"a": {NAME: "aa"}, "b": {}})

    assert references.passed({NAME: "aa"}, {}) == {"a", "b"}
    assert references.passed({NAME: "bb"}, {NAME: "bb"}) == {"b"}
    assert references.passed({NAME: "aa"}, {NAME: "aa"}) == {"b"}


def sets(cache: Path, *names: str) -> None:
    for age, name in enumerate(names):
        one = ReferenceSet(cache / name)
        one.put(key(), reference())
        os.utime(one.folder, (1e9 - age, 1e9 - age))


def test_the_sets_used_longest_ago_are_removed(tmp_path: Path) -> None:
    sets(tmp_path, "new", "old", "older")

    remove_old_sets(tmp_path, most_sets=2)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old"]


def test_a_large_cache_is_cut_down(tmp_path: Path) -> None:
    sets(tmp_path, "new", "old", "older")
    size = file_of(ReferenceSet(tmp_path / "new")).stat().st_size

    remove_old_sets(tmp_path, most_bytes=2 * size)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old"]


def test_a_set_in_use_stays(tmp_path: Path) -> None:
    sets(tmp_path, "new", "old")

    with ReferenceSet(tmp_path / "old").in_use():
        os.utime(tmp_path / "old", (1, 1))
        remove_old_sets(tmp_path, most_sets=1)

    assert (tmp_path / "old").is_dir()


def is_free(folder: Path) -> bool:
    with try_locked(folder) as free:
        return free


def test_two_runs_take_references_one_after_the_other(references: ReferenceSet) -> None:
    snapshots = references.folder / "snapshots"

    with references.in_use(), references.being_taken():
        assert not is_free(snapshots)

    assert is_free(snapshots)
