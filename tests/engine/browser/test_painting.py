"""Browsers are started so that one version paints the same on every machine."""

import shutil
import subprocess
from pathlib import Path

import pytest

from presscheck.browser.engines import ENGINES, Engine
from presscheck.browser.painting import FONTS, painting_arguments, permission_arguments

USERS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><match target="{target}">
<edit name="antialias" mode="assign"><bool>false</bool></edit>
<edit name="autohint" mode="assign"><bool>true</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
<edit name="lcdfilter" mode="assign"><const>lcdlegacy</const></edit>
<edit name="rgba" mode="assign"><const>rgb</const></edit>
</match></fontconfig>
"""

WISHES = "%{antialias} %{autohint} %{hinting} %{hintstyle} %{lcdfilter} %{rgba}"
SLIGHT, DEFAULT_FILTER, NO_SUBPIXELS = 1, 1, 5


@pytest.fixture(params=["pattern", "font"])
def user(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The configuration of somebody who wants letters drawn otherwise."""
    folder = tmp_path / "config" / "fontconfig"
    folder.mkdir(parents=True)
    folder.joinpath("fonts.conf").write_text(USERS.format(target=request.param))
    return folder.parent


def asked(environment: dict[str, str], *command: str) -> str:
    """What one of fontconfig's own commands answers."""
    if not shutil.which(command[0]):
        pytest.skip("this machine has no fontconfig, so nothing asks it")
    done = subprocess.run(  # noqa: S603  # words chosen here
        command, env=environment, capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


def test_letters_are_drawn_the_same_whatever_the_user_wants(user: Path) -> None:
    ours = {**painting_arguments("chromium")["env"], "XDG_CONFIG_HOME": str(user)}
    wishes = f"True False True {SLIGHT} {DEFAULT_FILTER} {NO_SUBPIXELS}"

    assert asked(ours, "fc-match", "--format", WISHES, "sans-serif") == wishes
    theirs = {name: value for name, value in ours.items() if name != "FONTCONFIG_FILE"}
    assert asked(theirs, "fc-match", "--format", WISHES, "sans-serif") != wishes


def test_the_systems_fonts_are_still_there() -> None:
    ours = painting_arguments("chromium")["env"]
    theirs = {name: value for name, value in ours.items() if name != "FONTCONFIG_FILE"}

    assert asked(ours, "fc-list", ":", "family") == asked(theirs, "fc-list", ":", "family")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_browser_keeps_the_rest_of_its_environment(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setenv("FONTCONFIG_FILE", "/home/me/fonts.conf")

    environment = painting_arguments(engine)["env"]

    assert environment["DISPLAY"] == ":7"
    assert environment["FONTCONFIG_FILE"] == str(FONTS)
    assert FONTS.is_file()


def test_only_firefox_takes_preferences() -> None:
    """Playwright refuses them for the others."""
    assert [engine for engine in ENGINES if "firefox_user_prefs" in painting_arguments(engine)] == [
        "firefox"
    ]


def test_only_chromium_knows_the_permission_to_copy() -> None:
    """Firefox refuses its name."""
    assert [engine for engine in ENGINES if permission_arguments(engine)] == ["chromium"]
