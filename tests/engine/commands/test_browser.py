"""presscheck browser says which one, and gets one when there is none."""

from pathlib import Path

from presscheck.browser.engines import SHELL
from tests.engine.commands.shell import presscheck
from tests.engine.stand_ins import put_program


def test_one_line_says_which_browser(chromium: Path) -> None:
    result = presscheck("browser")

    assert result.stdout == f"Chromium 156.0.8078.79 (system: {chromium})\n"
    assert (result.stderr, result.exit_code) == ("", 0)


def test_quiet_says_nothing_of_a_browser_that_is_there(chromium: Path) -> None:
    result = presscheck("browser", "--quiet", "chromium")

    assert (result.output, result.exit_code) == ("", 0)


def test_a_browser_that_cannot_be_had_is_one_clear_refusal() -> None:
    result = presscheck("browser", "webkit")

    announced, problem, try_next = result.stderr.splitlines()
    assert announced.startswith("Installing WebKit")
    assert problem.startswith("presscheck: no WebKit starts here; tried ")
    assert "playwright install webkit (exit 1: Error: " in problem
    assert "Playwright's own build (Executable doesn't exist" in problem
    assert try_next.startswith("  next: python -m playwright install")
    assert (result.stdout, result.exit_code) == ("", 2)


def test_an_unknown_engine_is_refused() -> None:
    result = presscheck("browser", "opera")

    assert result.stderr.startswith("presscheck: there is no browser engine named 'opera'\n")
    assert result.exit_code == 2


def test_who_wants_a_window_is_told_another(empty_machine: Path, chromium: Path) -> None:
    shell = put_program(empty_machine / SHELL, says="Chromium 156.0.8078.79")

    assert presscheck("browser").stdout.endswith(f"(system: {shell})\n")
    assert presscheck("browser", "--headed").stdout.endswith(f"(system: {chromium})\n")
