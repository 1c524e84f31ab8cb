"""Where we look for Playwright's own builds is where Playwright itself looks."""

import sys
from pathlib import Path

import pytest

from presscheck.browsers import find_browser
from presscheck.engines import ENGINES, Engine
from presscheck.machine import Machine, run_program
from tests.engine.stand_ins import put_build, put_program

MAC_TESTING = "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing"

ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    for engine in (playwright.chromium, playwright.firefox, playwright.webkit):
        print(engine.executable_path)
"""


def test_our_places_are_playwrights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    # In a process of its own: this one may have Playwright running already.
    answer = run_program([sys.executable, "-c", ASK_PLAYWRIGHT], 60)
    wanted = [Path(line) for line in answer.said.splitlines()]

    for path in wanted:
        put_program(path, says="Browser 1.0")
        build = tmp_path / path.relative_to(tmp_path).parts[0]
        (build / "INSTALLATION_COMPLETE").touch()

    assert [find_browser(engine, Machine.here()).path for engine in ENGINES] == wanted


@pytest.mark.parametrize(
    ("engine", "title", "program"),
    [
        (
            "chromium",
            "chromium-headless-shell",
            "chrome-headless-shell-mac-arm64/chrome-headless-shell",
        ),
        ("chromium", "chromium", f"chrome-mac-arm64/{MAC_TESTING}"),
        ("firefox", "firefox", "firefox/Nightly.app/Contents/MacOS/firefox"),
    ],
)
def test_a_build_for_macos_is_found(
    machine: Machine, engine: Engine, title: str, program: str
) -> None:
    path = put_build(machine, title, program, says="Browser 1.0")

    assert find_browser(engine, machine).path == path
