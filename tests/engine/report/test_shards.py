"""The reports of shards become the report of one run, or one line says why they do not."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from presscheck.durations import DURATIONS, decode_durations, encode_durations
from presscheck.errors import ReportError
from presscheck.outcome import Changed, Same, Unused
from presscheck.report.files import read_results, write_results
from presscheck.report.merge import merge
from presscheck.report.shards import shard_line
from presscheck.results import Results, ShardRecord, SnapshotResult
from tests.engine.results import FAILURE, changed, results, snapshot

OLD = snapshot(Unused(), "old/x@wide")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def taken(page: str) -> SnapshotResult:
    return snapshot(Same(), f"{page}/x@wide")


def shard(number: int, *snapshots: SnapshotResult, of: int = 2, **facts: Any) -> Results:
    record = {"browsers": ("chromium",), "deal": "d1", "commit": "c1", "run": "r1", "whole": True}
    made = ShardRecord(number=number, of=of, checks=3, total=6, **{**record, **facts})
    found = results(*snapshots, complete=False)
    return replace(found, shard=made, notes=(shard_line(made), "all is quiet"))


def merged(*runs: Results) -> Results:
    parts = [Path(f"part-{at}") for at in range(1, len(runs) + 1)]
    for part, run in zip(parts, runs, strict=True):
        write_results(part, run)
    return merge(parts, Path("whole"))


def test_all_shards_are_a_whole_run() -> None:
    found = merged(shard(2, taken("b")), shard(1, taken("a")))

    assert (found.complete, found.code, found.shard) == (True, 0, None)
    assert [one.key.page for one in found.snapshots] == ["a", "b"]
    assert found.notes == ("2 shards of chromium, 6 checks in all", "all is quiet")
    assert read_results(Path("whole")) == found


def test_a_shard_that_is_missing_is_named_and_the_run_is_cut() -> None:
    found = merged(shard(1, taken("a"), of=3), shard(3, of=3))

    assert (found.complete, found.code) == (False, 2)
    assert found.notes[0] == ("shard 2/3 of chromium is missing: its checks are not in this report")


def test_what_one_shard_has_used_is_not_unused() -> None:
    first = shard(1, taken("a"), unasked=(OLD, snapshot(Unused(), "b/x@wide")))
    second = shard(2, taken("b"), unasked=(snapshot(Unused(), "a/x@wide"), OLD))

    found = merged(first, second)

    assert [(one.name, one.outcome) for one in found.snapshots if one.outcome != Same()] == [
        (OLD.name, Unused())
    ]
    assert found.code == 1


@pytest.mark.parametrize("second", [{"of": 3}, {"whole": False}], ids=["missing", "narrowed"])
def test_without_every_check_nothing_is_unused(second: dict[str, Any]) -> None:
    of = second.get("of", 2)

    found = merged(shard(1, of=of, unasked=(OLD,)), shard(2, **second, unasked=(OLD,)))

    assert (found.complete, found.snapshots) == (False, ())


def test_what_all_shards_say_of_levels_is_said() -> None:
    lines = ("the level layout is for 'Fooder'", "the level layout is for 'Footer'")

    found = merged(shard(1, unused_levels=lines), shard(2, unused_levels=lines[:1]))

    assert lines[0] in found.notes
    assert lines[1] not in found.notes


@pytest.mark.parametrize(
    ("codes", "code"), [((0, 0), 0), ((0, 1), 1), ((1, 2), 2), ((0, 4), 2), ((3, 0), 2)]
)
def test_the_exit_code_is_the_worst_one(codes: tuple[int, int], code: int) -> None:
    runs = [replace(shard(at), code=one) for at, one in enumerate(codes, 1)]

    assert merged(*runs).code == code


def test_a_change_or_a_failure_is_found_in_reports_that_are_no_shards_too() -> None:
    well = results(snapshot(Same()))

    assert merged(well).code == 0
    assert merged(well, results(changed("Footer"))).code == 1
    assert merged(replace(well, failures=(replace(FAILURE, attachments=()),))).code == 1


def test_each_browser_has_shards_of_its_own() -> None:
    others = [shard(at, browsers=("firefox",), deal="d2") for at in (1, 2)]

    assert merged(shard(1), shard(2), *others).complete

    found = merged(shard(1), shard(2), others[0])

    assert (found.complete, found.code) == (False, 2)
    assert "shard 2/2 of firefox is missing: its checks are not in this report" in found.notes


REFUSED = [
    pytest.param(
        [shard(1), shard(1)],
        "shard 1/2 of chromium is there twice: part-1 and part-2",
        id="twice",
    ),
    pytest.param(
        [shard(1), shard(2, commit="c2")],
        "shards of different commits: c1: shard 1/2 of chromium (part-1),"
        " c2: shard 2/2 of chromium (part-2)",
        id="commits",
    ),
    pytest.param([shard(1), shard(2, run="r2")], "shards of different runs: r1: ", id="runs"),
    pytest.param([shard(1), shard(2, deal="d2")], "shards of different deals, which ", id="deals"),
]


@pytest.mark.parametrize(("runs", "line"), REFUSED)
def test_what_is_no_one_run_is_refused(runs: list[Results], line: str) -> None:
    with pytest.raises(ReportError) as refused:
        merged(*runs)

    assert line in refused.value.problem
    assert not Path("whole", "results.json").exists()


def test_each_reason_has_a_line() -> None:
    with pytest.raises(ReportError) as refused:
        merged(shard(1), shard(2, commit="c2", run="r2"), shard(2, commit="c2"))

    assert [line.split(":")[0].strip() for line in str(refused.value).splitlines()] == [
        "no report is made of what is no one run",
        "these are shards of different runs",
        "shard 2/2 of chromium is there twice",
        "next",
    ]


def test_a_commit_that_nobody_knows_is_no_other_one() -> None:
    assert merged(shard(1, commit="", run=""), shard(2)).complete


def test_a_shard_that_was_cut_and_went_on_is_there_in_two_parts() -> None:
    rest = shard(2, taken("b"), goes_on=True, whole=False, deal="")
    found = merged(shard(1), replace(shard(2, whole=False), code=2), rest)

    assert [one.key.page for one in found.snapshots] == ["b"]
    assert (found.complete, found.code) == (False, 2)

    found = merged(shard(1), rest)

    assert found.notes[0].startswith("shard 2/2 of chromium goes on after a run that was cut")


def test_two_shards_cannot_have_one_snapshot() -> None:
    other = replace(taken("a"), test="tests/test_b.py::test_b")

    found = merged(shard(1, taken("a")), shard(2, other))

    assert found.code == 2
    assert found.notes[0].startswith("two snapshots of one run are called a/x@wide: in ")
    assert "tests/test_b.py::test_b (shard 2)" in found.notes[0]


def test_durations_are_merged() -> None:
    for at, known in enumerate([{"a::x": 5}, {"b::x": 7}], 1):
        Path(f"part-{at}").mkdir()
        Path(f"part-{at}", DURATIONS).write_bytes(encode_durations(known))

    merged(shard(1), shard(2))

    assert decode_durations(Path("whole", DURATIONS).read_bytes()) == {"a::x": 5, "b::x": 7}


def test_durations_that_are_none_are_left_out_and_noted() -> None:
    Path("part-1").mkdir()
    Path("part-1", DURATIONS).write_text('{"a::x": "long"}')

    found = merged(shard(1), shard(2))

    assert any(note.startswith("left out: durations.json of part-1: ") for note in found.notes)
    assert not Path("whole", DURATIONS).exists()


def test_a_shard_shows_nothing_below_its_job(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "shown.md")

    merge([_written(replace(shard(1), shard=None))], Path("whole"))

    assert Path("shown.md").is_file()


def _written(run: Results) -> Path:
    write_results(Path("part"), run)
    return Path("part")


def test_a_change_of_a_shard_is_a_change_of_the_run() -> None:
    found = merged(shard(1, changed("Footer", name="a/x@wide")), shard(2))

    assert isinstance(found.snapshots[0].outcome, Changed)
    assert found.code == 1
