"""Manifests and bodies are files named by their hashes; what is wrong with one is one line."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from presscheck.baselines.recording.answers import Answer, Manifest, manifest_id
from presscheck.baselines.recording.store import NewRecording, RecordingStore
from presscheck.baselines.store import BaselineStore
from presscheck.errors import BaselineError, RecordingError
from tests.engine.captures import approve, key, recording
from tests.engine.limits import full_disk

BODY = b"<h1>News</h1>"
POINTER = b"version https://git-lfs.github.com/spec/v1\n"


@pytest.fixture
def recordings(store: BaselineStore) -> RecordingStore:
    return store.recordings


def test_a_recording_is_read_as_it_was_written(recordings: RecordingStore) -> None:
    written = recording()

    name = recordings.write(written)

    assert recordings.ids() == [name]
    assert recordings.read(name) == written.manifest
    assert recordings.body(sha256(BODY).hexdigest()) == BODY


def test_the_same_body_is_kept_once(recordings: RecordingStore) -> None:
    digest = sha256(BODY).hexdigest()
    for address in ("/a", "/b"):
        manifest = Manifest.of([Answer(address, "GET", 200, (), digest)])
        recordings.write(NewRecording(manifest, {digest: BODY}.__getitem__))

    assert len(recordings.ids()) == 2
    assert len(list(recordings.folder.glob("bodies/*/*"))) == 1


def test_writing_again_mends_a_damaged_body(recordings: RecordingStore) -> None:
    recordings.write(recording())
    [body] = recordings.folder.glob("bodies/*/*")
    body.write_bytes(BODY[:5])

    recordings.write(recording())

    assert body.read_bytes() == BODY


def missing(path: Path) -> None:
    path.unlink()


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])


def pointer(path: Path) -> None:
    path.write_bytes(POINTER)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def linked_out(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/hostname")


DAMAGE = [
    pytest.param(missing, "it is missing", "git checkout -- baselines", id="missing"),
    pytest.param(cut_short, "it was changed or cut short", "git checkout", id="cut short"),
    pytest.param(pointer, "it is a Git LFS pointer", "git lfs pull", id="pointer"),
    pytest.param(folder, "Is a directory", "git checkout", id="folder"),
    pytest.param(linked_out, "a link leads out of baselines/", "remove the link", id="link"),
]


@pytest.mark.parametrize(("damage", "why", "step"), DAMAGE)
def test_a_damaged_body_is_named(
    recordings: RecordingStore, damage: Callable[[Path], None], why: str, step: str
) -> None:
    recordings.write(recording())
    [body] = recordings.folder.glob("bodies/*/*")
    damage(body)

    with pytest.raises(RecordingError) as refusal:
        recordings.body(body.name)

    place = f"baselines/recording/bodies/{body.name[:2]}/{body.name}"
    assert refusal.value.problem == f"{place} cannot be read: {why}"
    assert refusal.value.try_next.startswith(step)


@pytest.mark.parametrize(("damage", "why", "step"), DAMAGE)
def test_a_damaged_manifest_is_named(
    recordings: RecordingStore, damage: Callable[[Path], None], why: str, step: str
) -> None:
    name = recordings.write(recording())
    damage(recordings.folder / f"{name}.jsonl")

    with pytest.raises(RecordingError) as refusal:
        recordings.read(name)

    assert refusal.value.problem == f"baselines/recording/{name}.jsonl cannot be read: {why}"
    assert refusal.value.try_next.startswith(step)


def test_a_manifest_of_a_newer_presscheck_says_what_to_install(
    recordings: RecordingStore,
) -> None:
    content = b'{"recording":2}\n'
    recordings.folder.mkdir(parents=True)
    (recordings.folder / f"{manifest_id(content)}.jsonl").write_bytes(content)

    with pytest.raises(RecordingError, match="its format is 2") as refusal:
        recordings.read(manifest_id(content))

    assert refusal.value.try_next == "pip install --upgrade presscheck"


def test_an_unknown_line_is_named_by_its_number(recordings: RecordingStore) -> None:
    content = recording().manifest.encode() + b'{"mood":"good"}\n'
    recordings.folder.mkdir(parents=True)
    (recordings.folder / f"{manifest_id(content)}.jsonl").write_bytes(content)

    with pytest.raises(RecordingError, match="cannot be read: line 3: ") as refusal:
        recordings.read(manifest_id(content))

    assert "\n" not in refusal.value.one_line


def test_pruning_leaves_what_a_baseline_names(store: BaselineStore) -> None:
    approve(store, recorded=recording("old"))
    approve(store, recorded=recording("new"))
    approve(store, "article/other@desktop", recorded=recording("other"))

    assert store.prune_recordings() == (1, 1)

    names = {recording("new").manifest.id, recording("other").manifest.id}
    assert {*store.recordings.ids()} == names
    assert len(list(store.recordings.folder.glob("bodies/*/*"))) == 2
    assert store.prune_recordings() == (0, 0)


def test_pruning_keeps_a_body_that_another_manifest_has(store: BaselineStore) -> None:
    digest = sha256(BODY).hexdigest()
    wider = Manifest.of(
        [*recording().manifest.answers, Answer("/again", "GET", 200, (), digest)],
    )
    approve(store, recorded=NewRecording(wider, {digest: BODY}.__getitem__))
    approve(store, recorded=recording())

    assert store.prune_recordings() == (1, 0)

    assert store.recordings.body(digest) == BODY


def test_nothing_is_pruned_while_a_named_manifest_cannot_be_read(store: BaselineStore) -> None:
    approve(store, recorded=recording("old"))
    approve(store, recorded=recording("new"))
    name = recording("new").manifest.id
    cut_short(store.recordings.folder / f"{name}.jsonl")

    with pytest.raises(RecordingError, match="cut short"):
        store.prune_recordings()

    assert len(store.recordings.ids()) == 2
    assert len(list(store.recordings.folder.glob("bodies/*/*"))) == 2


def test_two_branches_only_add_files(store: BaselineStore, tmp_path: Path) -> None:
    """Approving different snapshots writes no file that the other branch writes otherwise."""
    theirs = BaselineStore(tmp_path / "theirs" / "baselines")
    approve(store, "article/ours@desktop", recorded=recording("ours"))
    approve(theirs, "article/theirs@desktop", recorded=recording("theirs"))

    both = [
        {str(path.relative_to(one.folder)) for path in one.folder.rglob("*") if path.is_file()}
        for one in (store, theirs)
    ]

    assert both[0] & both[1] == set()


def test_a_full_disk_leaves_the_old_recording(store: BaselineStore) -> None:
    approve(store, recorded=recording("old"))
    before = store.digest(key()), store.recording_of(key())

    with full_disk(room=100), pytest.raises(BaselineError, match="File too large"):
        approve(store, colour="red", recorded=recording("new" * 100))

    assert (store.digest(key()), store.recording_of(key())) == before
