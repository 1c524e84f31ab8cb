"""`make` hands over what was typed, and says in one line why it cannot."""

import os
import shutil
from pathlib import Path

import pytest

from presscheck.programs import ProgramResult, run_program

ROOT = Path(__file__).parents[2]
FILES = (
    "Makefile",
    "pyproject.toml",
    "requirements.lock",
    "package.json",
    "package-lock.json",
    ".npmrc",
)
ECHO = '#!/bin/sh\necho "$(basename $0):"\nfor word in "$@"; do echo "<$word>"; done\n'


def make(*words: str) -> ProgramResult:
    return run_program(["make", *words], 30)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout that was never set up."""
    for name in FILES:
        shutil.copy(ROOT / name, tmp_path)
    # These tests may themselves be running under make.
    for name in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def ready_checkout(checkout: Path) -> Path:
    """A checkout that was set up, with programs that say what they were asked."""
    add_programs(checkout / ".venv" / "bin", "python", "presscheck", "pytest", "ruff", "mypy")
    (checkout / ".venv" / ".locked").write_text(f"{checkout}\n")
    (checkout / ".venv" / ".ready").touch()
    add_programs(checkout / "node_modules" / ".bin", "eslint", "tsc")
    (checkout / "node_modules" / ".ready").touch()
    for room in ("behaves", "layout", "engine"):
        (checkout / "tests" / room).mkdir(parents=True)
    return checkout


def add_programs(folder: Path, *names: str, text: str = ECHO) -> None:
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)


@pytest.fixture(params=[0, 1], ids=["with Node", "without Node"])
def node(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the machine has a Node that is new enough; npm says that it was asked."""
    code: int = request.param
    add_programs(tmp_path / "bin", "node", text=f"#!/bin/sh\nexit {code}\n")
    (tmp_path / "bin" / "npm").write_text("#!/bin/sh\necho npm: $1\nmkdir -p node_modules\n")
    (tmp_path / "bin" / "npm").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=os.pathsep)
    return code == 0


def arguments_to(program: str, answer: ProgramResult) -> list[str]:
    """The words that a program was asked with."""
    words = answer.stdout.partition(f"\n{program}:\n")[2].splitlines()
    return [word.strip("<>") for word in words if word.startswith("<")]


def test_check_runs_the_suite_in_chromium(ready_checkout: Path) -> None:
    answer = make()

    assert answer.stdout == (
        "presscheck:\n<browser>\n<--quiet>\n<chromium>\n"
        "pytest:\n<-n>\n<auto>\n<-p>\n<no:hypothesispytest>\n<tests/behaves>\n<tests/layout>\n"
        "<--junitxml>\n<presscheck-report/junit.xml>\n"
    )
    assert (answer.stderr, answer.code) == ("", 0)


def test_variables_arrive_as_they_were_typed(ready_checkout: Path) -> None:
    site = "http://127.0.0.1:8000/?a=1&b=two words;'"

    answer = make(
        "check",
        f"SITE={site}",
        "REFERENCE=https://www.example/?a=1&b=2",
        "BROWSER=firefox",
        "VIEWPORT=wide",
        "ARGS=-k 'a or b' -n 2",
    )

    words = arguments_to("pytest", answer)
    words = words[words.index("--base-url") :]
    assert words[:8] == [
        "--base-url",
        site,
        "--presscheck-reference",
        "https://www.example/?a=1&b=2",
        "--browser",
        "firefox",
        "--presscheck-viewport",
        "wide",
    ]
    assert words[8:] == ["-k", "a or b", "-n", "2"]


def test_one_folder_of_the_suite_may_be_chosen(ready_checkout: Path) -> None:
    words = arguments_to("pytest", make("check", "SUITE=tests/layout"))

    assert [word for word in words if word.startswith("tests/")] == ["tests/layout"]


def test_a_browser_variable_of_the_desktops_is_not_ours(
    ready_checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "/usr/bin/sensible-browser")

    assert "sensible-browser" not in make("check").stdout


def test_test_runs_every_step_and_names_the_one_that_failed(
    ready_checkout: Path,
    node: bool,  # noqa: FBT001 - a fixture
) -> None:
    (ready_checkout / ".venv" / "bin" / "mypy").write_text("#!/bin/sh\nexit 1\n")

    answer = make("test")

    steps = [line for line in answer.stdout.splitlines() if line.startswith("==")]
    left_out = ["== eslint, tsc: left out; they need Node 20.19 or newer and npm"]
    scripts = ["== eslint", "== tsc"] if node else left_out
    checks = ["== ruff check", "== ruff format", "== mypy", *scripts, "== pytest"]
    assert steps == [*checks, "== prove, a sample"]
    assert answer.stderr.startswith("make test: failed: mypy\n")
    assert answer.code == 2


def test_linters_are_installed_once_where_there_is_node(
    ready_checkout: Path,
    node: bool,  # noqa: FBT001 - a fixture
) -> None:
    (ready_checkout / "node_modules" / ".ready").unlink()

    assert [("npm: ci" in make("test").stdout) for _ in range(2)] == [node, False]


def test_check_needs_no_linters(
    ready_checkout: Path,
    node: bool,  # noqa: FBT001 - a fixture
) -> None:
    (ready_checkout / "node_modules" / ".ready").unlink()

    assert "npm" not in make("check").stdout


def test_what_is_narrowed_has_no_sample_of_the_mutants(ready_checkout: Path) -> None:
    assert "prove" not in make("test", "ARGS=-k share").stdout


def test_prove_hands_its_arguments_on(ready_checkout: Path) -> None:
    output = make("prove", "ARGS=-k share --anew").stdout

    assert "python:\n<-m>\n<mutants.prove>\n<-k>\n<share>\n<--anew>\n" in output


def test_a_moved_checkout_is_set_up_anew(ready_checkout: Path) -> None:
    (ready_checkout / ".venv" / ".locked").write_text("/somewhere/else\n")

    assert "none of these is it: no-python" in make("check", "PYTHON=no-python").stderr


@pytest.mark.parametrize("python", ["no-python", "./old python"])
def test_without_a_python_one_line_says_so(checkout: Path, python: str) -> None:
    (checkout / "old python").write_text("#!/bin/sh\nexit 1\n")
    (checkout / "old python").chmod(0o755)

    answer = make("check", f"PYTHON={python}")

    assert answer.stderr.splitlines()[0] == (
        f"Python 3.11 or newer is needed, and none of these is it: {python} "
        "(next: install one, or say where it is with PYTHON=/path/to/python3)"
    )
    assert answer.code == 2


def test_coverage_of_a_part_of_the_tests_has_no_floor(ready_checkout: Path) -> None:
    program = ready_checkout / ".venv" / "bin" / "coverage"
    program.write_text(ECHO)
    program.chmod(0o755)

    assert "<report>\n" in make("coverage").stdout
    assert "<report>\n<--fail-under=0>\n" in make("coverage", "ARGS=tests/engine/review").stdout
