"""What cannot be written is refused in one line, and what was approved is still there."""

from dataclasses import replace
from pathlib import Path

import pytest

from presscheck.baselines.shelf import Shelf
from presscheck.errors import BaselineError
from tests.engine.captures import anatomy, approve, key, picture
from tests.engine.limits import full_disk, read_only


def expect_refused(shelf: Shelf, why: str) -> None:
    with pytest.raises(BaselineError, match=why) as refusal:
        approve(shelf, colour="red")

    assert refusal.value.problem.startswith("the baseline article/whole@desktop cannot be written")
    assert refusal.value.try_next
    assert "\n" not in refusal.value.one_line


def contents(shelf: Shelf) -> dict[str, bytes]:
    files = [path for path in shelf.folder.rglob("*") if path.is_file()]
    return {path.name: path.read_bytes() for path in files}


def test_a_full_disk_leaves_the_old_pair(shelf: Shelf) -> None:
    digest = approve(shelf)
    before = contents(shelf)

    with full_disk(room=150):  # the picture has 100 bytes, the anatomy 300
        expect_refused(shelf, "File too large")

    assert shelf.digest(key()) == digest
    assert contents(shelf) == before


def test_a_full_disk_leaves_no_first_half(shelf: Shelf) -> None:
    with full_disk(room=150):
        expect_refused(shelf, "File too large")

    assert contents(shelf) == {}


def test_when_the_anatomy_cannot_be_put_the_picture_goes_back(shelf: Shelf) -> None:
    approve(shelf)
    shelf.anatomy(key()).unlink()
    shelf.anatomy(key()).mkdir()
    before = contents(shelf)

    expect_refused(shelf, "Is a directory")

    assert contents(shelf) == before


def test_a_folder_nobody_may_write_in(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    # Relative, because nobody may pass through the folders above pytest's own.
    monkeypatch.chdir(shelf.folder.parent)
    shelf.folder.parent.chmod(0o755)
    here = Shelf(Path("baselines"))
    digest = approve(here)

    with read_only(here.folder / "article"):
        expect_refused(here, "Permission denied")

    assert here.digest(key()) == digest


def test_a_page_whose_folder_is_a_file(shelf: Shelf) -> None:
    shelf.folder.mkdir()
    (shelf.folder / "article").write_text("mine")

    expect_refused(shelf, "article: File exists")

    assert (shelf.folder / "article").read_text() == "mine"


def test_baselines_that_are_a_file(shelf: Shelf) -> None:
    shelf.folder.write_text("mine")

    expect_refused(shelf, "Not a directory|File exists")

    assert shelf.folder.read_text() == "mine"


@pytest.mark.parametrize("link", ["article", "article/whole@desktop.webp"], ids=["folder", "file"])
def test_a_link_that_leads_out(shelf: Shelf, tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (shelf.folder / link).parent.mkdir(parents=True, exist_ok=True)
    (shelf.folder / link).symlink_to(outside)

    expect_refused(shelf, r"a link leads out of baselines/")

    assert list(outside.iterdir()) == []


def test_a_picture_of_another_size_than_its_anatomy(shelf: Shelf) -> None:
    seen = anatomy(picture())
    taller = replace(seen.frame, size=(60, 41))

    with pytest.raises(BaselineError, match="do not belong together \\(60×40 and 60×41\\)"):
        shelf.put(key(), picture(), replace(seen, frame=taller))

    assert shelf.keys() == []


def test_a_picture_that_is_none(shelf: Shelf) -> None:
    with pytest.raises(BaselineError, match="no whole picture"):
        shelf.put(key(), b"GIF89a", anatomy(picture()))

    assert shelf.keys() == []


def test_a_baseline_that_cannot_be_removed_keeps_both_files(shelf: Shelf) -> None:
    approve(shelf)
    shelf.anatomy(key()).unlink()
    shelf.anatomy(key()).mkdir()
    before = contents(shelf)

    with pytest.raises(BaselineError, match=r"cannot be removed: .*Is a directory"):
        shelf.remove(key())

    assert contents(shelf) == before
