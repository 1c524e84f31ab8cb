"""Pictures drawn with letters, one per pixel."""

import numpy as np

from presscheck.images import Pixels

INK = {
    ".": (255, 255, 255, 255),
    "K": (0, 0, 0, 255),
    "G": (128, 128, 128, 255),
    "R": (255, 0, 0, 255),
    "r": (255, 1, 0, 255),
    "B": (0, 0, 255, 255),
    "_": (255, 255, 255, 0),
}


def painted(letters: str) -> Pixels:
    return np.array([[INK[letter] for letter in row] for row in letters.split()], np.uint8)


def plain(width: int, height: int, letter: str = ".") -> Pixels:
    return np.full((height, width, 4), INK[letter], np.uint8)


def speckled(pixels: Pixels, *places: tuple[int, int]) -> Pixels:
    """A copy with a black pixel at each x, y."""
    copy = pixels.copy()
    for x, y in places:
        copy[y, x] = INK["K"]
    return copy
