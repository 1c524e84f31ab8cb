"""Other tools' default rules judge the pictures of a run."""

from pathlib import Path

import numpy as np
import pytest

from mutants.prove.peers import RULES, noticing
from presscheck.compare.pictures import Pixels, encode_quickly
from presscheck.outcome import Changed
from presscheck.results import CaptureFiles, Results, SnapshotResult

GREEN, BLUE, RED = (2, 113, 95, 255), (31, 90, 160, 255), (176, 0, 32, 255)
"""The site's green, a blue that is as bright, and a red."""


def picture(colour: tuple[int, ...], edge: int, height: int = 100) -> Pixels:
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
    names = noticing(Results(site="", complete=False, snapshots=(result,)), folder)
    return [rule.name in names for rule in RULES]


@pytest.mark.parametrize(
    ("baseline", "capture", "wanted"),
    [
        pytest.param(picture(GREEN, 30), picture(BLUE, 30), [False] * 3, id="as bright"),
        pytest.param(picture(GREEN, 30), picture(RED, 30), [True] * 3, id="brighter"),
        pytest.param(picture(GREEN, 3), picture(RED, 3), [True, True, False], id="a small one"),
        pytest.param(picture(GREEN, 3), picture(GREEN, 3, 101), [True] * 3, id="another size"),
    ],
)
def test_each_rule_says_what_its_tool_would(
    tmp_path: Path, baseline: Pixels, capture: Pixels, wanted: list[bool]
) -> None:
    assert noticed(tmp_path, baseline, capture) == wanted


def test_a_run_without_pictures_is_noticed_by_nobody(tmp_path: Path) -> None:
    assert noticing(Results(site="", complete=True, snapshots=()), tmp_path) == ()
