"""What git leaves in the place of a baseline's files is named, with what brings them back."""

import subprocess
from pathlib import Path

import pytest

from presscheck.baselines.renderer import read_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.errors import AbsentBaselineError, BaselineError, UnreadableBaselineError
from presscheck.project import RECORD
from tests.engine.captures import anatomy, approve, key, picture

POINTER = b"""version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 276012
"""
MARKERS = {
    "ours": b"<<<<<<< HEAD",
    "both": b"=======",
    "theirs": b">>>>>>> feature/new-footer",
    "base": b"||||||| merged common ancestors",
    "wide": b"<<<<<<<<<<<<<<< HEAD",
}


@pytest.mark.parametrize("which", ["screenshot", "anatomy"])
@pytest.mark.parametrize("ending", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_a_pointer_of_git_lfs_is_named(store: BaselineStore, which: str, ending: bytes) -> None:
    approve(store)
    file: Path = getattr(store, which)(key())
    file.write_bytes(POINTER.replace(b"\n", ending))

    with pytest.raises(AbsentBaselineError) as refusal:
        store.find(key())

    assert refusal.value.why == f"{file.name} is a Git LFS pointer, not the file itself"
    assert refusal.value.try_next == "git lfs pull"


@pytest.mark.parametrize("marker", MARKERS)
@pytest.mark.parametrize("ending", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_one_line_of_a_merge_is_enough(store: BaselineStore, marker: str, ending: bytes) -> None:
    approve(store)
    anatomy = store.anatomy(key())
    lines = anatomy.read_bytes().splitlines()
    anatomy.write_bytes(ending.join([*lines[:2], MARKERS[marker], *lines[2:]]))

    with pytest.raises(UnreadableBaselineError) as refusal:
        store.find(key())

    assert refusal.value.why == "whole@desktop.anatomy.json has git's conflict markers"
    assert refusal.value.try_next == (
        "git checkout --ours -- baselines/article/whole@desktop.webp"
        " baselines/article/whole@desktop.anatomy.json (or --theirs), then run the test again;"
        " or presscheck approve article/whole@desktop"
    )


def test_two_pointers_in_conflict_are_a_conflict(store: BaselineStore) -> None:
    approve(store)
    sides = b"<<<<<<< HEAD\n" + POINTER + b"=======\n" + POINTER + b">>>>>>> other\n"
    store.screenshot(key()).write_bytes(sides)

    with pytest.raises(UnreadableBaselineError, match=r"desktop\.webp has git's conflict markers"):
        store.find(key())


def test_words_of_the_page_are_no_conflict(store: BaselineStore) -> None:
    shot = picture()
    known = anatomy(shot, text="<<<<<<< HEAD\n=======\n>>>>>>> other")

    assert store.put(key(), shot, known) == store.find(key())


@pytest.mark.parametrize(
    ("content", "message", "try_next"),
    [
        (
            b"<<<<<<< HEAD\nversion = 1\n",
            "cannot be read: it has git's conflict markers",
            "git checkout --ours -- ",
        ),
        (POINTER, "cannot be read: it is a Git LFS pointer", "git lfs pull"),
    ],
    ids=["conflict", "pointer"],
)
def test_the_record_of_the_renderer_too(
    tmp_path: Path, content: bytes, message: str, try_next: str
) -> None:
    (tmp_path / RECORD).write_bytes(content)

    with pytest.raises(BaselineError) as refusal:
        read_renderer(tmp_path)

    assert refusal.value.problem.endswith(message)
    assert refusal.value.try_next.startswith(try_next)


def git(folder: Path, *words: str) -> None:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", "-C", str(folder), *author, *words], check=True, capture_output=True)  # noqa: S603, S607


def checked_out(store: BaselineStore, folder: Path, how: str) -> BaselineStore:
    """The baselines in a clone that is checked out with this value of core.autocrlf."""
    git(store.folder.parent, "init", "--quiet", ".")
    git(store.folder.parent, "add", "--force", "baselines")
    git(store.folder.parent, "commit", "--quiet", "--message", "Approve")
    git(folder, "-c", f"core.autocrlf={how}", "clone", "--quiet", str(store.folder.parent), "clone")
    return BaselineStore(folder / "clone" / "baselines")


@pytest.mark.parametrize(("how", "ending"), [("true", b"\r\n"), ("false", b"\n")])
def test_line_ends_that_git_changes_leave_a_baseline_what_it_is(
    store: BaselineStore, tmp_path: Path, how: str, ending: bytes
) -> None:
    digest = approve(store)
    clone = checked_out(store, tmp_path, how)

    assert clone.anatomy(key()).read_bytes().endswith(b"]}" + ending)
    assert clone.digest(key()) == digest
    assert clone.find(key()) == store.find(key())


def test_an_anatomy_whose_words_changed_is_another_one(store: BaselineStore) -> None:
    digest = approve(store)
    anatomy = store.anatomy(key())
    anatomy.write_bytes(anatomy.read_bytes().replace(b"Footer", b"Header"))

    assert store.digest(key()) != digest
