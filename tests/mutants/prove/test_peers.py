"""The default rules of other tools judge the screenshots of a run."""

from pathlib import Path

import numpy as np
import pytest
from pixelmatch import pixelmatch

from mutants.prove.peers import RULES, areas, noticing_rules
from presscheck.images import Pixels, encode_quickly
from presscheck.outcome import Changed
from presscheck.results import CaptureFiles, Results, SnapshotResult

GREEN, BLUE, RED = (2, 113, 95, 255), (31, 90, 160, 255), (176, 0, 32, 255)
"""The site's green, a blue that is as bright, and a red."""


def screenshot(colour: tuple[int, ...], edge: int, height: int = 100) -> Pixels:
    """White, 100 wide, with a square of a colour."""
    drawn = np.full((height, 100, 4), 255, np.uint8)
    drawn[10 : 10 + edge, 10 : 10 + edge] = colour
    return drawn


def noticed(folder: Path, baseline: Pixels, capture: Pixels) -> list[bool]:
    for name, pixels in {"baseline.png": baseline, "capture.png": capture}.items():
        (folder / name).write_bytes(encode_quickly(pixels))
    files = CaptureFiles("capture.png", "capture.json", baseline="baseline.png")
    name = "article/at-rest@desktop"
    result = SnapshotResult(name, "chromium", "test", Changed(()), capture=files)
    names = noticing_rules(Results(site="", complete=False, snapshots=(result,)), folder)
    return [rule.name in names for rule in RULES]


@pytest.mark.parametrize(
    ("baseline", "capture", "wanted"),
    [
        pytest.param(screenshot(GREEN, 30), screenshot(BLUE, 30), [False] * 3, id="as bright"),
        pytest.param(screenshot(GREEN, 30), screenshot(RED, 30), [True] * 3, id="brighter"),
        pytest.param(
            screenshot(GREEN, 3), screenshot(RED, 3), [True, True, False], id="a small one"
        ),
        pytest.param(
            screenshot(GREEN, 3), screenshot(GREEN, 3, 101), [True] * 3, id="another size"
        ),
    ],
)
def test_each_rule_notices_what_its_tool_would(
    tmp_path: Path, baseline: Pixels, capture: Pixels, wanted: list[bool]
) -> None:
    assert noticed(tmp_path, baseline, capture) == wanted


def test_no_rule_notices_a_run_without_screenshots(tmp_path: Path) -> None:
    assert noticing_rules(Results(site="", complete=True, snapshots=()), tmp_path) == ()


@pytest.mark.parametrize("seed", range(8))
def test_the_areas_have_the_count_of_the_whole_screenshot(seed: int) -> None:
    random = np.random.default_rng(seed)
    baseline = random.choice(np.array([0, 40, 255], np.uint8), (60, 40, 4))
    baseline[..., 3] = 255
    capture = baseline.copy()
    for y, x in random.integers(0, (60, 40), (6, 2)):
        capture[y : y + 3, x : x + 4, :3] = random.integers(0, 256, 3)

    whole = pixelmatch(baseline.tobytes(), capture.tobytes(), 40, 60, threshold=0.1)

    counts = [
        pixelmatch(
            baseline[area].tobytes(),
            capture[area].tobytes(),
            baseline[area].shape[1],
            baseline[area].shape[0],
            threshold=0.1,
        )
        for area in areas((baseline != capture).any(axis=2))
    ]
    assert sum(counts) == whole > 0
