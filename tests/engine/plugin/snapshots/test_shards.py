"""Each check is in one shard, and all shards together are the whole run."""

from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

import pytest

from presscheck.durations import CACHE, DURATIONS, decode_durations, encode_durations
from presscheck.errors import ReportError
from presscheck.outcome import Same, Unused
from presscheck.report.files import read_results
from presscheck.report.merge import merge
from presscheck.results import Results
from tests.engine.plugin.conftest import PROJECT, Run
from tests.engine.plugin.snapshots.conftest import Project, new_project

CHECKS = """
    import pytest

    @pytest.mark.parametrize("state", ["one", "two", "three"])
    def test_look(tiny, snapshot, state):
        snapshot(tiny, state)

    def test_words(tiny):
        assert tiny.page.title() == "Tiny"
"""

OLD = """
    def test_old(tiny, snapshot):
        snapshot(tiny, "old")
"""


@pytest.fixture(scope="module")
def whole(approved_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with four approved snapshots, of which a test takes three."""
    made = new_project(tmp_path_factory.mktemp("shards"))
    copytree(approved_once / ".cache", made.folder / ".cache")
    made.write("pyproject.toml", PROJECT.replace("-p no:cacheprovider ", ""))
    made.write("test_look.py", CHECKS + OLD)
    made.approve()
    made.write("test_look.py", CHECKS)
    return made


def run_shard(project: Project, shard: str, *arguments: str, **variables: str) -> Run:
    report = f"--presscheck-report=shard-{shard.replace('/', '-of-')}"
    return project.run("--presscheck-shard", shard, report, *arguments, **variables)


def report_of(project: Project, shard: str) -> Path:
    return project.folder / f"shard-{shard.replace('/', '-of-')}"


def results_of(project: Project, shard: str) -> Results:
    return read_results(report_of(project, shard))


def names(results: Results) -> list[str]:
    return [one.key.state for one in results.snapshots]


def write_slow(project: Project, state: str, measured: Mapping[str, int]) -> None:
    """Write durations by which the test of one state takes longer than all others together."""
    durations = {test: 1000 if state in test else 10 for test in measured}
    (project.folder / "slow.json").write_bytes(encode_durations(durations))


def test_the_shards_of_a_run_are_the_whole_run(whole: Project) -> None:
    first = run_shard(whole, "1/2", "-n", "1")
    second = run_shard(whole, "2/2", "--random-order")

    found = merge([report_of(whole, one) for one in ("1/2", "2/2")], whole.folder / "all")

    assert (first.code, second.code) == (0, 0), first.output + second.output
    shards = [results_of(whole, one) for one in ("1/2", "2/2")]
    assert sorted(name for one in shards for name in names(one)) == ["one", "three", "two"]
    assert sorted(len(names(one)) for one in shards) == [1, 2]
    assert "shard 1/2: 2 of 4 checks" in first.output
    assert "shard: 2 of 2" in second.output
    assert found.complete
    assert found.code == 1
    assert {one.name: one.outcome for one in found.snapshots} == {
        "tiny/old@desktop": Unused(),
        **{f"tiny/{state}@desktop": Same() for state in ("one", "two", "three")},
    }
    assert found.checks.passed == 1


def test_a_shard_calls_no_baseline_unused(whole: Project) -> None:
    run_shard(whole, "1/2")

    found = results_of(whole, "1/2")

    assert not found.complete
    assert not [one for one in found.snapshots if one.outcome == Unused()]
    assert found.shard is not None
    assert {one.name for one in found.shard.unasked} > {"tiny/old@desktop"}


def test_a_shard_without_a_check_has_a_report_and_is_well(whole: Project) -> None:
    shards = ["1/2", "2/2"]
    runs = [run_shard(whole, one, "-k", "words") for one in shards]

    assert [run.code for run in runs] == [0, 0], runs[0].output
    assert sorted(results_of(whole, one).checks.passed for one in shards) == [0, 1]
    merged = merge([report_of(whole, one) for one in shards], whole.folder / "words")
    assert (merged.code, merged.complete) == (0, False)


def test_durations_of_an_earlier_run_say_what_is_dealt_out(whole: Project) -> None:
    run_shard(whole, "1/1")
    measured = decode_durations((report_of(whole, "1/1") / DURATIONS).read_bytes())
    write_slow(whole, "one", measured)

    run_shard(whole, "1/2", "--presscheck-durations=slow.json")

    assert names(results_of(whole, "1/2")) == ["one"]
    assert len(measured) == 4
    assert min(measured.values()) > 0
    assert measured.keys() <= decode_durations((whole.folder / CACHE).read_bytes()).keys()


def test_shards_with_other_durations_are_not_merged(whole: Project) -> None:
    run_shard(whole, "1/1")
    write_slow(whole, "one", decode_durations((report_of(whole, "1/1") / DURATIONS).read_bytes()))
    run_shard(whole, "1/2")
    run_shard(whole, "2/2", "--presscheck-durations=slow.json")

    with pytest.raises(ReportError, match="shards of different deals"):
        merge([report_of(whole, one) for one in ("1/2", "2/2")], whole.folder / "all")


REFUSED = [
    (["--presscheck-shard", "3/2"], "'3/2' is no shard"),
    (["--presscheck-durations", "x.json"], "there are none"),
    (["--presscheck-shard", "1/2", "--presscheck-durations", "no.json"], "No such file"),
    (["--presscheck-shard", "1/2", "--lf"], "--lf chooses tests by what this machine remembers"),
    (["--presscheck-shard", "1/2", "--presscheck-only-affected"], "this machine remembers"),
]


@pytest.mark.parametrize(("words", "line"), REFUSED, ids=lambda value: " ".join(value[-1:]))
def test_what_cannot_be_dealt_out_ends_the_run_with_one_line(
    whole: Project, words: list[str], line: str
) -> None:
    run = whole.run(*words)

    assert run.code == 2, run.output
    assert line in run.output
    assert "(next: " in run.output
    assert "Traceback" not in run.output
