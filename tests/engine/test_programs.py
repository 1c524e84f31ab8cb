"""Programs are run to their end, whatever that is."""

from pathlib import Path

from presscheck.programs import ProgramResult, run_program
from tests.engine.stand_ins import put_program


def test_run_program_returns_the_output_and_the_exit_code(tmp_path: Path) -> None:
    program = put_program(tmp_path / "program", says="yes", complains="ouch", code=3)

    assert run_program([str(program)], 10) == ProgramResult(3, "yes\n", "ouch\n")


def test_run_program_gives_127_to_a_program_that_does_not_exist(tmp_path: Path) -> None:
    missing = run_program([str(tmp_path / "none")], 10)

    assert missing == ProgramResult(127, "", "No such file or directory")


def test_run_program_ends_a_program_that_takes_too_long() -> None:
    assert run_program(["sleep", "9"], 0.05).code == 124
