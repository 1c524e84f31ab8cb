"""A shelf of baselines, empty at first."""

from pathlib import Path

import pytest

from presscheck.baselines.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "baselines")
