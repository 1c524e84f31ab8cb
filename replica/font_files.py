"""Fonts as WOFF2: whole, or cut down to some characters with what joins and composes them."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont


def pack(path: Path) -> bytes:
    """The whole font, in a third of the bytes; it paints the same pixels."""
    with TTFont(path, lazy=True, recalcBBoxes=False) as font:
        return _saved(font)


def cut_down(path: Path, face: str, characters: str) -> bytes:
    """The face with the characters it has; its weights stay variable."""
    options = Options(hinting=False, notdef_outline=True)
    with _opened(path, face) as font:
        cutter = Subsetter(options)
        # Never without any glyph, which a browser would complain about.
        cutter.populate(text=f" {characters}")
        cutter.subset(font)
        return _saved(font)


def _saved(font: TTFont) -> bytes:
    font.flavor = "woff2"
    font.recalcTimestamp = False  # the same font has the same bytes, whenever it is made
    finished = BytesIO()
    font.save(finished)
    return finished.getvalue()


@contextmanager
def _opened(path: Path, face: str) -> Iterator[TTFont]:
    with ExitStack() as open_fonts:
        if path.suffix == ".ttc":
            fonts = open_fonts.enter_context(TTCollection(path, lazy=True)).fonts
        else:
            fonts = [open_fonts.enter_context(TTFont(path, lazy=True))]
        yield next(font for font in fonts if font["name"].getDebugName(1) == face)
