"""The rules of the house that a machine can check."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from presscheck.plugin import parametrization
from tests import articles

ROOT = Path(__file__).parents[2]

MAY_NOT_IMPORT = {
    "pages": {"presscheck", "replica", "mutants", "tests", "pytest"},
    "presscheck": {"pages", "replica", "mutants", "tests"},
    "presscheck/session": {"playwright"},
    "replica": {"presscheck", "pages", "mutants", "tests", "playwright", "pytest"},
    "mutants/catalogue": {"pages", "tests", "playwright", "pytest"},
    "tests/behaves": {"replica", "mutants"},
    "tests/layout": {"replica", "mutants"},
}

WAITS = ("wait_for" + "_timeout", "time.sleep", "asyncio.sleep")


LONGEST = 40
"""Lines of a function; a file may be as long as its one subject."""


def python_files(room: str) -> Iterator[Path]:
    return (ROOT / room).rglob("*.py")


def imported_by(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("room", MAY_NOT_IMPORT)
def test_imports_point_one_way(room: str) -> None:
    strangers = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in python_files(room)
        for name in imported_by(path)
        if name.partition(".")[0] in MAY_NOT_IMPORT[room]
        if "pictures" not in path.parts  # draws with a browser; no part of the site
    ]

    assert strangers == []


def test_comparing_has_one_entrance() -> None:
    inside = ("images", "anatomy", "explain", "levels", "compare.py")
    doors = {"images", "anatomy", "anatomy.boxes", "compare"}
    strangers = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in python_files("presscheck")
        if path.relative_to(ROOT / "presscheck").parts[0] not in inside
        for name in imported_by(path)
        if re.match(r"presscheck\.(images|anatomy|explain|levels|compare)\b", name)
        if name.removeprefix("presscheck.") not in doors
    ]

    assert strangers == []


LOWEST = ("errors", "level", "outcome", "outcome_words", "settings", "slugs")


@pytest.mark.parametrize("module", LOWEST)
def test_the_lowest_modules_know_no_room(module: str) -> None:
    rooms = {path.parent.name for path in python_files("presscheck")} - {"presscheck", "anatomy"}
    names = imported_by(ROOT / "presscheck" / f"{module}.py")

    assert {name.split(".")[1] for name in names if name.startswith("presscheck.")} & rooms == set()


def test_only_the_plugin_knows_pytest() -> None:
    plugin, door = ROOT / "presscheck" / "plugin", ROOT / "presscheck" / "__init__.py"
    offenders = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in python_files("presscheck")
        if plugin not in path.parents and path != door
        for name in imported_by(path)
        if name.startswith(("pytest", "_pytest", "presscheck.plugin"))
    ]

    assert offenders == []


MAY_WRITE = {
    "terminal.py",  # every line of a command
    "tables.py",  # the same for tables
    "browser/playwright_builds.py",  # a process of its own, which our own code reads
    "commands/review.py",  # asks only whether it is a terminal
}
"""The modules of presscheck that may use the output of the process."""


def called_by(path: Path) -> set[str]:
    """The plain names that the file calls."""
    calls = [
        node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    ]
    return {call.func.id for call in calls if isinstance(call.func, ast.Name)}


def test_commands_print_through_one_door() -> None:
    room = ROOT / "presscheck"
    offenders = [
        str(path.relative_to(room))
        for path in python_files("presscheck")
        if re.search(r"click\.s?echo\(|sys\.std(?:out|err)", path.read_text("utf-8"))
        or "print" in called_by(path)
    ]

    assert set(offenders) == MAY_WRITE


def test_mutants_know_nothing_of_the_engine_but_its_outcomes() -> None:
    catalogue = [*python_files("mutants/catalogue"), *(ROOT / "mutants").glob("*.py")]
    names = {name for path in catalogue for name in imported_by(path)}

    assert {name for name in names if name.startswith("presscheck")} == {"presscheck.outcome"}


@pytest.mark.parametrize(
    "room", ["pages", "tests", "presscheck", "replica", "mutants", "conftest.py"]
)
def test_nobody_waits_for_a_duration(room: str) -> None:
    files = [ROOT / room] if room.endswith(".py") else list(python_files(room))
    offenders = [
        f"{path.relative_to(ROOT)}: {wait}"
        for path in files
        for wait in WAITS
        if path != Path(__file__) and wait in path.read_text(encoding="utf-8")
    ]

    assert files
    assert offenders == []


@pytest.mark.parametrize("room", ["pages", "tests", "presscheck", "replica", "mutants"])
def test_functions_stay_small(room: str) -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}: {count} lines"
        for path in python_files(room)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        if (count := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST
    ]

    assert long == []


def test_page_objects_never_assert_and_never_answer_yes_or_no() -> None:
    offenders = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in python_files("pages")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assert | ast.FunctionDef) and not allowed(node)
    ]

    assert offenders == []


def allowed(node: ast.Assert | ast.FunctionDef) -> bool:
    return isinstance(node, ast.FunctionDef) and ast.unparse(node.returns or node) != "bool"


def test_every_option_is_in_the_handbook(pytestconfig: pytest.Config) -> None:
    handbook = (ROOT / "docs" / "options.md").read_text(encoding="utf-8")
    ours = [
        "--" + name.replace("_", "-")
        for name in vars(pytestconfig.option)
        if name.startswith("presscheck_")
    ]

    assert ours
    assert [option for option in ours if f"`{option}" not in handbook] == []


def test_every_command_is_in_the_handbook() -> None:
    handbook = (ROOT / "docs" / "options.md").read_text(encoding="utf-8")
    verbs = [path.stem for path in (ROOT / "presscheck" / "commands").glob("[a-z]*.py")]

    assert verbs
    assert [verb for verb in verbs if f"`presscheck {verb}" not in handbook] == []


def test_every_marker_is_explained_where_checks_are_added() -> None:
    guide = (ROOT / "tests" / "README.md").read_text(encoding="utf-8")
    lines = (*parametrization.MARKERS, *articles.MARKERS)
    names = [line.partition(":")[0].partition("(")[0] for line in lines]

    assert [name for name in names if f"`{name}" not in guide] == []
