"""How many pixels differ so that a reader can see it: the rule of the `pixelmatch` package.

A pixel counts when its colours are further apart than a threshold and neither picture has it as
part of an anti-aliased edge. Formulas, constants and the order of every operation are those of
pixelmatch 0.4 (https://github.com/whtsky/pixelmatch-py), so the counts are equal to the last one.
Colours: Kotsarenko and Ramos, "Measuring perceived color difference using YIQ NTSC transmission
color space in mobile applications", 2010. Edges: Vysniauskas, "Anti-aliased Pixel and Intensity
Slope Detector", 2009.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from presscheck.anatomy import Box
from presscheck.images import Pixels
from presscheck.images.pixels import as_uint32 as words
from presscheck.images.pixels import common_size, span

REACH = 2
"""Pixels around a place that have a say in it: neighbours, and their neighbours."""

LARGEST = 35215
"""The largest squared YIQ distance there is."""

THRESHOLD = 0.1
"""Of the largest distance: what is not seen yet."""

FEW = 2
"""The most neighbours of its own colour that a pixel of an anti-aliased edge has."""

BAND = 1 << 16
"""Pixels looked at together, so that they stay in the processor's cache."""

NEIGHBOURS = tuple(
    (right, down) for right in (-1, 0, 1) for down in (-1, 0, 1) if (right, down) != (0, 0)
)
"""Column by column: of neighbours that are equally dark, the first in this order is taken."""

PAIRS = (
    (np.s_[:, :-1], np.s_[:, 1:]),
    (np.s_[:-1], np.s_[1:]),
    (np.s_[:-1, :-1], np.s_[1:, 1:]),
    (np.s_[:-1, 1:], np.s_[1:, :-1]),
)
"""All pixels and one of their neighbours, in each of four directions."""

Plane = NDArray[np.float64]
Words = NDArray[np.uint32]
Counts = NDArray[np.uint8]
Marks = NDArray[np.bool_]
Places = NDArray[np.intp]


def visible(baseline: Pixels, capture: Pixels, box: Box, threshold: float = THRESHOLD) -> int:
    """What pixelmatch counts in the part of both pictures that is in the box, or 2 px around."""
    farthest = LARGEST * threshold * threshold
    height, width = common_size(baseline, capture)
    rows, columns = span(box, REACH)
    crop = np.s_[rows.start : min(rows.stop, height), columns.start : min(columns.stop, width)]
    one, other = baseline[crop], capture[crop]
    return sum(
        seen(one[band], other[band], inner, farthest) for band, inner in bands(*one.shape[:2])
    )


def bands(height: int, width: int) -> Iterator[tuple[slice, slice]]:
    """Rows to look at together: with those around that have a say, and which of them count."""
    step = max(BAND // max(width, 1), 1)
    for top in range(0, height, step):
        first = max(top - REACH, 0)
        bottom = min(top + step, height)
        yield slice(first, min(bottom + REACH, height)), slice(top - first, bottom - first)


def seen(one: Pixels, other: Pixels, inner: slice, farthest: float) -> int:
    """How many pixels of the inner rows of a band count."""
    sides = [np.ascontiguousarray(words(side)) for side in (one, other)]
    far = far_apart(sides[0], sides[1], inner, farthest)
    if far.size:
        equal = [equal_neighbours(side) for side in sides]
        anchors = (equal[0] > FEW) & (equal[1] > FEW)
        for side, counts in zip(sides, equal, strict=True):
            far = far[~anti_aliased(side, counts, anchors, far)]
    return far.size


def far_apart(one: Words, other: Words, inner: slice, farthest: float) -> Places:
    """Flat places of the pixels in the inner rows whose colours are too far apart."""
    places = np.flatnonzero(one[inner] != other[inner]) + inner.start * one.shape[1]
    before, after = channels(one.ravel()[places]), channels(other.ravel()[places])
    y = luma(*before) - luma(*after)
    distance = 0.5053 * y * y
    # Brightness alone settles most of a real change; the rest is asked about its hue.
    near = np.flatnonzero(distance <= farthest)
    before, after = before[:, near], after[:, near]
    i = in_phase(*before) - in_phase(*after)
    q = quadrature(*before) - quadrature(*after)
    distance[near] = distance[near] + 0.299 * i * i + 0.1957 * q * q
    far: Places = places[distance > farthest]
    return far


def channels(colours: Words) -> Plane:
    """Red, green and blue one after the other, on white where they are not opaque."""
    rgba = colours.view(np.uint8).reshape(*colours.shape, 4)
    rgb = np.stack([rgba[..., channel] for channel in range(3)], dtype=np.float64)
    if (rgba[..., 3] < 255).any():
        rgb = 255 + (rgb - 255) * (rgba[..., 3] / 255)
    return rgb


def luma(red: Plane, green: Plane, blue: Plane) -> Plane:
    return red * 0.29889531 + green * 0.58662247 + blue * 0.11448223


def in_phase(red: Plane, green: Plane, blue: Plane) -> Plane:
    return red * 0.59597799 - green * 0.27417610 - blue * 0.32180189


def quadrature(red: Plane, green: Plane, blue: Plane) -> Plane:
    return red * 0.21147017 - green * 0.52261711 + blue * 0.31114694


def equal_neighbours(colours: Words) -> Counts:
    """How many of its eight neighbours have a pixel's colour; one more at the picture's edge."""
    border = np.ones(colours.shape, np.bool_)
    border[1:-1, 1:-1] = False
    counts = border.astype(np.uint8)
    for near, far in PAIRS:
        equal = colours[near] == colours[far]
        counts[near] += equal
        counts[far] += equal
    return counts


def anti_aliased(colours: Words, equal: Counts, anchors: Marks, places: Places) -> Marks:
    """Which places are part of an anti-aliased edge.

    Such a pixel has few neighbours of its brightness, a darker and a brighter one, and the darkest
    or the brightest is an anchor: one of an even area in both pictures.
    """
    found = np.zeros(places.shape, np.bool_)
    uneven = np.flatnonzero(equal.ravel()[places] <= FEW)
    if uneven.size:
        found[uneven] = between(luma(*channels(colours)), anchors, places[uneven])
    return found


def between(brightness: Plane, anchors: Marks, places: Places) -> Marks:
    """Which places lie between a darker and a brighter neighbour, one of them an anchor."""
    width = brightness.shape[1]
    around = np.pad(brightness, 1, constant_values=np.nan).ravel()
    anchored = np.pad(anchors, 1).ravel()
    middles = places + 2 * (places // width) + width + 3
    steps = np.array([down * (width + 2) + right for right, down in NEIGHBOURS])[:, np.newaxis]
    darker_by = around[middles] - around[middles + steps]
    outside = np.isnan(darker_by)
    alike = np.count_nonzero(darker_by == 0, axis=0) + outside.any(axis=0)
    darker_by[outside] = 0
    darkest, brightest = darker_by.argmax(axis=0), darker_by.argmin(axis=0)
    anchor = anchored[middles + steps[darkest, 0]] | anchored[middles + steps[brightest, 0]]
    mixed = (darker_by.max(axis=0) > 0) & (darker_by.min(axis=0) < 0)
    found: Marks = anchor & mixed & (alike <= FEW)
    return found
