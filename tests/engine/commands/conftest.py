"""What the verbs' tests ask for: a machine with nothing on it, or with one browser."""

from pathlib import Path

import pytest

from tests.engine.stand_ins import put_program


@pytest.fixture(autouse=True)
def empty_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing on the PATH and none of Playwright's builds; programs put here are found."""
    folder = tmp_path / "bin"
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "builds"))
    # Nobody listens there, so an installation fails at once wherever the tests run.
    monkeypatch.setenv("PLAYWRIGHT_DOWNLOAD_HOST", "http://127.0.0.1:9")
    return folder


@pytest.fixture
def chromium(empty_machine: Path) -> Path:
    return put_program(empty_machine / "chromium", says="Chromium 156.0.8078.79 built on Debian")
