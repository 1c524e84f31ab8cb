"""Browsers are found where they are, in the promised order."""

from dataclasses import replace
from pathlib import Path

import pytest

from presscheck.browsers import (
    Browser,
    Origin,
    all_browsers,
    engine_named,
    find_browser,
    launch_arguments,
)
from presscheck.errors import BrowserError, UsageError
from presscheck.machine import Machine
from tests.engine.stand_ins import HEADLESS, WINDOWED, put_build, put_on_path, put_program

MAC_CHROME = "Google Chrome.app/Contents/MacOS/Google Chrome"


def test_playwrights_own_build_comes_before_the_systems(machine: Machine) -> None:
    put_on_path(machine, "chromium", says="Chromium 99.0")
    own = put_build(machine, *HEADLESS, says="Google Chrome for Testing 156.0.8078.4")

    found = find_browser("chromium", machine)

    assert (found.path, found.origin, found.version) == (own, Origin.PLAYWRIGHT, "156.0.8078.4")
    assert launch_arguments(found) == {}


def test_a_build_with_a_window_is_started_by_its_channel(machine: Machine) -> None:
    put_build(machine, *WINDOWED, says="Google Chrome for Testing 156.0.8078.4")

    assert launch_arguments(find_browser("chromium", machine)) == {"channel": "chromium"}


def test_a_build_whose_download_was_cut_short_is_no_browser(machine: Machine) -> None:
    program = put_build(machine, *HEADLESS, says="Google Chrome for Testing 156.0.8078.4")
    program.parents[1].joinpath("INSTALLATION_COMPLETE").unlink()

    with pytest.raises(BrowserError):
        find_browser("chromium", machine)


def test_a_build_that_does_not_start_gives_way_to_the_systems(machine: Machine) -> None:
    put_build(machine, *HEADLESS, says="libnss3.so: cannot open shared object file", code=127)
    system = put_on_path(machine, "chromium", says="Chromium 99.0")

    assert find_browser("chromium", machine).path == system


@pytest.mark.parametrize(
    "command", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
)
def test_a_chromium_on_the_path_is_found(machine: Machine, command: str) -> None:
    says = "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"
    path = put_program(Path(machine.search_path, command), says, complains="9: [: unexpected 1.2")

    found = find_browser("chromium", machine)

    assert found == Browser("chromium", "Chromium", "156.0.8078.79", path, None, Origin.SYSTEM)
    assert launch_arguments(found) == {"executable_path": str(path)}
    assert str(found) == f"Chromium 156.0.8078.79 (system: {path})"


def test_a_chrome_among_the_applications_is_found(machine: Machine) -> None:
    path = put_program(machine.applications[0] / MAC_CHROME, says="Google Chrome 156.0.8078.79 ")

    assert find_browser("chromium", machine).path == path


def test_a_system_firefox_is_driven_through_its_own_channel(machine: Machine) -> None:
    path = put_on_path(machine, "firefox-esr", says="Mozilla Firefox 153.7.0esr")

    found = find_browser("firefox", machine)

    assert (found.name, found.version) == ("Mozilla Firefox", "153.7.0esr")
    assert launch_arguments(found) == {"channel": "moz-firefox", "executable_path": str(path)}


def test_webkit_is_playwrights_own_and_known_from_its_catalogue(machine: Machine) -> None:
    put_build(machine, "webkit", "pw_run.sh", says="nothing of use", code=1)

    found = find_browser("webkit", machine)

    assert found.name == "WebKit"
    assert found.version[0].isdigit()


def test_a_refusal_names_everything_that_was_tried(machine: Machine) -> None:
    stub = put_on_path(machine, "chromium-browser", says="it needs a snap", code=1)

    with pytest.raises(BrowserError) as refusal:
        find_browser("chromium", machine)

    assert refusal.value.problem == (
        "no Chromium starts here; tried "
        f"Playwright's own build (none in {machine.builds}); "
        f"{stub} (does not start: exit 1: it needs a snap)"
    )
    assert refusal.value.try_next == "presscheck browser chromium, which installs one"


def test_commands_that_are_not_there_are_named(machine: Machine) -> None:
    with pytest.raises(BrowserError, match=r"firefox-esr, firefox \(not on the PATH\)"):
        find_browser("firefox", machine)


def test_two_names_of_one_program_are_one_browser(machine: Machine) -> None:
    path = put_on_path(machine, "google-chrome-stable", says="Chrome 156.0")
    path.with_name("google-chrome").symlink_to(path)

    assert [browser.path.name for browser in all_browsers(machine)] == ["google-chrome"]


def test_all_browsers_are_listed_in_the_order_of_choice(machine: Machine) -> None:
    put_on_path(machine, "chromium", says="Chromium 99.0")
    put_on_path(machine, "firefox", says="Mozilla Firefox 153.0")
    put_build(machine, *HEADLESS, says="Google Chrome for Testing 156.0")

    assert [browser.version for browser in all_browsers(machine)] == ["156.0", "99.0", "153.0"]


def test_an_unknown_catalogue_leaves_the_systems_browsers(machine: Machine, tmp_path: Path) -> None:
    put_on_path(machine, "chromium", says="Chromium 99.0")

    assert find_browser("chromium", replace(machine, catalogue=tmp_path / "none")).version == "99.0"


def test_an_unknown_engine_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="named 'opera'\n  next: choose one of chromium, firefox"):
        engine_named("opera")
