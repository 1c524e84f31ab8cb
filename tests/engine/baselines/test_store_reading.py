"""A baseline that is none is refused in one line, whatever has happened to its files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from presscheck.baselines.store import BaselineStore
from presscheck.errors import UnreadableBaselineError
from tests.engine.captures import approve, key

Damage = Callable[[Path, Path], object]


def edited(anatomy: Path, old: bytes, new: bytes) -> None:
    content = anatomy.read_bytes()
    assert old in content
    anatomy.write_bytes(content.replace(old, new))


def becomes_a_folder(picture: Path, _: Path) -> None:
    picture.unlink()
    picture.mkdir()


def leads_out(picture: Path, _: Path) -> None:
    picture.replace(picture.parents[2] / "elsewhere.webp")
    picture.symlink_to(picture.parents[2] / "elsewhere.webp")


DAMAGES: dict[str, tuple[Damage, str]] = {
    "picture cut": (
        lambda picture, _: picture.write_bytes(picture.read_bytes()[:-1]),
        "picture and anatomy do not belong together, or one was cut short",
    ),
    "picture empty": (lambda picture, _: picture.write_bytes(b""), "do not belong together"),
    "foreign picture": (lambda picture, _: picture.write_bytes(b"GIF89a"), "do not belong"),
    "picture missing": (lambda picture, _: picture.unlink(), "its picture is missing"),
    "picture a folder": (becomes_a_folder, "Is a directory"),
    "picture a link": (leads_out, r"whole@desktop\.webp leads out of baselines/"),
    "anatomy missing": (lambda _, anatomy: anatomy.unlink(), "its anatomy is missing"),
    "anatomy empty": (lambda _, anatomy: anatomy.write_bytes(b""), "its anatomy cannot be read"),
    "anatomy cut": (
        lambda _, anatomy: anatomy.write_bytes(anatomy.read_bytes()[:-5]),
        "its anatomy cannot be read",
    ),
    "anatomy foreign": (lambda _, anatomy: anatomy.write_bytes(b"[]"), "it is no anatomy"),
    "anatomy newer": (
        lambda _, anatomy: edited(anatomy, b'"version":1', b'"version":2'),
        "its format is 2, newer than 1",
    ),
    "anatomy of two frames": (
        lambda _, anatomy: edited(anatomy, b'"frames":[', b'"frames":[{},'),
        "it holds 2 frames; one is needed",
    ),
    "anatomy not UTF-8": (
        lambda _, anatomy: edited(anatomy, "한국어".encode(), "한국어".encode("euc-kr")),
        r"its anatomy is not UTF-8 \(byte \d+\)",
    ),
    "anatomy endless": (
        lambda _, anatomy: anatomy.write_bytes(b"[" * 200_000),
        "its anatomy is nested without end",
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_baseline_is_refused_in_one_line(store: BaselineStore, damage: str) -> None:
    harm, why = DAMAGES[damage]
    before = approve(store)
    harm(store.picture(key()), store.anatomy(key()))

    with pytest.raises(UnreadableBaselineError, match=why) as refusal:
        store.find(key())

    assert refusal.value.problem.startswith("the baseline article/whole@desktop cannot be read: ")
    assert "\n" not in refusal.value.one_line
    assert store.digest(key()) != before


def test_the_picture_of_another_baseline_is_found_out(store: BaselineStore) -> None:
    approve(store, "article/whole@desktop", "white")
    approve(store, "article/whole@wide", "red")
    store.picture(key("article/whole@wide")).replace(store.picture(key("article/whole@desktop")))

    with pytest.raises(UnreadableBaselineError, match="do not belong together"):
        store.find(key("article/whole@desktop"))


def test_a_damaged_baseline_can_be_approved_anew(store: BaselineStore) -> None:
    digest = approve(store)
    store.anatomy(key()).unlink()

    assert approve(store) == digest
