"""The verbs are the modules of the commands folder."""

import sys
from pathlib import Path

from presscheck import commands
from presscheck.programs import run_program
from tests.engine.commands.shell import presscheck

LOADED = """
import sys
from presscheck.commands import main
main(["browser", "--quiet"], standalone_mode=False)
print(*[name for name in ("rich", "presscheck.commands.doctor") if name in sys.modules])
"""


def test_every_module_is_a_verb_with_a_line_of_help() -> None:
    modules = {path.stem for path in Path(commands.__path__[0]).glob("[!_]*.py")}

    listed = presscheck("--help").stdout.partition("Commands:\n")[2].splitlines()

    assert {line.split()[0] for line in listed} == modules
    assert all(len(line.split()) > 2 for line in listed)


def test_a_verb_does_not_wait_for_the_others(chromium: Path) -> None:
    answer = run_program([sys.executable, "-c", LOADED], 30)

    assert answer.stderr == ""
    assert answer.stdout == "\n"


def test_an_unknown_verb_is_refused() -> None:
    result = presscheck("dance")

    assert result.exit_code == 2
    assert "No such command 'dance'" in result.stderr


def test_the_version_is_the_packages() -> None:
    assert presscheck("--version").stdout.startswith("presscheck, version ")
