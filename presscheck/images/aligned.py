"""A capture with its pieces put back to where they were before something pushed them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from presscheck.anatomy import Box
from presscheck.anatomy.boxes import overlap, shifted, snapped
from presscheck.images.codec import Pixels
from presscheck.images.pixels import span

Marks = NDArray[np.bool_]
"""Height × width: marked pixels."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A box of the capture, and where it belongs; None for a box that is not compared.

    `holes` are boxes of the capture that are no part of it.
    """

    target: Box
    source: Box | None
    holes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Aligned:
    """A capture with its pieces put back, and what is not compared.

    `elsewhere` marks what stood at another place, where scaled pictures are drawn a little
    differently.
    """

    pixels: Pixels
    ignored: Marks
    elsewhere: Marks


def align(capture: Pixels, pieces: Sequence[Piece], size: tuple[int, int]) -> Aligned:
    """Return a capture as wide and high as `size`, with the pieces put back one after the other.

    What no piece says is where it was.
    """
    width, height = size
    pixels = np.zeros((height, width, 4), np.uint8)
    common = np.s_[: min(height, len(capture)), : min(width, capture.shape[1])]
    pixels[common] = capture[common]
    found = Aligned(
        pixels, np.zeros((height, width), np.bool_), np.zeros((height, width), np.bool_)
    )
    for piece in pieces:
        _put(found, capture, piece)
    return found


def _put(found: Aligned, capture: Pixels, piece: Piece) -> None:
    """Put one piece back, as far as it is on both screenshots; the rest of it is not compared."""
    if piece.source is None:
        found.ignored[span(piece.target)] = True
        return
    target, source = snapped(piece.target), snapped(piece.source)
    right, down = int(source.x - target.x), int(source.y - target.y)
    height, width, _ = found.pixels.shape
    left, end = max(int(target.x), 0, -right), min(int(target.right), width)
    top, bottom = max(int(target.y), 0, -down), min(int(target.bottom), height)
    last = min(end, int(target.x + source.width), capture.shape[1] - right)
    lowest = min(bottom, int(target.y + source.height), len(capture) - down)
    if left >= end or top >= bottom:
        return
    found.ignored[top:bottom, left:end] = True
    if left >= last or top >= lowest:
        return
    place = np.s_[top:lowest, left:last]
    found.pixels[place] = capture[top + down : lowest + down, left + right : last + right]
    found.ignored[place] = False
    found.elsewhere[place] = bool(right or down)
    for hole in piece.holes:
        hidden = overlap(
            shifted(snapped(hole), -right, -down), Box(left, top, last - left, lowest - top)
        )
        if hidden:
            found.ignored[span(hidden)] = True
