"""Which browser a run starts, how, and what its first lines say of that."""

from pathlib import Path

import pytest

from presscheck.browser.painting import FONTS
from tests.engine.plugin.conftest import Checks
from tests.engine.stand_ins import put_program

HOW = """
    def test_browser(browser_type_launch_args):
        print(sorted(browser_type_launch_args), browser_type_launch_args.get("headless"))
        print(browser_type_launch_args["env"]["FONTCONFIG_FILE"])
        print(browser_type_launch_args["executable_path"])
        print(*browser_type_launch_args["args"])
"""


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """The only place where a run may find a browser: two that say no more than who they are."""
    for name in ("chromium-headless-shell", "chromium"):
        put_program(tmp_path / "bin" / name, says="Chromium 99.0")
    return tmp_path / "bin"


@pytest.mark.parametrize(
    ("arguments", "variables", "headless", "program"),
    [
        pytest.param([], {}, "None", "chromium-headless-shell", id="shell"),
        pytest.param(["--headed"], {}, "False", "chromium", id="headed"),
        pytest.param([], {"PWDEBUG": "1"}, "False", "chromium", id="inspector"),
        pytest.param([], {"PWDEBUG": "console"}, "None", "chromium-headless-shell", id="console"),
    ],
)
def test_a_run_starts_what_it_says(
    run_checks: Checks,
    machine: Path,
    arguments: list[str],
    variables: dict[str, str],
    headless: str,
    program: str,
) -> None:
    run = run_checks(HOW, "-s", *arguments, path=str(machine), variables=variables)

    assert f"browser: Chromium 99.0 (system: {machine / program})" in run.output
    assert f"] {headless}\n{FONTS}\n{machine / program}\n" in run.output
    assert "--font-render-hinting=slight" in run.output
    assert run.code == 0


@pytest.mark.parametrize("option", ["{path}", "mine"], ids=["path", "command"])
def test_a_program_that_was_named_is_started(
    run_checks: Checks, machine: Path, option: str
) -> None:
    own = put_program(machine / "mine", says="Chromium 98.0")
    named = f"--presscheck-program={option.format(path=own)}"

    run = run_checks(HOW, "-s", named, path=str(machine))

    assert f"browser: Chromium 98.0 (system: {own})" in run.output
    assert f"\n{own}\n" in run.output


CONTEXT = """
    def test_context(browser_context_args):
        print(browser_context_args["device_scale_factor"], browser_context_args.get("permissions"))
"""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "1 ['clipboard-write']", id="chromium"),
        pytest.param(["--device", "Pixel 7"], "2.625 ['clipboard-write']", id="device"),
        pytest.param(["--browser", "firefox"], "1 None", id="firefox"),
    ],
)
def test_a_context_is_told_how_dense_it_is_and_what_it_may(
    run_checks: Checks, machine: Path, arguments: list[str], message: str
) -> None:
    put_program(machine / "firefox", says="Mozilla Firefox 99.0")

    assert message in run_checks(CONTEXT, "-s", *arguments, path=str(machine)).output


def test_one_program_is_no_two_browsers(run_checks: Checks) -> None:
    both = ("--browser", "chromium", "--browser", "firefox")

    run = run_checks(HOW, "--presscheck-program", "mine", *both)

    assert "presscheck cannot run: --presscheck-program names one program" in run.output
    assert run.code == 2
