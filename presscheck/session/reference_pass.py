"""The reference pass: the tests run once against the replay of the recording, before the run.

It is a run of pytest of its own, because a site, a context and a page that tests share last as
long as a run does. What it takes is in the cache of references afterwards.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import SplitResult, urlsplit

import msgspec
from msgspec import Struct

from presscheck.baselines.recording.answers import Manifest
from presscheck.baselines.references import Manifests, ReferenceSet, TakenByTest
from presscheck.baselines.store import BaselineStore
from presscheck.errors import PresscheckError, ReportError
from presscheck.hosts import USUAL_PORTS
from presscheck.outcome import headline
from presscheck.programs import ProgramResult, follow_program
from presscheck.recording.certificate import own_certificate
from presscheck.recording.replay import Replay, replaying
from presscheck.report.files import read_results
from presscheck.report.groups import failing
from presscheck.results import Results

_PLAN = "plan.json"
_PASSED = "passed.json"
REPORT = "report"
_PERCENT = re.compile(r"\[\s*(\d+)%\]")
_LOOPBACK = frozenset({"127.0.0.1", "localhost"})
ENDED_WELL = frozenset({0, 1, 5})
"""pytest's codes: all passed, some failed, and there was no test left."""

_MOST_LINES = 3

_OPTIONS = (
    "--verbosity=1",
    "--color=no",
    "--maxfail=0",
    "--presscheck-update=none",
    "--tracing=off",
    "--video=off",
    "--screenshot=off",
)
"""The last of two options counts, so these take the place of what was typed."""


class Lead(Struct, frozen=True):
    """From where a browser is led to which port of this machine."""

    host: str
    port: int
    to: int


class Plan(Struct, frozen=True):
    """What a pass takes: `sets` are the folders by browser, `manifests` what is replayed now.

    `passed` are the tests that need not run again. `lead` is None when the replay has an address
    of its own. With `every` the pass opens a site, and each snapshot is kept; `only` names the
    tests that run, if not all do. `pages` is the file with the pages of the list, if there is one.
    """

    sets: dict[str, str]
    manifests: tuple[str, ...]
    passed: tuple[str, ...]
    lead: Lead | None = None
    every: bool = False
    only: tuple[str, ...] = ()
    pages: str = ""

    @classmethod
    def read(cls, folder: Path) -> "Plan":
        """Return the plan in the folder of a pass."""
        return msgspec.json.decode((folder / _PLAN).read_bytes(), type=cls)

    def write(self, folder: Path) -> None:
        """Write the plan into the folder of a pass."""
        (folder / _PLAN).write_bytes(msgspec.json.encode(self))


