"""Playwright itself says which of its builds start."""

from pathlib import Path

import pytest

from presscheck.browser.engines import ENGINES
from presscheck.browser.playwright_builds import Build, ask_for_builds
from presscheck.programs import ProgramResult, run_program


def test_ask_for_builds_says_where_playwright_looked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))

    builds = ask_for_builds(ENGINES, run_program, windowed=False)

    assert list(builds) == list(ENGINES)
    for build in builds.values():
        assert build.problem.startswith(f"Executable doesn't exist at {tmp_path}")


def test_ask_for_builds_says_when_playwright_does_not_answer() -> None:
    silent = ProgramResult(1, "", "No module named playwright")

    builds = ask_for_builds(["webkit"], lambda *_: silent, windowed=True)

    assert builds == {"webkit": Build("webkit", problem="no answer")}
