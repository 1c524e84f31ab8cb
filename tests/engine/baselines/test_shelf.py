"""Baselines are put on the shelf, found, and taken away, picture and anatomy together."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from multiprocessing import get_context

from PIL import Image

from presscheck.baselines.shelf import Shelf
from tests.engine.captures import SIZE, anatomy, approve, key, picture

NAMES = [f"article/state-{number}@desktop" for number in range(8)]


def files(shelf: Shelf) -> list[str]:
    paths = shelf.folder.rglob("*")
    return sorted(str(path.relative_to(shelf.folder)) for path in paths if path.is_file())


def names(shelf: Shelf) -> list[str]:
    return list(map(str, shelf.keys()))


def test_a_baseline_is_found_as_it_was_put(shelf: Shelf) -> None:
    shot = picture("teal")

    put = shelf.put(key(), shot, anatomy(shot))

    found = shelf.find(key())
    assert found == put
    assert Image.open(BytesIO(put.picture)).tobytes() == Image.new("RGB", SIZE, "teal").tobytes()
    assert put.anatomy == replace(anatomy(shot), picture=sha256(put.picture).hexdigest())
    assert files(shelf) == [
        "article/whole@desktop.anatomy.json",
        "article/whole@desktop.webp",
    ]


def test_half_a_surrogate_pair_is_kept_as_well(shelf: Shelf) -> None:
    shot = picture()
    seen = anatomy(shot, text="\ud83d")

    shelf.put(key(), shot, seen)

    found = shelf.find(key())
    assert found
    assert found.anatomy.elements == seen.elements


def test_an_identity_follows_both_files(shelf: Shelf) -> None:
    assert shelf.digest(key()) == ""

    first = approve(shelf)
    assert shelf.digest(key()) == first

    shelf.put(key(), picture(), anatomy(picture(), text="other words"))
    reworded = shelf.digest(key())
    assert approve(shelf, colour="red") != reworded != first
    assert approve(shelf) == first


def test_keys_are_the_snapshots_with_a_file_and_nothing_else(shelf: Shelf) -> None:
    approve(shelf, "search/none@wide")
    approve(shelf, "article/whole@desktop")
    shelf.picture(key()).unlink()
    for stranger in ("renderer.toml", "article/notes.md", "article/Whole@desktop.webp"):
        (shelf.folder / stranger).touch()
    (shelf.folder / "article" / ".whole@wide.webp.00ff00ff.tmp").touch()

    assert names(shelf) == ["article/whole@desktop", "search/none@wide"]


def test_what_an_interrupted_run_left_half_written_is_swept_away(shelf: Shelf) -> None:
    approve(shelf)
    before = files(shelf)
    (shelf.folder / "article" / ".whole@wide.webp.00ff00ff.tmp").touch()

    shelf.sweep()

    assert files(shelf) == before


def test_a_removed_baseline_leaves_nothing(shelf: Shelf) -> None:
    approve(shelf, "article/whole@desktop")
    approve(shelf, "article/whole@wide")

    shelf.remove(key("article/whole@desktop"))
    assert shelf.find(key("article/whole@desktop")) is None
    assert names(shelf) == ["article/whole@wide"]

    shelf.remove(key("article/whole@wide"))
    assert list(shelf.folder.iterdir()) == []


def test_an_empty_shelf_has_nothing(shelf: Shelf) -> None:
    assert shelf.keys() == []
    assert shelf.find(key()) is None


def test_several_processes_put_their_own_snapshots(shelf: Shelf) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        identities = list(processes.map(approve, [shelf] * len(NAMES), NAMES))

    assert [shelf.digest(key(name)) for name in NAMES] == identities
    assert len(files(shelf)) == 2 * len(NAMES)
