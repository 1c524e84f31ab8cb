"""A missing browser is installed: Debian's package first, then Playwright's own build."""

from dataclasses import replace
from pathlib import Path

import pytest

from presscheck.browser.engines import SHELL, Engine
from presscheck.browser.find import Machine
from presscheck.browser.install import install_browser
from presscheck.browser.playwright_builds import Build
from presscheck.errors import BrowserError
from presscheck.programs import ProgramResult
from tests.engine.stand_ins import Installer, Programs, put_on_path

WELL = ProgramResult(0, "", "")
REFUSED = ProgramResult(
    1, "", "Downloading\n\x1b[2mError: the network is away\x1b[22m\n    at nowhere"
)


def debian(machine: Machine, programs: Programs, *, is_root: bool = True) -> Machine:
    put_on_path(machine, "apt-get")
    return replace(machine, is_root=is_root, run=programs)


def refuses() -> ProgramResult:
    return REFUSED


def brings(programs: Programs, build: Build) -> Installer:
    """An installer of Playwright's that brings this build."""

    def install() -> ProgramResult:
        programs.builds[build.engine] = build
        return WELL

    return install


@pytest.mark.parametrize(("engine", "package"), [("chromium", SHELL), ("firefox", "firefox-esr")])
def test_the_root_user_of_a_debian_gets_its_package_first(
    machine: Machine, engine: Engine, package: str
) -> None:
    def install() -> ProgramResult:
        put_on_path(machine, package, says="Browser 99.0")
        return WELL

    programs = Programs(apt=install)

    found = install_browser(engine, debian(machine, programs))

    assert found.path == Path(machine.search_path, package)


def test_a_debian_without_a_package_of_the_shell_gets_the_whole_browser(machine: Machine) -> None:
    def install() -> ProgramResult:
        if programs.packages != [SHELL, "chromium"]:
            return ProgramResult(100, "", f"E: Unable to locate package {SHELL}")
        put_on_path(machine, "chromium", says="Chromium 99.0")
        return WELL

    programs = Programs(apt=install)

    found = install_browser("chromium", debian(machine, programs))

    assert found.path == Path(machine.search_path, "chromium")


def test_who_wants_a_window_does_not_get_the_headless_shell(machine: Machine) -> None:
    def install() -> ProgramResult:
        if programs.packages:
            put_on_path(machine, programs.packages[-1], says="Chromium 99.0")
        return WELL

    put_on_path(machine, SHELL, says="Chromium 99.0")
    programs = Programs(apt=install)

    found = install_browser("chromium", debian(machine, programs), windowed=True)

    assert found.path == Path(machine.search_path, "chromium")
    assert programs.packages == ["chromium"]


def test_elsewhere_playwright_installs_its_own_build(machine: Machine) -> None:
    programs = Programs()
    programs.installers["install"] = brings(programs, Build("chromium", "156.0"))

    found = install_browser("chromium", replace(machine, run=programs))

    assert found.version == "156.0"
    [command] = programs.installations
    assert command.split(" ", 1)[1] == "-m playwright install chromium"


def test_a_build_that_lacks_libraries_gets_them(machine: Machine) -> None:
    programs = Programs(
        Build("webkit", problem="Host system is missing dependencies"), install=lambda: WELL
    )
    programs.installers["install_deps"] = brings(programs, Build("webkit", "27.2"))

    assert install_browser("webkit", debian(machine, programs)).version == "27.2"


def test_every_command_is_announced_before_it_runs(machine: Machine) -> None:
    announced: list[str] = []

    with pytest.raises(BrowserError):
        install_browser("webkit", replace(machine, run=Programs(install=refuses)), announced.append)

    assert announced == [
        "Installing WebKit (this may take minutes): python -m playwright install webkit"
    ]


def test_install_browser_names_everything_that_failed_and_what_to_type(machine: Machine) -> None:
    programs = Programs(Build("chromium", problem="not there"), install=refuses)

    with pytest.raises(BrowserError) as error:
        install_browser("chromium", debian(machine, programs, is_root=False))

    assert error.value.problem == (
        "no Chromium starts here; tried apt-get (not root); "
        "python -m playwright install chromium (exit 1: Error: the network is away); "
        "chromium-headless-shell, chromium, chromium-browser, google-chrome, "
        "google-chrome-stable (not on the PATH); Playwright's own build (not there)"
    )
    assert error.value.try_next.startswith("apt-get install chromium-headless-shell (as root), or")


def test_install_browser_says_when_there_is_no_apt_get(machine: Machine) -> None:
    programs = Programs(install=refuses)

    with pytest.raises(BrowserError, match=r"apt-get \(not on this system\)"):
        install_browser("firefox", replace(machine, is_root=True, run=programs))
