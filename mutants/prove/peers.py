"""What other tools' default rules would say of the same pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from presscheck.compare.pictures import Pixels, decode
from presscheck.compare.pixels import differing
from presscheck.compare.visible import visible
from presscheck.results import CaptureFiles, Results


@dataclass(frozen=True, slots=True)
class Rule:
    """A picture changed when more than a share of its pixels differ by more than a threshold.

    Threshold and count are pixelmatch's.
    """

    name: str
    threshold: float
    share: float = 0.0

    def notices(self, baseline: Pixels, capture: Pixels) -> bool:
        if baseline.shape != capture.shape:
            return True
        boxes = differing(baseline, capture).boxes
        count = sum(visible(baseline, capture, box, self.threshold) for box in boxes)
        return bool(count > self.share * baseline.shape[0] * baseline.shape[1])


RULES = (
    Rule("pixelmatch at 0.1", 0.1),
    Rule("pixelmatch at 0.2", 0.2),
    Rule("pixelmatch at 0.1, 0.1 % of pixels allowed", 0.1, 0.001),
)
"""The package's default; Playwright's (`threshold`); a share as `maxDiffPixelRatio` allows."""


def noticing(results: Results, report: Path) -> tuple[str, ...]:
    """The names of the rules that notice any of the run's pictures that are off."""
    pairs = [
        pair for one in results.snapshots if one.capture for pair in pictures(one.capture, report)
    ]
    return tuple(rule.name for rule in RULES if any(rule.notices(*pair) for pair in pairs))


def pictures(files: CaptureFiles, report: Path) -> Iterator[tuple[Pixels, Pixels]]:
    """Both pictures, as far as they were kept."""
    if files.baseline:
        yield (
            decode((report / files.baseline).read_bytes()),
            decode((report / files.screenshot).read_bytes()),
        )
