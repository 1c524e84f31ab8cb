"""What the tests of approving start from."""

from pathlib import Path

import pytest

from tests.engine.approval.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
