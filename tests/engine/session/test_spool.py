"""The result spool: workers append, names belong to one test, and no line is lost for another."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from presscheck.errors import ReportError, UsageError
from presscheck.outcome import Changed, Outcome, Same
from presscheck.session.spool import Claimant, ResultSpool
from tests.engine.captures import key
from tests.engine.limits import full_disk, read_only
from tests.engine.results import CHROMIUM, snapshot

NAMES = [f"article/state-{number}@desktop" for number in range(20)]


@pytest.fixture
def spool(tmp_path: Path) -> ResultSpool:
    return ResultSpool(tmp_path / "spool")


def run_of(case: str, run: str = "1-1") -> Claimant:
    return Claimant(f"test.py::{case}", f"test.py::{case}[desktop]", case, run)


def put(spool: ResultSpool, name: str, outcome: Outcome, claimant: Claimant) -> None:
    spool.claim(key(name), "chromium", claimant)
    spool.append(claimant.run, snapshot(outcome, name), CHROMIUM, ("a note",))


def outcomes(spool: ResultSpool) -> list[Outcome]:
    return [line.result.outcome for line in spool.lines() if line.result]


def test_what_is_appended_is_read_back(spool: ResultSpool) -> None:
    put(spool, NAMES[0], Changed(()), run_of("a"))

    [line] = spool.lines()

    assert line.result == snapshot(Changed(()), NAMES[0])
    assert (line.renderer, line.notes, line.run) == (CHROMIUM, ("a note",), "1-1")


def test_a_rerun_forgets_what_the_run_before_it_found(spool: ResultSpool) -> None:
    put(spool, NAMES[0], Changed(()), run_of("a"))
    put(spool, NAMES[0], Same(), run_of("a"))
    assert outcomes(spool) == [Same()]

    spool.claim(key(NAMES[0]), "chromium", run_of("a"))

    assert outcomes(spool) == []


def test_repeats_are_both_there(spool: ResultSpool) -> None:
    put(spool, NAMES[0], Changed(()), run_of("a", "1-1"))
    put(spool, NAMES[0], Same(), run_of("a", "2-1"))

    assert outcomes(spool) == [Changed(()), Same()]


def test_a_name_belongs_to_the_first_test_that_asks(spool: ResultSpool) -> None:
    spool.claim(key(NAMES[0]), "chromium", run_of("a"))

    with pytest.raises(UsageError, match=r"called article/state-0@desktop: in test.py::a\[") as no:
        spool.claim(key(NAMES[0]), "chromium", run_of("b"))

    assert "and in test.py::b[desktop]" in no.value.problem
    spool.claim(key(NAMES[0]), "firefox", run_of("b"))
    spool.claim(key(NAMES[0]), "chromium", run_of("a", "2-2"))


def test_a_test_takes_a_snapshot_once(spool: ResultSpool) -> None:
    claimant = run_of("a")
    spool.claim(key(NAMES[0]), "chromium", claimant)

    with pytest.raises(UsageError, match="takes two snapshots called article/state-0@desktop"):
        spool.claim(key(NAMES[0]), "chromium", claimant)


def claim_all(folder: Path, case: str) -> Sequence[str]:
    """The names that a test of this case could claim."""
    claimed = []
    for name in NAMES:
        try:
            ResultSpool(folder).claim(key(name), "chromium", run_of(case))
        except UsageError:
            continue
        claimed.append(name)
    return claimed


def test_of_several_processes_one_gets_a_name(spool: ResultSpool) -> None:
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        claimed = list(pool.map(claim_all, [spool.folder] * 8, map(str, range(8))))

    assert sorted(name for names in claimed for name in names) == sorted(NAMES)


@pytest.mark.parametrize("end", [b'\n{"name": "art', b"\n", b"\n\xff\x00"])
def test_a_line_cut_short_loses_nothing_else(spool: ResultSpool, end: bytes) -> None:
    put(spool, NAMES[0], Same(), run_of("a"))
    [file] = spool.folder.glob("*.jsonl")
    with file.open("ab") as torn:
        torn.write(end)
    put(spool, NAMES[1], Changed(()), run_of("b"))

    assert outcomes(spool) == [Same(), Changed(())]


def test_a_claim_cut_short_is_none(spool: ResultSpool) -> None:
    spool.claim(key(NAMES[0]), "chromium", run_of("a"))
    [file] = (spool.folder / "claims").iterdir()
    file.write_bytes(file.read_bytes()[:-5])

    spool.claim(key(NAMES[0]), "chromium", run_of("b"))


def test_equal_captures_are_written_once(spool: ResultSpool) -> None:
    first = spool.save_capture(b"picture", "{}", {"diff": (".png", b"diff")})
    second = spool.save_capture(b"picture", "[]", {"baseline": (".webp", b"old")})

    assert first.screenshot == second.screenshot
    assert len(list((spool.folder / "data").iterdir())) == 5
    assert (spool.folder / first.screenshot).read_bytes() == b"picture"
    spool.remove_data_except(set(second.paths))
    assert {f"data/{file.name}" for file in (spool.folder / "data").iterdir()} == set(second.paths)


def test_what_the_system_refuses_is_one_clear_refusal(spool: ResultSpool, tmp_path: Path) -> None:
    with full_disk(room=20), pytest.raises(ReportError, match="File too large"):
        put(spool, NAMES[0], Same(), run_of("a"))
    with read_only(tmp_path / "spool"), pytest.raises(ReportError, match="cannot be written"):
        spool.save_capture(b"picture", "{}", {})
