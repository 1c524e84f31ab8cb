"""The reports of shards as the result of one whole run, or the reasons why they are none."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from presscheck.errors import ReportError
from presscheck.outcome import Unused
from presscheck.report.groups import failing
from presscheck.report.sentence import counted
from presscheck.results import CUT, FOUND, WELL, Results, ShardRecord, SnapshotResult

_DEALS = "deals, which other tests, other options or other --presscheck-durations make"

_MOST_NAMED = 20
"""Snapshots with one name that are told of."""


@dataclass(frozen=True, slots=True)
class Part:
    """The result of one run, the name of its report, and which shard it is of."""

    source: str
    results: Results
    shard: ShardRecord

    def __str__(self) -> str:
        return f"{self.shard} of {' and '.join(self.shard.browsers)} ({self.source})"


def shard_line(shard: ShardRecord) -> str:
    """Return the line that a shard's report says of itself."""
    return f"shard {shard}: {shard.checks:,} of {counted(shard.total, 'check')}"


def merge_runs(sources: Sequence[str], runs: Sequence[Results]) -> Results:
    """Return several runs as one; the shards among them become whole runs first.

    `sources` are the names of their reports. What is missing is noted, and the exit code says so.

    Raises:
        ReportError: when they are shards of different runs, or one is there twice.
    """
    named = list(zip(sources, runs, strict=True))
    parts = [Part(source, run, run.shard) for source, run in named if run.shard]
    if problems := list(_contradictions(parts)):
        raise ReportError(
            f"no report is made of what is no one run: {problems[0]}",
            items=problems[1:],
            try_next="give each shard of one run once: presscheck report merge PART…",
        )
    wholes = list(map(_whole, _by_browsers(parts).values()))
    plain = [run for run in runs if run.shard is None]
    merged = Results.merge([*plain, *_complete_together(wholes)])
    is_open = merged.failures or any(not one.approved for one in failing(merged.snapshots))
    return replace(merged, code=max(merged.code, FOUND if is_open else WELL))


def _contradictions(parts: Sequence[Part]) -> Iterator[str]:
    """Yield a line for each reason why the shards are not of one run."""
    yield from _differing("commits", parts, [part.shard.commit for part in parts])
    yield from _differing("runs", parts, [part.shard.run for part in parts])
    for its in _by_browsers(parts).values():
        yield from _differing(_DEALS, its, [part.shard.deal for part in its])
        yield from _twice(its)


def _differing(what: str, parts: Sequence[Part], values: Sequence[str]) -> Iterator[str]:
    """Yield a line when the parts have different values; a value that is not known is none."""
    first: dict[str, Part] = {}
    for part, value in zip(parts, values, strict=True):
        first.setdefault(value, part)
    first.pop("", None)
    if len(first) > 1:
        named = ", ".join(f"{value}: shard {part}" for value, part in first.items())
        yield f"these are shards of different {what}: {named}"


def _twice(parts: Sequence[Part]) -> Iterator[str]:
    counts = Counter(part.shard.number for part in parts if not part.shard.goes_on)
    for number, count in counts.items():
        if count > 1:
            its = [part for part in parts if part.shard.number == number]
            sources = " and ".join(part.source for part in its)
            yield f"shard {its[0].shard} of {' and '.join(its[0].shard.browsers)}" + (
                f" is there {'twice' if count == 2 else f'{count} times'}: {sources}"
            )


def _by_browsers(parts: Iterable[Part]) -> dict[tuple[str, ...], list[Part]]:
    sets: dict[tuple[str, ...], list[Part]] = defaultdict(list)
    for part in sorted(parts, key=lambda one: (one.shard.number, one.shard.goes_on)):
        sets[part.shard.browsers].append(part)
    return dict(sorted(sets.items()))


def _whole(parts: Sequence[Part]) -> Results:
    """The shards of one run as its result, complete when all of them were there and whole."""
    problems = [*_missing(parts), *_names_taken_twice(parts)]
    merged = Results.merge([part.results for part in parts])
    own_lines = {shard_line(part.shard) for part in parts}
    shard = parts[0].shard
    found = replace(
        merged,
        site=next((part.results.site for part in parts if part.results.site), ""),
        complete=not problems and all(part.shard.whole for part in parts),
        code=CUT if problems else merged.code,
        notes=(
            *problems,
            f"{counted(shard.of, 'shard')} of {' and '.join(shard.browsers)},"
            f" {counted(shard.total, 'check')} in all",
            *(note for note in merged.notes if note not in own_lines),
        ),
    )
    return _with_unused(found, parts) if found.complete else found


def _missing(parts: Sequence[Part]) -> Iterator[str]:
    """Yield a line for each shard that is not there, or not with its beginning."""
    shard = parts[0].shard
    begun = {part.shard.number for part in parts if not part.shard.goes_on}
    seen = {part.shard.number for part in parts}
    for number in range(1, shard.of + 1):
        name = f"shard {number}/{shard.of} of {' and '.join(shard.browsers)}"
        if number not in seen:
            yield f"{name} is missing: its checks are not in this report"
        elif number not in begun:
            yield f"{name} goes on after a run that was cut, and the report of that is missing"


def _names_taken_twice(parts: Sequence[Part]) -> Iterator[str]:
    """Yield a line for each snapshot that tests of two shards have taken under one name."""
    taken: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for part in parts:
        for one in part.results.snapshots:
            taken[one.name, one.browser][part.shard.number] = one.test
    twice = [(name, tests) for (name, _), tests in taken.items() if len(tests) > 1]
    for name, tests in twice[:_MOST_NAMED]:
        where = ", and in ".join(f"{test} (shard {number})" for number, test in tests.items())
        step = "next: give one of them another name for its state"
        yield f"two snapshots of one run are called {name}: in {where} ({step})"


def _with_unused(found: Results, parts: Sequence[Part]) -> Results:
    """The result of a complete run, with what none of its shards has used."""
    counts = Counter(one.name for part in parts for one in part.shard.unasked)
    browser = next((one.browser for one in found.snapshots), "")
    unused = [
        _unused(one, browser) for one in parts[0].shard.unasked if counts[one.name] == len(parts)
    ]
    lines = Counter(line for part in parts for line in part.shard.unused_levels)
    levels = [line for line, count in lines.items() if count == len(parts)]
    return replace(found, snapshots=(*found.snapshots, *unused), notes=(*found.notes, *levels))


def _unused(one: SnapshotResult, browser: str) -> SnapshotResult:
    return replace(one, browser=browser or one.browser, outcome=Unused())


def _complete_together(wholes: Sequence[Results]) -> list[Results]:
    """Whole runs, none of them complete when one is not: its tests may use what they do not."""
    is_complete = all(one.complete for one in wholes)
    return [replace(one, complete=is_complete) for one in wholes]
