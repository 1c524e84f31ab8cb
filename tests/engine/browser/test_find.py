"""Browsers are found on the PATH, then among Playwright's own builds."""

from dataclasses import replace
from pathlib import Path

import pytest

from presscheck.browser.engines import SHELL, engine_named
from presscheck.browser.find import (
    Browser,
    Machine,
    Origin,
    all_browsers,
    browser_at,
    find_browser,
    launch_arguments,
)
from presscheck.browser.playwright_builds import Build
from presscheck.errors import BrowserError, UsageError
from tests.engine.stand_ins import Programs, put_on_path, put_program


def test_the_systems_browser_comes_before_playwrights_build(machine: Machine) -> None:
    path = put_on_path(machine, "chromium", says="Chromium 99.0")
    both = replace(machine, run=Programs(Build("chromium", "156.0")))

    assert find_browser("chromium", both).path == path


def test_playwrights_build_starts_by_its_channel_alone(machine: Machine) -> None:
    build = Build("chromium", "156.0", channel="chromium")

    found = find_browser("chromium", replace(machine, run=Programs(build)))

    assert launch_arguments(found) == {"channel": "chromium"}
    assert str(found) == "Chromium 156.0 (Playwright's own build)"


def test_a_system_browser_that_does_not_start_gives_way_to_playwrights_build(
    machine: Machine,
) -> None:
    put_on_path(machine, "chromium", says="libnss3.so: cannot open shared object file", code=127)

    found = find_browser("chromium", replace(machine, run=Programs(Build("chromium", "156.0"))))

    assert found.origin is Origin.PLAYWRIGHT


@pytest.mark.parametrize(
    "command", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
)
def test_a_chromium_on_the_path_is_found(machine: Machine, command: str) -> None:
    says = "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"
    path = put_program(Path(machine.search_path, command), says, complains="9: [: unexpected 1.2")

    found = find_browser("chromium", machine)

    assert found == Browser("chromium", "Chromium", "156.0.8078.79", Origin.SYSTEM, path)
    assert launch_arguments(found) == {"executable_path": str(path)}
    assert str(found) == f"Chromium 156.0.8078.79 (system: {path})"


def test_a_system_firefox_is_driven_through_its_own_channel(machine: Machine) -> None:
    path = put_on_path(machine, "firefox-esr", says="Mozilla Firefox 153.7.0esr")

    found = find_browser("firefox", machine)

    assert (found.name, found.version) == ("Mozilla Firefox", "153.7.0esr")
    assert launch_arguments(found) == {"channel": "moz-firefox", "executable_path": str(path)}


def test_find_browser_names_everything_that_was_tried(machine: Machine) -> None:
    program = put_on_path(machine, "chromium-browser", says="it needs a snap", code=1)
    missing = Build("chromium", problem="Executable doesn't exist at /builds/chrome")

    with pytest.raises(BrowserError) as error:
        find_browser("chromium", replace(machine, run=Programs(missing)))

    assert error.value.problem == (
        "no Chromium starts here; tried "
        f"{program} (does not start: exit 1: it needs a snap); "
        "Playwright's own build (Executable doesn't exist at /builds/chrome)"
    )
    assert error.value.try_next == "presscheck browser chromium, which installs one"


def test_find_browser_names_the_commands_that_are_not_there(machine: Machine) -> None:
    with pytest.raises(BrowserError, match=r"firefox-esr, firefox \(not on the PATH\)"):
        find_browser("firefox", machine)


def test_two_names_of_one_program_are_one_browser(machine: Machine) -> None:
    path = put_on_path(machine, "google-chrome-stable", says="Chrome 156.0")
    path.with_name("google-chrome").symlink_to(path)

    assert [found.path for found in all_browsers(machine)] == [path.with_name("google-chrome")]


def test_all_browsers_come_in_the_order_of_preference(machine: Machine) -> None:
    for version, command in (("97.0", "google-chrome"), ("98.0", "chromium"), ("99.0", SHELL)):
        put_on_path(machine, command, says=f"Chromium {version}")
    put_on_path(machine, "firefox", says="Mozilla Firefox 153.0")
    builds = Programs(Build("chromium", "156.0"), Build("webkit", problem="not installed"))

    found = all_browsers(replace(machine, run=builds))

    assert [browser.version for browser in found] == ["99.0", "98.0", "97.0", "156.0", "153.0"]


def test_a_browser_with_a_window_is_not_the_headless_shell(machine: Machine) -> None:
    put_on_path(machine, SHELL, says="Chromium 99.0")
    path = put_on_path(machine, "chromium", says="Chromium 99.0")

    found = find_browser("chromium", machine, windowed=True)

    assert launch_arguments(found) == {"executable_path": str(path), "headless": False}


def test_a_machine_with_the_headless_shell_alone_has_no_window(machine: Machine) -> None:
    put_on_path(machine, SHELL, says="Chromium 99.0")

    with pytest.raises(BrowserError, match="no Chromium with a window starts here") as error:
        find_browser("chromium", machine, windowed=True)

    assert error.value.try_next.startswith("presscheck browser chromium --headed")


def test_browser_at_takes_the_program_that_is_named(machine: Machine) -> None:
    put_on_path(machine, SHELL, says="Chromium 99.0")
    path = put_on_path(machine, "mine", says="Chromium 98.0")

    found = browser_at(path, "chromium", machine)

    assert launch_arguments(found) == {"executable_path": str(path)}


def test_browser_at_refuses_a_program_that_is_no_browser(machine: Machine, tmp_path: Path) -> None:
    with pytest.raises(BrowserError, match=r"missing .does not start: exit 127: No such file"):
        browser_at(tmp_path / "missing", "chromium", machine)


def test_engine_named_refuses_another_name() -> None:
    with pytest.raises(UsageError, match="no browser engine named 'opera'"):
        engine_named("opera")
