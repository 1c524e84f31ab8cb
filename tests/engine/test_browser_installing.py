"""A missing browser is installed in the first way that leaves one that starts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from presscheck.engines import SHELL, Engine
from presscheck.errors import BrowserError
from presscheck.installing import install_browser
from presscheck.machine import Answer, Machine, run_program
from tests.engine.stand_ins import HEADLESS, put_build, put_on_path

REFUSED = Answer(1, "", "Downloading\n\x1b[2mError: the network is away\x1b[22m\n    at nowhere")
Installer = Callable[[], Answer]


class Installers:
    """Stands where programs are run: browsers answer for themselves, installers as told."""

    def __init__(self, **answers: Installer) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def __call__(self, command: Sequence[str], patience: float) -> Answer:
        if command[-1] == "--version":
            return run_program(command, patience)
        words = " ".join(command)
        self.asked.append(words)
        key = "apt" if "apt-get" in command[0] else command[3].replace("-", "_")
        return self.answers[key]()

    @property
    def packages(self) -> list[str]:
        """What apt-get was asked to install."""
        return [words.split()[-1] for words in self.asked if "--yes" in words]


def with_apt_get(machine: Machine, run: Installers) -> Machine:
    put_on_path(machine, "apt-get")
    return replace(machine, is_root=True, run=run)


def test_playwright_is_asked_first(machine: Machine) -> None:
    def install() -> Answer:
        put_build(machine, *HEADLESS, says="Google Chrome for Testing 156.0")
        return Answer(0, "", "")

    run = Installers(install=install)

    found = install_browser("chromium", replace(machine, run=run))

    assert found.version == "156.0"
    assert [asked.split(" ", 1)[1] for asked in run.asked] == ["-m playwright install chromium"]


@pytest.mark.parametrize(("engine", "package"), [("chromium", SHELL), ("firefox", "firefox-esr")])
def test_the_root_user_of_a_debian_gets_its_package(
    machine: Machine, engine: Engine, package: str
) -> None:
    def install() -> Answer:
        put_on_path(machine, package, says="Browser 99.0")
        return Answer(0, "", "")

    run = Installers(install=lambda: REFUSED, apt=install)

    found = install_browser(engine, with_apt_get(machine, run))

    assert found.path == Path(machine.search_path, package)


def test_a_debian_without_a_package_of_the_shell_gets_the_whole_browser(machine: Machine) -> None:
    def install() -> Answer:
        if run.packages != [SHELL, "chromium"]:
            return Answer(100, "", f"E: Unable to locate package {SHELL}")
        put_on_path(machine, "chromium", says="Chromium 99.0")
        return Answer(0, "", "")

    run = Installers(install=lambda: REFUSED, apt=install)

    assert install_browser("chromium", with_apt_get(machine, run)).path.name == "chromium"


def test_a_build_that_lacks_libraries_gets_them(machine: Machine) -> None:
    def install() -> Answer:
        put_build(machine, *HEADLESS, says="", code=127)
        return Answer(0, "", "")

    def install_deps() -> Answer:
        put_build(machine, *HEADLESS, says="Google Chrome for Testing 156.0")
        return Answer(0, "", "")

    run = Installers(install=install, install_deps=install_deps)

    found = install_browser("chromium", with_apt_get(machine, run))

    assert found.version == "156.0"
    assert len(run.asked) == 2


def test_every_step_is_announced_before_it_is_taken(machine: Machine) -> None:
    run = Installers(install=lambda: REFUSED)
    said: list[str] = []

    with pytest.raises(BrowserError):
        install_browser("webkit", replace(machine, run=run), said.append)

    assert said == [
        "Installing WebKit (this may take minutes): python -m playwright install webkit"
    ]


def test_a_refusal_names_every_way_and_why_it_failed(machine: Machine) -> None:
    put_on_path(machine, "apt-get")
    run = Installers(install=lambda: REFUSED)

    with pytest.raises(BrowserError) as refusal:
        install_browser("chromium", replace(machine, run=run))

    assert refusal.value.problem == (
        f"no Chromium starts here; tried Playwright's own build (none in {machine.builds}); "
        "chromium-headless-shell, chromium, chromium-browser, google-chrome, "
        "google-chrome-stable (not on the PATH); "
        "python -m playwright install chromium (exit 1: Error: the network is away); "
        "apt-get (not root)"
    )
    assert "apt-get install chromium-headless-shell (as root)" in refusal.value.try_next


def test_without_apt_get_that_is_said_too(machine: Machine) -> None:
    run = Installers(install=lambda: REFUSED)

    with pytest.raises(BrowserError, match=r"apt-get \(not on this system\)"):
        install_browser("firefox", replace(machine, is_root=True, run=run))


def test_a_browser_that_is_there_already_is_left_alone(machine: Machine) -> None:
    put_on_path(machine, "chromium", says="Chromium 99.0")
    run = Installers()

    install_browser("chromium", replace(machine, run=run))

    assert run.asked == []
