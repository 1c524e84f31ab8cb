"""A store of baselines, empty at first."""

from pathlib import Path

import pytest

from presscheck.baselines.store import BaselineStore


@pytest.fixture
def store(tmp_path: Path) -> BaselineStore:
    return BaselineStore(tmp_path / "baselines")
