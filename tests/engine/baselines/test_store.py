"""Baselines are put on the store, found, and taken away, picture and anatomy together."""

import fcntl
import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path

import pytest
from PIL import Image

from presscheck.baselines.store import BaselineStore
from presscheck.errors import BaselineError, MovedBaselineError
from tests.engine.captures import SIZE, anatomy, approve, key, picture

NAMES = [f"article/state-{number}@desktop" for number in range(8)]


def files(store: BaselineStore) -> list[str]:
    paths = store.folder.rglob("*")
    return sorted(str(path.relative_to(store.folder)) for path in paths if path.is_file())


def names(store: BaselineStore) -> list[str]:
    return list(map(str, store.keys()))


def test_a_baseline_is_found_as_it_was_put(store: BaselineStore) -> None:
    shot = picture("teal")

    put = store.put(key(), shot, anatomy(shot))

    found = store.find(key())
    assert found == put
    assert Image.open(BytesIO(put.screenshot)).tobytes() == Image.new("RGB", SIZE, "teal").tobytes()
    assert put.anatomy == replace(
        anatomy(shot), screenshot_digest=sha256(put.screenshot).hexdigest()
    )
    assert files(store) == [
        "article/whole@desktop.anatomy.json",
        "article/whole@desktop.webp",
    ]


def test_half_a_surrogate_pair_is_kept_as_well(store: BaselineStore) -> None:
    shot = picture()
    seen = anatomy(shot, text="\ud83d")

    store.put(key(), shot, seen)

    found = store.find(key())
    assert found
    assert found.anatomy.elements == seen.elements


def test_an_identity_follows_both_files(store: BaselineStore) -> None:
    assert store.digest(key()) == ""

    first = approve(store)
    assert store.digest(key()) == first

    store.put(key(), picture(), anatomy(picture(), text="other words"))
    reworded = store.digest(key())
    assert approve(store, colour="red") != reworded != first
    assert approve(store) == first


def test_keys_are_the_snapshots_with_a_file_and_nothing_else(store: BaselineStore) -> None:
    approve(store, "search/none@wide")
    approve(store, "article/whole@desktop")
    store.screenshot(key()).unlink()
    for stranger in ("renderer.toml", "article/notes.md", "article/Whole@desktop.webp"):
        (store.folder / stranger).touch()
    (store.folder / "article" / ".whole@wide.webp.00ff00ff.tmp").touch()

    assert names(store) == ["article/whole@desktop", "search/none@wide"]


def test_what_an_interrupted_run_left_half_written_is_swept_away(store: BaselineStore) -> None:
    approve(store)
    before = files(store)
    (store.folder / "article" / ".whole@wide.webp.00ff00ff.tmp").touch()
    (store.folder / ".renderer.toml.00ff00ff.tmp").touch()

    assert store.repair() == []

    assert files(store) == before


def test_a_foreign_file_with_the_name_of_a_journal_is_swept_away_too(store: BaselineStore) -> None:
    approve(store)
    before = files(store)
    for name in (".whole@desktop.journal.tmp", ".no key.journal.tmp"):
        (store.folder / "article" / name).write_bytes(b"{")

    assert store.find(key())
    assert store.repair() == []

    assert files(store) == before


def can_lock(folder: Path, how: int) -> bool:
    """Whether a lock of this kind is free for somebody else."""
    with ExitStack() as held:
        descriptor = os.open(folder, os.O_RDONLY)
        held.callback(os.close, descriptor)
        try:
            fcntl.flock(descriptor, how | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@pytest.mark.parametrize("reads", [True, False], ids=["reading", "writing"])
def test_others_may_read_while_one_reads_and_nobody_may_write(
    store: BaselineStore, *, reads: bool
) -> None:
    approve(store)
    anatomy = store.anatomy(key())
    content = anatomy.read_bytes()
    anatomy.unlink()
    os.mkfifo(anatomy)  # whoever reads it waits in the middle of that

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(store.find, key()) if reads else pool.submit(approve, store)
        with anatomy.open("wb") as opened:
            free = [can_lock(store.folder, how) for how in (fcntl.LOCK_SH, fcntl.LOCK_EX)]
            opened.write(content)

        assert done.result()
    assert free == [reads, False]


def test_a_baseline_is_only_replaced_by_who_knows_it(store: BaselineStore) -> None:
    digest = approve(store)
    theirs = approve(store, colour="blue")

    with pytest.raises(MovedBaselineError):
        store.put(key(), picture("red"), anatomy(picture("red")), replacing=digest)
    with pytest.raises(MovedBaselineError):
        store.remove(key(), replacing=digest)
    with pytest.raises(MovedBaselineError):
        store.put_back(key(), (None, None), replacing=digest)

    assert store.digest(key()) == theirs
    store.remove(key(), replacing=theirs)
    assert store.digest(key()) == ""


@pytest.mark.parametrize("link", [".whole@desktop.webp.after.tmp", ".whole@desktop.journal.tmp"])
def test_a_link_in_the_place_of_an_unfinished_file_leads_nowhere(
    store: BaselineStore, tmp_path: Path, link: str
) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"mine")
    approve(store)
    (store.folder / "article" / link).symlink_to(outside)

    with pytest.raises(BaselineError, match="a link leads out of baselines/"):
        approve(store, colour="red")
    store.repair()
    approve(store, colour="red")

    assert outside.read_bytes() == b"mine"


def test_a_removed_baseline_leaves_nothing(store: BaselineStore) -> None:
    approve(store, "article/whole@desktop")
    approve(store, "article/whole@wide")

    store.remove(key("article/whole@desktop"))
    assert store.find(key("article/whole@desktop")) is None
    assert names(store) == ["article/whole@wide"]

    store.remove(key("article/whole@wide"))
    assert list(store.folder.iterdir()) == []


def test_an_empty_store_has_nothing(store: BaselineStore) -> None:
    assert store.keys() == []
    assert store.find(key()) is None


def test_several_processes_put_their_own_snapshots(store: BaselineStore) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        identities = list(processes.map(approve, [store] * len(NAMES), NAMES))

    assert [store.digest(key(name)) for name in NAMES] == identities
    assert len(files(store)) == 2 * len(NAMES)
