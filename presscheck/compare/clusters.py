"""Marked pixels gathered into boxes: what stands close together is in one."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from presscheck.anatomy import Box

TILE = 8
"""Side of the squares that are looked at as one: more than there is between letters, in pixels."""

MOST = 300
"""Boxes; where there would be more, the squares are doubled until there are not."""

Grid = NDArray[np.bool_]
Whole = NDArray[np.intp]


def boxes_of(marks: Grid) -> tuple[Box, ...]:
    """Boxes around groups of touching squares, tight to the marked pixels, top to bottom.

    Together they hold every marked pixel; each of their edges touches one. They may overlap.
    """
    inner = occupied(marks)
    if inner is None:
        return ()
    rows, columns = inner
    side = TILE
    while True:
        tiles = tiled(marks[inner], side)
        found = labels(tiles.any(axis=(2, 3)))
        if found.max() < MOST:
            return tuple(tight(tiles, found, rows.start, columns.start))
        side *= 2


def occupied(marks: Grid) -> tuple[slice, slice] | None:
    """The rows and columns from the first marked one to the last."""
    rows = np.flatnonzero(marks.any(axis=1))
    if not rows.size:
        return None
    across = slice(rows[0], rows[-1] + 1)
    columns = np.flatnonzero(marks[across].any(axis=0))
    return across, slice(columns[0], columns[-1] + 1)


def tiled(marks: Grid, side: int) -> Grid:
    """The marks as rows × columns of squares × side × side, filled up with unmarked ones."""
    height, width = marks.shape
    down, across = -(-height // side), -(-width // side)
    filled = np.zeros((down * side, across * side), np.bool_)
    filled[:height, :width] = marks
    return filled.reshape(down, side, across, side).swapaxes(1, 2)
