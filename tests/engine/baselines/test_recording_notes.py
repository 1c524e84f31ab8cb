"""Each baseline names the recording it was approved with, in a file of its own."""

import pytest

from presscheck.baselines.store import BaselineStore
from presscheck.errors import MovedBaselineError, RecordingError
from tests.engine.captures import approve, key, recording


def test_an_approved_baseline_names_its_recording(store: BaselineStore) -> None:
    approve(store, recorded=recording())

    assert store.recording_of(key()) == recording().manifest.id


def test_a_baseline_without_a_note_has_no_recording(store: BaselineStore) -> None:
    approve(store)

    assert store.recording_of(key()) is None
    assert store.find(key()) is not None


def test_approving_without_a_recording_leaves_none_of_the_old_one(store: BaselineStore) -> None:
    approve(store, recorded=recording())
    approve(store, colour="red")

    assert store.recording_of(key()) is None


def test_approving_one_snapshot_gives_no_other_one_a_new_past(store: BaselineStore) -> None:
    approve(store, recorded=recording("old"))
    approve(store, "article/other@desktop", recorded=recording("new"))

    assert store.recording_of(key()) == recording("old").manifest.id


def test_a_recording_may_be_taken_and_no_byte_of_the_baseline_changes(
    store: BaselineStore,
) -> None:
    digest = approve(store)
    before = store.files(key())

    store.record(key(), recording(), replacing=digest)

    assert store.files(key()) == before
    assert store.digest(key()) == digest
    assert store.recording_of(key()) == recording().manifest.id


def test_a_recording_is_not_given_to_another_baseline(store: BaselineStore) -> None:
    digest = approve(store)
    approve(store, colour="red")

    with pytest.raises(MovedBaselineError):
        store.record(key(), recording(), replacing=digest)

    assert store.recording_of(key()) is None


def test_removing_a_baseline_removes_its_note(store: BaselineStore) -> None:
    approve(store, recorded=recording())

    store.remove(key())

    assert not store.note(key()).exists()


def test_putting_a_baseline_back_puts_its_note_back(store: BaselineStore) -> None:
    approve(store, recorded=recording("old"))
    files, note = store.files(key()), store.note_content(key())
    present = approve(store, colour="red", recorded=recording("new"))

    store.put_back(key(), files, replacing=present, note=note)

    assert store.recording_of(key()) == recording("old").manifest.id


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(b"", "manifest", id="empty"),
        pytest.param(b"\xff", "it is not UTF-8", id="no text"),
        pytest.param(b'manifest = "../../etc"\n', "manifest", id="a path"),
        pytest.param(b'manifest = "%s"\nmood = 1\n' % (b"a" * 16), "mood", id="unknown line"),
        pytest.param(b"<<<<<<< HEAD\n", "git's conflict markers", id="conflict"),
        pytest.param(
            b"version https://git-lfs.github.com/spec/v1\n", "Git LFS pointer", id="pointer"
        ),
    ],
)
def test_a_note_that_cannot_be_read_is_one_line(
    store: BaselineStore, content: bytes, why: str
) -> None:
    approve(store, recorded=recording())
    store.note(key()).write_bytes(content)

    with pytest.raises(RecordingError, match=why) as refusal:
        store.recording_of(key())

    place = "baselines/article/whole@desktop.recording.toml cannot be read: "
    assert refusal.value.problem.startswith(place)
    assert "\n" not in refusal.value.one_line
    assert store.find(key()) is not None


def test_a_merge_that_names_the_sides_names_the_note_too(store: BaselineStore) -> None:
    approve(store, recorded=recording())
    anatomy = store.anatomy(key())
    anatomy.write_bytes(b"<<<<<<< HEAD\n" + anatomy.read_bytes())

    with pytest.raises(Exception, match="conflict markers") as refusal:
        store.find(key())

    assert "baselines/article/whole@desktop.recording.toml (or --theirs)" in str(refusal.value)
