"""What cannot be written is refused in one line, and what was approved is still there."""

import fcntl
import os
import stat
from dataclasses import replace
from errno import EINVAL, ENOLCK, EPERM
from pathlib import Path

import pytest

from presscheck.baselines.store import BaselineStore
from presscheck.errors import BaselineError
from tests.engine.captures import anatomy, approve, key, picture
from tests.engine.limits import full_disk, read_only


def expect_refused(store: BaselineStore, why: str) -> None:
    with pytest.raises(BaselineError, match=why) as refusal:
        approve(store, colour="red")

    assert refusal.value.problem.startswith("the baseline article/whole@desktop cannot be written")
    assert refusal.value.try_next
    assert "\n" not in refusal.value.one_line


def contents(store: BaselineStore) -> dict[str, bytes]:
    files = [path for path in store.folder.rglob("*") if path.is_file()]
    return {path.name: path.read_bytes() for path in files}


def test_a_full_disk_leaves_the_old_pair(store: BaselineStore) -> None:
    digest = approve(store)
    before = contents(store)

    with full_disk(room=150):  # the picture has 100 bytes, the anatomy 300
        expect_refused(store, "File too large")

    assert store.digest(key()) == digest
    assert contents(store) == before


def test_a_full_disk_leaves_no_first_half(store: BaselineStore) -> None:
    with full_disk(room=150):
        expect_refused(store, "File too large")

    assert contents(store) == {}


def test_when_the_anatomy_cannot_be_put_the_picture_goes_back(store: BaselineStore) -> None:
    approve(store)
    store.anatomy(key()).unlink()
    store.anatomy(key()).mkdir()
    before = contents(store)

    expect_refused(store, "Is a directory")

    assert contents(store) == before


def test_a_folder_nobody_may_write_in(
    store: BaselineStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Relative, because nobody may pass through the folders above pytest's own.
    monkeypatch.chdir(store.folder.parent)
    store.folder.parent.chmod(0o755)
    here = BaselineStore(Path("baselines"))
    digest = approve(here)

    with read_only(here.folder / "article"):
        expect_refused(here, "Permission denied")

    assert here.digest(key()) == digest


def test_a_page_whose_folder_is_a_file(store: BaselineStore) -> None:
    store.folder.mkdir()
    (store.folder / "article").write_text("mine")

    expect_refused(store, "article: File exists")

    assert (store.folder / "article").read_text() == "mine"


def test_baselines_that_are_a_file(store: BaselineStore) -> None:
    store.folder.write_text("mine")

    expect_refused(store, "Not a directory|File exists")

    assert store.folder.read_text() == "mine"


@pytest.mark.parametrize("link", ["article", "article/whole@desktop.webp"], ids=["folder", "file"])
def test_a_link_that_leads_out(store: BaselineStore, tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (store.folder / link).parent.mkdir(parents=True, exist_ok=True)
    (store.folder / link).symlink_to(outside)

    expect_refused(store, r"a link leads out of baselines/")

    assert list(outside.iterdir()) == []


def test_a_picture_of_another_size_than_its_anatomy(store: BaselineStore) -> None:
    seen = anatomy(picture())
    taller = replace(seen.frame, size=(60, 41))

    with pytest.raises(BaselineError, match="do not belong together \\(60×40 and 60×41\\)"):
        store.put(key(), picture(), replace(seen, frame=taller))

    assert store.keys() == []


def test_a_picture_that_is_none(store: BaselineStore) -> None:
    with pytest.raises(BaselineError, match="no whole picture"):
        store.put(key(), b"GIF89a", anatomy(picture()))

    assert store.keys() == []


def test_a_baseline_that_cannot_be_removed_keeps_both_files(store: BaselineStore) -> None:
    approve(store)
    store.anatomy(key()).unlink()
    store.anatomy(key()).mkdir()
    before = contents(store)

    with pytest.raises(BaselineError, match=r"cannot be removed: .*Is a directory"):
        store.remove(key())

    assert contents(store) == before


def test_a_drive_without_locks_and_without_syncing_of_folders_is_used_all_the_same(
    store: BaselineStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def sync_files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(EINVAL, os.strerror(EINVAL))
        sync(descriptor)

    def lock_nothing(*_: int) -> None:
        raise OSError(ENOLCK, os.strerror(ENOLCK))

    monkeypatch.setattr(os, "fsync", sync_files_only)
    monkeypatch.setattr(fcntl, "flock", lock_nothing)

    assert store.digest(key()) != approve(store) == store.digest(key())
    assert store.repair() == []


def test_a_picture_that_cannot_be_replaced_leaves_the_old_pair(
    store: BaselineStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(store)
    before = contents(store)
    replace_file = Path.replace

    def refuse(file: Path, target: Path) -> Path:
        if target == store.anatomy(key()):
            raise PermissionError(EPERM, os.strerror(EPERM), str(target))
        return replace_file(file, target)

    monkeypatch.setattr(Path, "replace", refuse)

    expect_refused(store, "anatomy.json: Operation not permitted")

    assert contents(store) == before
