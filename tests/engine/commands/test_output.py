"""A command says one line, or nothing, when its output is closed, full, left or without letters."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TextIO

import pytest
from click.testing import CliRunner, Result

from presscheck.baselines.store import BaselineStore
from presscheck.commands import main
from presscheck.errors import OutputError
from presscheck.outcome import Missing
from presscheck.programs import ProgramResult, run_program
from tests.engine.captures import approve, key
from tests.engine.results import keep, reported, snapshot

NEW = "article/new@desktop"
FULL = Path("/dev/full")
NO_ROOM = "the output cannot be written: No space left on device"
NEXT = "  next: make room, or send the output to another place"

Verb = tuple[str, ...]
VERBS: list[Verb] = [
    ("--help",),
    ("--version",),
    ("list",),
    ("doctor",),
    ("approve", NEW),
    ("browser",),
    ("report", "merge", "presscheck-report"),
    ("report", "--help"),
]


@pytest.fixture
def store(project: Path, chromium: Path) -> BaselineStore:
    """A baseline, and a run with one snapshot that has none."""
    store = BaselineStore(project / "baselines")
    approve(store)
    report = project / "presscheck-report"
    reported(report, snapshot(Missing(), NEW, capture=keep(report)))
    return store


@pytest.fixture
def left() -> Iterator[TextIO]:
    """An output whose reader has gone, as after `| head`."""
    reader, writer = os.pipe()
    os.close(reader)
    with suppress(OSError), os.fdopen(writer, "w", encoding="utf-8") as output:
        yield output


@pytest.fixture
def full() -> Iterator[TextIO]:
    """An output on a disk without room."""
    if not FULL.exists():
        pytest.skip("this system has no device that is always full")
    with suppress(OSError), FULL.open("w", encoding="utf-8") as output:
        yield output


@pytest.fixture
def typed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[[Verb, TextIO | None], tuple[int, str]]:
    """Runs a verb with this output; gives its exit code and what it says as an error."""

    def run(words: Verb, output: TextIO | None) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdout", output)
        with pytest.raises(SystemExit) as end:
            main(list(words), prog_name="presscheck")
        monkeypatch.undo()
        return int(end.value.code or 0), capsys.readouterr().err

    return run


Typed = Callable[[Verb, TextIO | None], tuple[int, str]]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("words", VERBS, ids=" ".join)
def test_without_room_there_is_one_line_and_its_next_step(
    typed: Typed, full: TextIO, words: Verb
) -> None:
    code, errors = typed(words, full)

    assert errors.splitlines() == [f"presscheck: {NO_ROOM}", NEXT]
    assert code == 2


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("words", VERBS, ids=" ".join)
def test_without_a_reader_it_ends_in_silence(typed: Typed, left: TextIO, words: Verb) -> None:
    code, errors = typed(words, left)

    assert errors == ""
    assert code in {1, 2}


@pytest.mark.parametrize("words", [("list",), ("approve", NEW), ("doctor",)], ids=" ".join)
def test_a_closed_output_is_told_before_anything_is_done(
    store: BaselineStore, typed: Typed, words: Verb
) -> None:
    code, errors = typed(words, None)

    assert errors.splitlines() == [
        "presscheck: the output cannot be written: it is closed",
        NEXT,
    ]
    assert code == 2
    assert store.keys() == [key()]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("encoding", "size"), [("ascii", r"60\xd740"), ("latin-1", "60×40"), ("utf-8", "60×40")]
)
def test_letters_that_an_output_lacks_are_spelt_out(typed: Typed, encoding: str, size: str) -> None:
    written = BytesIO()

    code, errors = typed(("list",), TextIOWrapper(written, encoding))

    lines = written.getvalue().decode(encoding).splitlines()
    assert size in lines[-2 if lines[-2].strip("+└─┴┘-") else -3]
    assert len({len(line) for line in lines[:-1]}) == 1  # the table's lines end at one place
    assert (code, errors) == (0, "")


@pytest.mark.usefixtures("store")
@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("output", ["> /dev/full", ">&-", "> /dev/full 2>&-", "| true"])
def test_the_end_of_the_process_is_quiet_as_well(output: str) -> None:
    program = f"{sys.executable} -c 'from presscheck.commands import main; main()'"

    ended = shell(f"{program} list {output}; echo ended $? ${{PIPESTATUS[0]}}")

    assert "Traceback" not in ended.stderr
    assert "Exception ignored" not in ended.stderr
    assert len(ended.stderr.splitlines()) == (0 if "2>&-" in output or "|" in output else 2)


def shell(line: str) -> ProgramResult:
    return run_program(["/bin/bash", "-c", line], 60)


def test_a_refusal_says_why_and_whether_anybody_reads() -> None:
    assert OutputError("it is closed").one_line.startswith("the output cannot be written: it is c")
    assert OutputError("Broken pipe", reader_left=True).reader_left


def test_what_a_file_says_reaches_no_terminal(store: BaselineStore) -> None:
    damaged = store.anatomy(key())
    damaged.write_bytes(damaged.read_bytes().replace(b"::test_whole", b"\x9b2J\\n::error::"))

    result: Result = CliRunner().invoke(main, ["list"])

    assert "\x9b" not in result.stdout
    assert not any(line.lstrip().startswith("::") for line in result.stdout.splitlines())
