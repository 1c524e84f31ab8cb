"""What is proved of one edit is known to whatever is tried after it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from mutants.edits import sheet
from mutants.mutant import Harmless, Mutant
from mutants.prove.proof import Proof
from mutants.prove.proving import Proving
from mutants.prove.record import Record
from mutants.prove.suite import Mode
from mutants.prove.worker import Done, Job
from presscheck.outcome import ChangeKind

TEST = "tests/behaves/test_photo.py::test_photo"
SHY, LOUD = (
    Mutant(
        name, "Nothing.", "Photo", ChangeKind.RESTYLED, (sheet("photo", r"\Z", end, pattern=True),)
    )
    for name, end in (("shy", "/* shy */"), ("loud", "/* loud */"))
)
QUIET = Harmless("quiet", "Nobody reads it.", (sheet("share", r"\Z", "/* */", pattern=True),))

Find = Callable[[Job], Iterable[Proof]]


@dataclass
class OneByOne:
    """Does one job after the other: what comes of it is what `find` says."""

    find: Find
    did: list[Job] = field(default_factory=list)

    def __call__(self, jobs: Iterable[Job]) -> Iterator[Done]:
        for job in jobs:
            self.did.append(job)
            yield Done(job, tuple(self.find(job)))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record.at(tmp_path / "prove.json")


def proved(record: Record, find: Find) -> list[Job]:
    """Prove all three, and give the jobs that it took."""
    do = OneByOne(find)
    Proving(do, record, Mode.ALL, lambda *_: None).prove([SHY, LOUD], [QUIET])
    return do.did


def loud_is_noticed(job: Job) -> Iterator[Proof]:
    for name in job.names:
        if name == "loud":
            yield Proof(name, TEST)
        elif not job.tests:
            yield Proof(name, pending=True)


def shy_is_noticed_in_company(job: Job) -> Iterator[Proof]:
    yield from loud_is_noticed(job)
    if job.tests and "shy" in job.names:
        yield Proof("shy", TEST)


def test_what_is_noticed_alone_is_not_tried_with_the_others(record: Record) -> None:
    together = [job.names for job in proved(record, loud_is_noticed) if job.tests]

    assert set(together) == {("shy", "quiet")}


def test_what_a_part_of_the_suite_noticed_is_left_out_by_the_next(record: Record) -> None:
    together = [job.names for job in proved(record, shy_is_noticed_in_company) if job.tests]

    assert together[0] == ("shy", "quiet")
    assert set(together[1:]) == {("quiet",)}


def test_what_nothing_noticed_is_known_at_the_end(record: Record) -> None:
    proved(record, loud_is_noticed)

    noticed = {}
    for one in (SHY, LOUD, QUIET):
        proof = record.find(Mode.ALL, one)
        noticed[one.name] = proof and proof.noticed
    assert noticed == {"shy": False, "loud": True, "quiet": False}


def test_what_was_tried_alone_before_it_stopped_is_not_tried_alone_again(record: Record) -> None:
    def stop(job: Job) -> Iterator[Proof]:
        if job.tests:
            raise KeyboardInterrupt
        return loud_is_noticed(job)

    with pytest.raises(KeyboardInterrupt):
        proved(record, stop)

    assert all(job.tests for job in proved(Record.at(record.path), loud_is_noticed))


def test_what_could_not_be_tried_is_tried_again(record: Record) -> None:
    proved(record, lambda job: [Proof(name, trouble="no page") for name in job.names])

    assert [job.names for job in proved(record, loud_is_noticed)][:2] == [("shy",), ("loud",)]
