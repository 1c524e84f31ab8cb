"""Another spelling of what is painted is no change, as long as no pixel differs."""

from dataclasses import asdict

import numpy as np
import pytest

from presscheck.anatomy import Anatomy, Element, Frame, as_line
from presscheck.compare import Scope, SnapshotSide, Terms, compare
from presscheck.outcome import Changed, ChangeKind, Same
from tests.engine.anatomy.trees import at, node, page

DATA = "data:image/svg+xml,%3Csvg%3E"
FONTS = 'Lora, "Presscheck CJK", serif'


def side(elements: list[Element], shade: int) -> SnapshotSide:
    """A white page; `shade` is the grey of the 20×20 pixels in its top left corner."""
    pixels = np.full((60, 200, 4), 255, np.uint8)
    pixels[:20, :20, :3] = shade
    lines = tuple(as_line(asdict(element)) for element in elements)
    return SnapshotSide(Anatomy(Frame((200, 60), str(shade), lines)), lambda: pixels)


def picture(target: str) -> list[Element]:
    return page(node("img", name="Close", target=target, box=at(0, 0, 20, 20), component="Layer"))


def words(fonts: str) -> list[Element]:
    style = {"font-family": fonts}
    return page(node("paragraph", text="Words", box=at(0, 0), style=style, component="Story"))


def kinds(before: list[Element], after: list[Element], *, shade: int = 0) -> list[ChangeKind]:
    outcome = compare(side(before, 0), side(after, shade), Terms(Scope.SAME_RENDERER)).outcome
    if isinstance(outcome, Same):
        return []
    assert isinstance(outcome, Changed)
    return [change.kind for change in outcome.changes]


@pytest.mark.parametrize(("old", "new"), [("/close.svg", DATA), (DATA, "/close.svg")])
def test_a_picture_may_be_in_the_page(old: str, new: str) -> None:
    assert kinds(picture(old), picture(new)) == []


def test_another_picture_in_the_page_is_a_change() -> None:
    assert ChangeKind.RETARGETED in kinds(picture("/close.svg"), picture(DATA), shade=200)


def test_another_file_is_a_change_although_it_looks_the_same() -> None:
    assert kinds(picture("/close.svg"), picture("/shut.svg")) == [ChangeKind.RETARGETED]


def test_a_link_to_data_is_a_change() -> None:
    old, new = (page(node("link", text="Close", target=to, box=at(0, 0))) for to in ("/a", DATA))

    assert kinds(old, new) == [ChangeKind.RETARGETED]


@pytest.mark.parametrize("new", ['Lora, "Presscheck CJK", Georgia, serif', "Lora, serif"])
def test_a_font_that_no_letter_needs_is_no_change(new: str) -> None:
    assert kinds(words(FONTS), words(new)) == []


@pytest.mark.parametrize("new", ['"Presscheck CJK", serif', 'Lora, "Presscheck CJK", sans-serif'])
def test_another_first_or_last_font_is_a_change(new: str) -> None:
    assert kinds(words(FONTS), words(new)) == [ChangeKind.RESTYLED]


def test_fonts_that_show_are_a_change() -> None:
    assert ChangeKind.RESTYLED in kinds(words(FONTS), words("Lora, serif"), shade=200)
