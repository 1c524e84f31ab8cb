"""Programs are run to their end, whatever that is."""

import os
from pathlib import Path

import pytest

from presscheck.machine import Answer, Machine, run_program
from tests.engine.stand_ins import put_program


def test_a_program_answers_with_what_it_said_and_how_it_ended(tmp_path: Path) -> None:
    program = put_program(tmp_path / "program", says="yes", complains="ouch", code=3)

    assert run_program([str(program)], 10) == Answer(3, "yes\n", "ouch\n")


def test_a_program_that_is_not_there_has_failed(tmp_path: Path) -> None:
    assert run_program([str(tmp_path / "none")], 10) == Answer(127, "", "No such file or directory")


def test_a_program_that_takes_too_long_has_failed() -> None:
    assert run_program(["sleep", "9"], 0.05).code == 124


@pytest.mark.parametrize(
    ("chosen", "builds"),
    [
        pytest.param("/builds", Path("/builds"), id="a folder"),
        pytest.param("builds", Path.cwd() / "builds", id="a folder from here"),
        pytest.param("0", Machine.here().catalogue.parent / ".local-browsers", id="the package"),
    ],
)
def test_playwrights_own_variable_says_where_its_builds_are(
    monkeypatch: pytest.MonkeyPatch, chosen: str, builds: Path
) -> None:
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", chosen)

    assert Machine.here().builds == builds


def test_only_the_root_user_may_install_packages() -> None:
    assert Machine.here().is_root == (os.geteuid() == 0)