def write_passed(folder: Path, taken: Mapping[str, TakenByTest]) -> None:
    """Write down in the folder of a pass, by browser, which tests passed and what they took."""
    (folder / _PASSED).write_bytes(msgspec.json.encode(taken))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one browser needs references of: its set, and the manifest of each snapshot."""

    references: ReferenceSet
    manifests: Manifests

    def of_manifests(self, names: Sequence[str]) -> "Wanted":
        """Return the part that some manifests have."""
        chosen = {name: one for name, one in self.manifests.items() if one in names}
        return Wanted(self.references, chosen)

    def pass_name(self, selection: str) -> str:
        """Return the name of a pass: other tests or another recording make another one."""
        facts = [selection, sorted(self.manifests.items())]
        return sha256(msgspec.json.encode(facts)).hexdigest()

    def is_ready(self, selection: str) -> bool:
        """Return whether nothing is missing, or nothing that these tests would take."""
        missing = self.references.missing(self.manifests)
        return not missing or self.references.has_pass(self.pass_name(selection), missing)


@dataclass(frozen=True, slots=True)
class PytestRun:
    """How pytest is run once more: the command of this run, and where it was started.

    `files` are options that name what a run leaves behind. `selection` tells runs apart that take
    other tests.
    """

    command: Sequence[str]
    files: Sequence[str]
    folder: Path
    selection: str

    def arguments(self, pass_folder: Path, site: str) -> list[str]:
        """Return the command for a pass in a folder, against the replay at an address."""
        return [
            *self.command,
            *_OPTIONS,
            f"--output={pass_folder / 'output'}",
            *(f"{option}{pass_folder / f'file-{at}'}" for at, option in enumerate(self.files)),
            f"--presscheck-references={pass_folder}",
            f"--presscheck-report={pass_folder / REPORT}",
            f"--base-url={site}",
        ]


@dataclass(slots=True)
class ReferencePass:
    """Takes the references that are missing, for every browser of a run.

    `tell` hears how far it is. `lines` say what could not be taken.
    """

    store: BaselineStore
    site: str
    run: PytestRun
    tell: Callable[[str], None]
    lines: list[str] = field(default_factory=list)

    def take(self, wanted: Mapping[str, Wanted]) -> None:
        """Take what is missing; when another run takes references, wait for it first."""
        with ExitStack() as held:
            sets = {one.references.folder: one.references for one in wanted.values()}
            for _, references in sorted(sets.items()):
                held.enter_context(references.being_taken())
            for names, manifest in self._recordings(wanted):
                parts = {browser: one.of_manifests(names) for browser, one in wanted.items()}
                open_parts = {
                    browser: part
                    for browser, part in parts.items()
                    if not part.is_ready(self.run.selection)
                }
                if open_parts:
                    self._take_of(wanted, open_parts, names, manifest)

    def _recordings(
        self, wanted: Mapping[str, Wanted]
    ) -> Iterator[tuple[tuple[str, ...], Manifest]]:
        """Yield the recordings to replay, those that agree as one; one that is damaged is told."""
        groups: list[tuple[tuple[str, ...], Manifest]] = []
        for name in sorted({name for one in wanted.values() for name in one.manifests.values()}):
            try:
                manifest = self.store.recordings.read(name)
            except PresscheckError as error:
                self.lines.append(f"references: {error.one_line}")
                continue
            for place, (names, others) in enumerate(groups):
                if merged := others.merged(manifest):
                    groups[place] = ((*names, name), merged)
                    break
            else:
                groups.append(((name,), manifest))
        yield from groups

    def _take_of(
        self,
        wanted: Mapping[str, Wanted],
        parts: Mapping[str, Wanted],
        names: tuple[str, ...],
        manifest: Manifest,
    ) -> None:
        """Replay one recording, and run the tests that have not passed before."""
        passed = {
            test
            for browser, part in parts.items()
            for test in part.references.passed(
                wanted[browser].manifests, part.references.missing(part.manifests)
            )
        }
        try:
            replay = Replay.of(manifest, self.store.recordings)
        except PresscheckError as error:
            self.lines.append(f"references: {error.one_line}")
            return
        sets = {browser: str(part.references.folder) for browser, part in parts.items()}
        with TemporaryDirectory(prefix="presscheck-references-") as folder:
            is_well = self._replayed(replay, Plan(sets, names, tuple(sorted(passed))), Path(folder))
            for browser, taken in _read_passed(Path(folder)).items():
                parts[browser].references.add_passed(taken)
        if is_well:
            for part in parts.values():
                there = part.manifests.keys() - part.references.missing(part.manifests).keys()
                part.references.add_pass(part.pass_name(self.run.selection), there)

    def _replayed(self, replay: Replay, plan: Plan, folder: Path) -> bool:
        """Run pytest against the replay, and return whether every test has passed."""
        site = urlsplit(self.site)
        certificate = own_certificate() if site.scheme == "https" else None
        is_own = has_own_address(self.site)
        origin = "" if is_own else f"{site.scheme}://{site.netloc}"
        with replaying(replay, origin, certificate) as address:
            port = urlsplit(address).port or 0
            lead = None if is_own else Lead(site.hostname or "", _port_of(site), port)
            msgspec.structs.replace(plan, lead=lead).write(folder)
            to = f"{site.scheme}://{site.hostname}:{port}{site.path}" if is_own else self.site
            self.tell("references: taking them from the recording, once for this browser")
            done = follow_program(self.run.arguments(folder, to), self.run.folder, self._follow)
        return self._is_well(done, folder, replay)

    def _follow(self, line: str) -> None:
        if percent := percent_in(line):
            self.tell(f"references: taking them from the recording, {percent} %")

    def _is_well(self, done: ProgramResult, folder: Path, replay: Replay) -> bool:
        """Return whether every test has passed; say what was wrong, and what the recording lacks.

        What it lacks may matter to no snapshot; where it does, a test fails, or the guard tells.
        """
        problems = []
        if done.code not in ENDED_WELL:
            last = next((line for line in reversed(done.stdout.splitlines()) if line.strip()), "")
            problems.append(f"pytest ended with code {done.code}: {last.strip()}")
        elif (folder / REPORT).is_dir():
            problems += _problems_of(folder / REPORT)
        told = [*problems, *(f"the recording lacks {request}" for request in replay.missing)]
        self.lines += [f"references: {line}" for line in told[:_MOST_LINES]]
        if len(told) > _MOST_LINES:
            self.lines.append(f"references: and {len(told) - _MOST_LINES} more such lines")
        return not problems


def percent_in(line: str) -> str:
    """Return how much of a run is done, as a line of pytest says; empty when it does not."""
    found = _PERCENT.search(line)
    return found[1] if found else ""


def has_own_address(site: str) -> bool:
    """Return whether the replay of a site may have another port than the site.

    A page gets the same rights from every port of this machine, and from no other host.
    """
    return urlsplit(site).hostname in _LOOPBACK


def _port_of(site: SplitResult) -> int:
    return site.port or USUAL_PORTS[site.scheme]


def _read_passed(folder: Path) -> dict[str, TakenByTest]:
    file = folder / _PASSED
    if not file.is_file():
        return {}
    return msgspec.json.decode(file.read_bytes(), type=dict[str, TakenByTest])


def _one_line(message: str) -> str:
    """The first line of a message, and what to do next if the second line says so."""
    first, _, rest = message.partition("\n")
    step = rest.partition("\n")[0].strip()
    return f"{first} ({step})" if step.startswith("next: ") else first


def _problems_of(report: Path) -> list[str]:
    """What failed in a pass, one line each."""
    try:
        results: Results = read_results(report)
    except ReportError:
        return []
    names = {one.name for one in results.snapshots}
    snapshots = [f"{one.name} {headline(one.outcome)}" for one in failing(results.snapshots)]
    failures = [
        f"{one.check} failed: {_one_line(one.message)}"
        for one in results.failures
        if one.check not in names
    ]
    return snapshots + failures
