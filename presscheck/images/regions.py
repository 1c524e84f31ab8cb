"""Groups marked pixels into boxes: pixels that are close together are in one box."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from presscheck.anatomy import Box

TILE = 8
"""Side of the tiles that are grouped, in pixels: more than the space between letters."""

MOST = 300
"""The largest number of boxes; if there are more, the side of the tiles is doubled."""

Grid = NDArray[np.bool_]
Whole = NDArray[np.intp]


def boxes_of(marks: Grid) -> tuple[Box, ...]:
    """Return boxes around groups of touching tiles, from top to bottom; they may overlap.

    `marks` is height × width. The boxes hold every marked pixel, and each edge touches one.
    """
    inner = occupied(marks)
    if inner is None:
        return ()
    rows, columns = inner
    side = TILE
    while True:
        tiles = tiled(marks[inner], side)
        found = labels(any_in(tiles, 2, 3))
        if found.max() < MOST:
            return tuple(tight(tiles, found, rows.start, columns.start))
        side *= 2


def occupied(marks: Grid) -> tuple[slice, slice] | None:
    """Return the rows and columns from the first marked one to the last."""
    rows = np.flatnonzero(marks.any(axis=1))
    if not rows.size:
        return None
    across = slice(rows[0], rows[-1] + 1)
    columns = np.flatnonzero(marks[across].any(axis=0))
    return across, slice(columns[0], columns[-1] + 1)


def tiled(marks: Grid, side: int) -> Grid:
    """Return marks as rows × columns of tiles × side × side, filled up with unmarked pixels."""
    height, width = marks.shape
    down, across = -(-height // side), -(-width // side)
    filled = np.zeros((down * side, across * side), np.bool_)
    filled[:height, :width] = marks
    return filled.reshape(down, side, across, side).swapaxes(1, 2)


def any_in(tiles: Grid, *axes: int) -> Grid:
    """Return whether there is a marked pixel along the axes."""
    found: Grid = np.any(tiles, axis=axes)
    return found


def labels(tiles: Grid) -> Whole:
    """Return the number of the group of each occupied tile, in reading order, from 0.

    Tiles that touch, also at a corner, are in one group.
    """
    rows, starts, ends = runs(tiles)
    groups = joined(rows, starts, ends, tiles.shape[1] + 2)
    numbers = np.unique(groups, return_inverse=True)[1]
    return np.repeat(numbers, ends - starts)


def runs(tiles: Grid) -> tuple[Whole, Whole, Whole]:
    """Return row, first tile and end of every run of occupied tiles in a row."""
    steps = np.diff(np.pad(tiles, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(steps == 1)
    return rows, starts, np.nonzero(steps == -1)[1]


def joined(rows: Whole, starts: Whole, ends: Whole, stride: int) -> list[int]:
    """Return the first run of each run's group (union-find over runs of neighbouring rows)."""
    above = (rows - 1) * stride
    first = np.searchsorted(rows * stride + ends, above + starts, side="left")
    last = np.searchsorted(rows * stride + starts, above + ends, side="right")
    group = list(range(len(rows)))
    for run, touching in enumerate(map(range, first.tolist(), last.tolist())):
        for other in touching:
            one, two = sorted((root(group, run), root(group, other)))
            group[two] = one
    return [root(group, run) for run in group]


def root(group: list[int], run: int) -> int:
    while group[run] != run:
        group[run] = group[group[run]]
        run = group[run]
    return run


def tight(tiles: Grid, found: Whole, top: int, left: int) -> Iterator[Box]:
    """Yield the box of each group; `top` and `left` are where the tiles begin."""
    side = tiles.shape[-1]
    rows, columns = np.nonzero(any_in(tiles, 2, 3))
    squares = tiles[rows, columns]
    lefts, rights = ends(any_in(squares, 1), columns * side + left)
    tops, bottoms = ends(any_in(squares, 2), rows * side + top)
    order = np.argsort(found, kind="stable")
    begins = np.flatnonzero(np.diff(found[order], prepend=-1))
    low = [np.minimum.reduceat(edges[order], begins).tolist() for edges in (lefts, tops)]
    high = [np.maximum.reduceat(edges[order], begins).tolist() for edges in (rights, bottoms)]
    for x, y, right, bottom in zip(*low, *high, strict=True):
        yield Box(x, y, right - x, bottom - y)


def ends(lines: Grid, begins: Whole) -> tuple[Whole, Whole]:
    """Return where the first marked pixel of each line is and where the last one ends."""
    length = lines.shape[1]
    return begins + lines.argmax(axis=1), begins + length - lines[:, ::-1].argmax(axis=1)
