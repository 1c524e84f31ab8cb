"""What the tests of reviewing start from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from presscheck.outcome import Missing
from tests.engine.review.desk import Desk, Served, served


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def review(desk: Desk) -> Iterator[Served]:
    """A review of one snapshot that has no baseline yet."""
    desk.saw("article/whole@desktop", Missing())
    with served(desk.decisions) as running:
        yield running
