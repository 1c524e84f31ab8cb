"""Where two pictures differ, to the last bit."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from presscheck.anatomy import Box
from presscheck.compare.pictures import Pixels


@dataclass(frozen=True, slots=True)
class PixelDifference:
    """How many pixels of the common area differ, and the boxes that hold them."""

    count: int
    boxes: tuple[Box, ...]


def differing(baseline: Pixels, capture: Pixels, masks: Sequence[Box] = ()) -> PixelDifference:
    h, w = min(baseline.shape[0], capture.shape[0]), min(baseline.shape[1], capture.shape[1])
    mask = (baseline[:h, :w] != capture[:h, :w]).any(axis=2)
    for m in masks:
        mask[int(m.y) : int(m.bottom + 1), int(m.x) : int(m.right + 1)] = False
    rows = np.flatnonzero(mask.any(axis=1))
    boxes = []
    if len(rows):
        for run in np.split(rows, np.flatnonzero(np.diff(rows) > 8) + 1):
            t, b = int(run[0]), int(run[-1]) + 1
            cols = np.flatnonzero(mask[t:b].any(axis=0))
            for c in np.split(cols, np.flatnonzero(np.diff(cols) > 8) + 1):
                boxes.append(Box(float(c[0]), float(t), float(c[-1] - c[0] + 1), float(b - t)))
    return PixelDifference(int(mask.sum()), tuple(boxes))
