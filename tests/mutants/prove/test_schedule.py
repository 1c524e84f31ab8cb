"""What is known of a variant is used by everything that is tried after it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from mutants.catalogue import GROUPS, MUTANTS
from mutants.edits import ARTICLE, Swap, sheet
from mutants.mutant import Harmless, Mutant, Sign
from mutants.prove.pool import Job, JobResult
from mutants.prove.results import ResultStore, VariantResult
from mutants.prove.schedule import Schedule, compatible_groups, spread
from mutants.prove.suite import Mode
from presscheck.outcome import ChangeKind

TEST = "tests/behaves/test_photo.py::test_photo"
SHY, LOUD = (
    Mutant(
        name, "Nothing.", "Photo", ChangeKind.RESTYLED, (sheet("photo", r"\Z", end, pattern=True),)
    )
    for name, end in (("shy", "/* shy */"), ("loud", "/* loud */"))
)
QUIET = Harmless("quiet", "Nobody reads it.", (sheet("share", r"\Z", "/* */", pattern=True),))

Find = Callable[[Job], Iterable[VariantResult]]


@dataclass
class OneByOne:
    """Does one job after the other; `find` gives the results of each."""

    find: Find
    did: list[Job] = field(default_factory=list)

    def __call__(self, jobs: Iterable[Job]) -> Iterator[JobResult]:
        for job in jobs:
            self.did.append(job)
            yield JobResult(job, tuple(self.find(job)))


@pytest.fixture
def store(tmp_path: Path) -> ResultStore:
    return ResultStore.read(tmp_path / "prove.json")


def run(store: ResultStore, find: Find) -> list[Job]:
    """Try all three variants, and return the jobs that this took."""
    do = OneByOne(find)
    Schedule(do, store, Mode.ALL, lambda *_: None).run([SHY, LOUD], [QUIET])
    return do.did


def loud_is_noticed(job: Job) -> Iterator[VariantResult]:
    for name in job.names:
        if name == "loud":
            yield VariantResult(name, TEST)
        elif not job.tests:
            yield VariantResult(name, pending=True)


def shy_is_noticed_together(job: Job) -> Iterator[VariantResult]:
    yield from loud_is_noticed(job)
    if job.tests and "shy" in job.names:
        yield VariantResult("shy", TEST)


def test_a_mutant_that_is_noticed_alone_is_not_tried_with_the_others(store: ResultStore) -> None:
    together = [job.names for job in run(store, loud_is_noticed) if job.tests]

    assert set(together) == {("shy", "quiet")}


def test_a_variant_that_one_piece_notices_is_left_out_of_the_next(store: ResultStore) -> None:
    together = [job.names for job in run(store, shy_is_noticed_together) if job.tests]

    assert together[0] == ("shy", "quiet")
    assert set(together[1:]) == {("quiet",)}


def test_every_variant_has_a_result_at_the_end(store: ResultStore) -> None:
    run(store, loud_is_noticed)

    noticed = {}
    for one in (SHY, LOUD, QUIET):
        result = store.find(Mode.ALL, one)
        noticed[one.name] = result and result.noticed
    assert noticed == {"shy": False, "loud": True, "quiet": False}


def test_after_a_stop_the_schedule_goes_on_without_what_was_tried_alone(store: ResultStore) -> None:
    def stop(job: Job) -> Iterator[VariantResult]:
        if job.tests:
            raise KeyboardInterrupt
        return loud_is_noticed(job)

    with pytest.raises(KeyboardInterrupt):
        run(store, stop)

    assert all(job.tests for job in run(ResultStore.read(store.path), loud_is_noticed))


def test_a_variant_with_a_problem_is_tried_again(store: ResultStore) -> None:
    run(store, lambda job: [VariantResult(name, problem="no page") for name in job.names])

    assert [job.names for job in run(store, loud_is_noticed)][:2] == [("shy",), ("loud",)]


def test_mutants_of_behaviour_are_spread_evenly() -> None:
    order = [mutant.expected is Sign.BEHAVIOUR for mutant in spread(MUTANTS)]

    assert len(order) == len(MUTANTS)
    quarter = len(order) // 4
    shares = [sum(order[start : start + quarter]) for start in range(0, 4 * quarter, quarter)]
    assert max(shares) - min(shares) <= 1


def comment(name: str) -> Harmless:
    edit = Swap(f"/static/css/{name}.css", r"\A", f"/* {name} */", pattern=True)
    return Harmless(f"comment-in-{name}", "Nobody reads it.", (edit,))


def test_variants_that_exclude_each_other_are_in_different_groups() -> None:
    one, other = (
        Harmless(name, "Nobody reads it.", (Swap(ARTICLE, "<h1>", f"<h1 {name}>"),))
        for name in ("one", "other")
    )

    assert compatible_groups([one, comment("share"), other]) == [[one, comment("share")], [other]]


def test_a_variant_that_comes_late_is_alone() -> None:
    late = next(one for one in GROUPS["robustness"] if one.name == "late-banner")

    assert compatible_groups([comment("share"), late, comment("tools")]) == [
        [comment("share"), comment("tools")],
        [late],
    ]
