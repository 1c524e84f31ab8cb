"""What the engine's own tests ask for: a small project, and a machine made for the test."""

import signal
from pathlib import Path

import pytest
from hypothesis import settings

from presscheck.browser.find import Machine
from tests.engine.stand_ins import Programs


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Report the tests of this folder under a heading of their own."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.component("presscheck itself"))


# The same examples in every run, and no time limit, so that luck and load change nothing.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def away_from_github(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test writes below the job that runs it."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.fixture(autouse=True, scope="session")
def heard_interrupts() -> None:
    """Programs that the tests start hear Ctrl-C, also when the tests run in the background."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an empty table, and the folder that the test works in."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").write_text("[tool.presscheck]\n")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with nothing on it."""
    (tmp_path / "bin").mkdir()
    return Machine(search_path=str(tmp_path / "bin"), is_root=False, run=Programs())
