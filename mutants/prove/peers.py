"""What the default rules of other tools say about the same screenshots."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pixelmatch import pixelmatch

from presscheck.images import Pixels, decode
from presscheck.results import CaptureFiles, Results

Marks = NDArray[np.bool_]

REACH = 2
"""How many pixels away pixelmatch looks to find out whether a pixel belongs to a smooth edge."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A screenshot changed when more than a share of its pixels are visibly different.

    `threshold` is the one of the `pixelmatch` package, which counts the pixels. `share` is the
    part of all pixels, from 0 to 1, that may be different.
    """

    name: str
    threshold: float
    share: float = 0.0

    def notices(self, baseline: Pixels, capture: Pixels) -> bool:
        """Return whether the rule fails. Both arrays are height × width × 4, as RGBA bytes."""
        if baseline.shape != capture.shape:
            return True
        marks: Marks = (baseline != capture).any(axis=2)
        allowed, count = self.share * marks.size, 0
        if np.count_nonzero(marks) <= allowed:
            return False
        for area in areas(marks):
            count += self._count(baseline[area], capture[area], stop_at_first=allowed < 1)
            if count > allowed:
                return True
        return False

    def _count(self, baseline: Pixels, capture: Pixels, *, stop_at_first: bool) -> int:
        height, width = baseline.shape[:2]
        sides = baseline.tobytes(), capture.tobytes()
        return pixelmatch(*sides, width, height, threshold=self.threshold, fail_fast=stop_at_first)


RULES = (
    Rule("pixelmatch at 0.1", 0.1),
    Rule("pixelmatch at 0.2", 0.2),
    Rule("pixelmatch at 0.1, 0.1 % of pixels allowed", 0.1, 0.001),
)
"""The default of the package; of Playwright (`threshold`); a usual `maxDiffPixelRatio`."""


def areas(marks: Marks) -> Iterator[tuple[slice, slice]]:
    """Yield the rows and columns that pixelmatch has to look at for the count of the whole.

    `marks` are height × width and tell which pixels differ; at least one does. Each area holds
    pixels that differ and `REACH` equal pixels around them. So no pixel counts twice, and every
    decision is the one that the whole screenshot would give.
    """
    rows = np.flatnonzero(marks.any(axis=1))
    gaps = np.flatnonzero(np.diff(rows) > 2 * REACH)
    for band in np.split(rows, gaps + 1):
        columns = np.flatnonzero(marks[band[0] : band[-1] + 1].any(axis=0))
        yield _span(band[0], band[-1]), _span(columns[0], columns[-1])


def _span(first: int, last: int) -> slice:
    return slice(max(first - REACH, 0), last + REACH + 1)


def noticing_rules(results: Results, report: Path) -> tuple[str, ...]:
    """Return the names of the rules that notice any screenshot that the run found changed."""
    pairs = [
        pair
        for snapshot in results.snapshots
        if snapshot.capture
        for pair in _screenshots(snapshot.capture, report)
    ]
    return tuple(rule.name for rule in RULES if any(rule.notices(*pair) for pair in pairs))


def _screenshots(files: CaptureFiles, report: Path) -> Iterator[tuple[Pixels, Pixels]]:
    """Yield the baseline's and the capture's screenshot when the report has both."""
    if files.baseline:
        yield (
            decode((report / files.baseline).read_bytes()),
            decode((report / files.screenshot).read_bytes()),
        )
