"""The fixtures of the tests of approving and reviewing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from presscheck.outcome import Missing
from tests.engine.review.run_to_approve import RunToApprove
from tests.engine.review.served import ReviewedRun, Served, served


@pytest.fixture
def run(tmp_path: Path) -> RunToApprove:
    return RunToApprove(tmp_path)


@pytest.fixture
def reviewed(tmp_path: Path) -> ReviewedRun:
    return ReviewedRun(tmp_path)


@pytest.fixture
def review(reviewed: ReviewedRun) -> Iterator[Served]:
    """A review of one snapshot that has no baseline yet."""
    reviewed.captured("article/whole@desktop", Missing())
    with served(reviewed.review) as running:
        yield running
