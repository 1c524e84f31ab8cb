"""The shell comes first, unless the browser shall show itself; a program can be named as well."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from presscheck.browsers import all_browsers, browser_at, find_browser, launch_arguments
from presscheck.engines import SHELL
from presscheck.errors import BrowserError
from presscheck.installing import install_browser
from presscheck.machine import Answer, Machine, run_program
from tests.engine.stand_ins import HEADLESS, put_build, put_on_path


def test_the_systems_shell_comes_before_its_browsers_with_a_window(machine: Machine) -> None:
    for command in ("google-chrome", "chromium", SHELL):
        put_on_path(machine, command, says="Chromium 99.0")

    assert find_browser("chromium", machine).path.name == SHELL
    assert [found.path.name for found in all_browsers(machine)] == [
        SHELL,
        "chromium",
        "google-chrome",
    ]


def test_a_browser_that_shall_show_itself_is_no_shell(machine: Machine) -> None:
    put_build(machine, *HEADLESS, says="Google Chrome for Testing 156.0")
    put_on_path(machine, SHELL, says="Chromium 99.0")
    path = put_on_path(machine, "chromium", says="Chromium 99.0")

    found = find_browser("chromium", machine, windowed=True)

    assert launch_arguments(found) == {"executable_path": str(path), "headless": False}


def test_a_machine_with_a_shell_alone_has_nothing_to_show(machine: Machine) -> None:
    put_on_path(machine, SHELL, says="Chromium 99.0")

    with pytest.raises(BrowserError, match="no Chromium with a window starts here") as refusal:
        find_browser("chromium", machine, windowed=True)

    assert refusal.value.try_next.startswith("presscheck browser chromium --headed")


def test_a_program_that_is_named_is_the_one(machine: Machine) -> None:
    put_on_path(machine, SHELL, says="Chromium 99.0")
    path = put_on_path(machine, "mine", says="Chromium 98.0")

    found = browser_at(path, "chromium", machine)

    assert launch_arguments(found) == {"executable_path": str(path)}


def test_a_program_that_is_no_browser_is_refused(machine: Machine, tmp_path: Path) -> None:
    with pytest.raises(BrowserError, match=r"missing .does not start: exit 127: No such file"):
        browser_at(tmp_path / "missing", "chromium", machine)


def test_who_wants_a_window_gets_the_whole_browser_installed(machine: Machine) -> None:
    put_on_path(machine, SHELL, says="Chromium 99.0")
    put_on_path(machine, "apt-get")
    installed: list[str] = []

    def run(command: Sequence[str], patience: float) -> Answer:
        if command[-1] == "--version":
            return run_program(command, patience)
        if "--yes" in command:
            installed.append(command[-1])
            put_on_path(machine, command[-1], says="Chromium 99.0")
        return Answer(0, "", "")

    asked = replace(machine, is_root=True, run=run)

    assert install_browser("chromium", asked, windowed=True).path.name == "chromium"
    assert installed == ["chromium"]
