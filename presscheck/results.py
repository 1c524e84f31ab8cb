"""The result of a run: one model for memory, for the lines of the workers and for results.json.

docs/results.md describes each field and has the schema, which `make docs` writes from here.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Annotated, Any, NamedTuple, TypeVar

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from presscheck.anatomy import REST, Box
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import Renderer
from presscheck.foreign_text import escaped_json
from presscheck.level import Level
from presscheck.outcome import (
    BASELINE,
    Change,
    Changed,
    Outcome,
    Resized,
    Same,
    Size,
    Unused,
    changes_of,
    headline,
    next_step,
)
from presscheck.slugs import LONGEST, SLUG

VERSION = 6
"""The version of the format; every other version is refused."""

_END = r"$(?!\n)"  # in Python, `$` alone also matches before a line break
_PART = f"{{1,{LONGEST}}}"

SnapshotName = Annotated[
    str,
    Meta(
        pattern=f"^(?=[^/]{_PART}/[^@]{_PART}@.{_PART}$)"
        f"{SLUG.pattern}/{SLUG.pattern}@{SLUG.pattern}{_END}",
        max_length=3 * LONGEST + 2,
        description="page/state@viewport, each a slug",
    ),
]

DataPath = Annotated[
    str,
    Meta(
        pattern=rf"^data/[0-9a-f]{{64}}\.(png|webp|json|webm|zip){_END}",
        description="a file below the report's folder, named by its SHA-256",
    ),
]

Count = Annotated[int, Meta(ge=0)]
Moment = Annotated[datetime, Meta(tz=True)]

NOT_TO_BE_APPROVED = "mend the site under test, or run without --presscheck-reference to approve"
"""What to do about a difference from a reference address: it is no change of a baseline."""

_Item = TypeVar("_Item")
_Decoded = TypeVar("_Decoded")
_SURROGATES = re.compile("[\ud800-\udfff]")


class VersionError(ValueError):
    """The report has another version of the format; `version` says which."""

    def __init__(self, version: int) -> None:
        super().__init__(f"its format is {version}, and this presscheck reads {VERSION}")
        self.version = version


class _Record(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """What all records of a result have in common."""


class ComponentResult(NamedTuple):
    """The outcome of one component of a snapshot."""

    component: str
    outcome: Outcome


class CaptureFiles(_Record, frozen=True):
    """The files of a capture.

    `baseline` is the screenshot that it was compared with, in a format that a browser shows.
    """

    screenshot: DataPath
    anatomy: DataPath
    diff: DataPath | None = None
    baseline: DataPath | None = None

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files that there are."""
        return tuple(filter(None, (self.screenshot, self.anatomy, self.diff, self.baseline)))

    def without(self, lost: set[str]) -> "CaptureFiles | None":
        """Return the files that are not lost; None when the capture cannot be approved any more."""
        if {self.screenshot, self.anatomy} & lost:
            return None
        return replace(
            self,
            diff=None if self.diff in lost else self.diff,
            baseline=None if self.baseline in lost else self.baseline,
        )


class Compared(StrEnum):
    """What a capture was compared with."""

    BASELINE = "baseline"
    """The screenshot and the anatomy that were approved."""
    REFERENCE = "reference"
    """A snapshot taken in the renderer at hand: of the recording, or of a reference address."""
    ANATOMY = "anatomy"
    """The approved anatomy alone, because another renderer painted the screenshot."""


class SnapshotResult(_Record, frozen=True):
    """The outcome of one snapshot in one browser.

    `components` are the components that were compared, in the order in which they are reported.
    `digest` is that of the baseline (see Baseline.digest), empty when there was none. `approved`
    says that this run made the capture the baseline, as it was asked to. `capture` is None when
    there is nothing to approve. `masks` are the boxes (CSS pixels) left out of the comparison.
    `compared` says what the capture was compared with. `levels` has the level of each component of
    the page that has one of its own, or another one than `exact`.
    `reference` is the address that the
    reference was taken at; it is empty for one from the recording. `left_out` is what changed at
    that address between two captures, so that it was not compared.
    """

    name: SnapshotName
    browser: str
    test: str
    outcome: Outcome
    components: tuple[str, ...] = ()
    digest: str = ""
    approved: bool = False
    capture: CaptureFiles | None = None
    masks: tuple[Box, ...] = ()
    compared: Compared = Compared.BASELINE
    levels: dict[str, Level] = {}
    reference: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def headline(self) -> str:
        """The outcome as a predicate."""
        return self.headline_of(self.outcome)

    @property
    def next_step(self) -> str:
        """What to do about the outcome; empty for `Same`."""
        return self.next_step_of(self.outcome)

    def headline_of(self, outcome: Outcome) -> str:
        """Return an outcome of the snapshot, or of a component of it, as a predicate."""
        return headline(outcome, Compared.REFERENCE if self.reference else BASELINE)

    def next_step_of(self, outcome: Outcome) -> str:
        """Return what to do about an outcome of the snapshot, or of a component of it."""
        if self.reference and isinstance(outcome, Changed | Resized):
            return NOT_TO_BE_APPROVED
        return next_step(outcome, self.name)

    @cached_property
    def key(self) -> SnapshotKey:
        """The name in its parts; UsageError when the name was made by hand and is none."""
        return SnapshotKey.parse(self.name)

    @cached_property
    def component_results(self) -> tuple[ComponentResult, ...]:
        """One result for each component; one without a name where no components were compared."""
        if not self.components or not isinstance(self.outcome, Same | Changed | Resized):
            return (ComponentResult("", self.outcome),)
        by_component: dict[str, list[Change]] = {name: [] for name in self.components}
        if isinstance(self.outcome, Resized):
            by_component.setdefault(REST, [])
        for change in changes_of(self.outcome):
            by_component.setdefault(change.component, []).append(change)
        return tuple(
            ComponentResult(name, self._outcome_of(name, tuple(changes)))
            for name, changes in by_component.items()
        )

    def _outcome_of(self, component: str, changes: tuple[Change, ...]) -> Outcome:
        """What has grown is the page as a whole."""
        if isinstance(self.outcome, Resized) and component == REST:
            return replace(self.outcome, changes=changes)
        return Changed(changes) if changes else Same()


class RunRenderer(_Record, frozen=True):
    """A renderer of the run; `comparable` says that it painted the baselines.

    `references` says that its screenshots were compared with references.
    """

    renderer: Renderer
    comparable: bool
    references: bool = False


class Tally(_Record, frozen=True):
    """How many checks passed, how many were skipped, and how many are proved unchanged.

    What is proved unchanged was not run: nothing that it depends on has changed since it passed.
    """

    passed: Count = 0
    skipped: Count = 0
    unchanged: Count = 0


DONE_BEFORE = "done before: "
"""How the line of a message begins that says what a check had done before it failed."""

BROWSER_ERRORS = "browser errors"
"""How the message of a check begins that only browser errors have failed."""


class Evidence(StrEnum):
    """The kinds of files that pytest-playwright leaves of a test."""

    TRACE = "trace"
    VIDEO = "video"
    SCREENSHOT = "screenshot"


class Attachment(_Record, frozen=True):
    """A file about a failed check."""

    kind: Evidence
    path: DataPath


class Failure(_Record, frozen=True):
    """A behaviour or layout check that failed.

    `check` is its sentence and `test` its name in pytest. `message` says in a few lines what is
    wrong, and in a last one what the check had done, if it acts; `details` has the traceback,
    `output` what was captured meanwhile.
    """

    check: str
    test: str
    component: str
    message: str
    details: str = ""
    output: str = ""
    browser: str = ""
    attachments: tuple[Attachment, ...] = ()

    @property
    def problem(self) -> str:
        """What is wrong, without what the check had done."""
        return "\n".join(self._lines(told=False))

    @property
    def done_before(self) -> str:
        """What the check had done, as a line; empty when it only reads."""
        return "\n".join(self._lines(told=True))

    def _lines(self, *, told: bool) -> list[str]:
        lines = self.message.split("\n")
        return [line for line in lines if line.startswith(DONE_BEFORE) == told]


class RefusedHost(_Record, frozen=True):
    """An outside host that pages asked for: how often, for which kinds, and by which pages.

    `kinds` has the number of requests by Playwright's resource type; `pages` are the first
    addresses of pages.
    """

    host: str
    requests: Count
    kinds: dict[str, Count] = {}
    pages: tuple[str, ...] = ()


class Consequence(_Record, frozen=True):
    """An error of a page that follows from refused hosts, and how often it occurred."""

    error: str
    hosts: tuple[str, ...]
    count: Count


class IgnoredError(_Record, frozen=True):
    """An entry of `ignore_errors`, and how many errors it has matched."""

    match: str
    reason: str
    count: Count = 0


class OutlinePart(_Record, frozen=True):
    """A component and its box in CSS pixels."""

    component: str
    box: Box


class Outline(_Record, frozen=True):
    """Where the components of one kind of page stand on the screenshot of a snapshot."""

    name: SnapshotName
    browser: str
    size: Size
    parts: tuple[OutlinePart, ...]


class ShardRecord(_Record, frozen=True, kw_only=True):
    """Which shard of a run a result is of, and what makes a whole of all shards.

    `checks` of the `total` are its own. `browsers` are those that the run was started with.
    `deal` is the digest of the deal; `commit` and `run` are empty where they are not known.
    `goes_on` says that it goes on after a run that was cut, and `whole` that no test was left out
    but those of other shards. `unasked` are the baselines that none of its tests asked for, and
    `unused_levels` the lines about levels of components that none of its pages has.
    """

    number: Annotated[int, Meta(ge=1)]
    of: Annotated[int, Meta(ge=1)]
    checks: Count = 0
    total: Count = 0
    browsers: tuple[str, ...] = ()
    deal: str = ""
    commit: str = ""
    run: str = ""
    goes_on: bool = False
    whole: bool = False
    unasked: tuple[SnapshotResult, ...] = ()
    unused_levels: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


class Results(_Record, frozen=True, kw_only=True):
    """The result of one run, or of several merged: each snapshot once for each browser.

    `ended` is None while the run goes on; `outlines` has one for each kind of page. `code` is the
    exit code of the run. `shard` is None when the run was no shard.
    """

    version: Annotated[int, Meta(ge=VERSION, le=VERSION)] = VERSION
    site: str
    ended: Moment | None = None
    complete: bool
    code: Count = 0
    shard: ShardRecord | None = None
    renderers: tuple[RunRenderer, ...] = ()
    snapshots: tuple[SnapshotResult, ...]
    checks: Tally = Tally()
    failures: tuple[Failure, ...] = ()
    outlines: tuple[Outline, ...] = ()
    notes: tuple[str, ...] = ()
    refused_hosts: tuple[RefusedHost, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    ignored_errors: tuple[IgnoredError, ...] = ()

    @property
    def paths(self) -> Iterator[str]:
        """The path of every file that the result names, as often as it is named."""
        for snapshot in self.snapshots:
            yield from snapshot.capture.paths if snapshot.capture else ()
        for failure in self.failures:
            yield from (attachment.path for attachment in failure.attachments)

    def without(self, lost: set[str]) -> "Results":
        """Return the result without the files that are lost."""
        if not lost:
            return self
        return replace(
            self,
            snapshots=tuple(
                replace(one, capture=one.capture and one.capture.without(lost))
                for one in self.snapshots
            ),
            failures=tuple(
                replace(one, attachments=tuple(a for a in one.attachments if a.path not in lost))
                for one in self.failures
            ),
        )

    @classmethod
    def merge(cls, parts: Sequence["Results"]) -> "Results":
        """Return several runs, or the parts of one, as one; complete when one of them is."""
        return cls(
            site=", ".join(_distinct(part.site for part in parts if part.site)),
            ended=_last_end(parts),
            complete=any(part.complete for part in parts),
            code=_worst_code(parts),
            renderers=_distinct(each for part in parts for each in part.renderers),
            snapshots=_merged_snapshots(parts),
            checks=_merged_checks(parts),
            failures=tuple(each for part in parts for each in part.failures),
            outlines=_one_outline_a_page(parts),
            notes=_distinct(note for part in parts for note in part.notes),
            refused_hosts=merged_refusals(each for part in parts for each in part.refused_hosts),
            consequences=merged_consequences(each for part in parts for each in part.consequences),
            ignored_errors=merged_ignored(each for part in parts for each in part.ignored_errors),
        )


def _distinct(items: Iterable[_Item]) -> tuple[_Item, ...]:
    return tuple(dict.fromkeys(items))


WELL, FOUND, CUT = 0, 1, 2
"""The exit codes: nothing was found, something was, and the run did not come to its end."""


def _worst_code(parts: Sequence[Results]) -> int:
    """The exit code of several runs; every code of pytest's that is no usual end counts as cut."""
    codes = {part.code for part in parts}
    return CUT if codes - {WELL, FOUND} else max(codes, default=WELL)


def _last_end(parts: Sequence[Results]) -> datetime | None:
    return max((part.ended for part in parts if part.ended), default=None)


def _merged_snapshots(parts: Sequence[Results]) -> tuple[SnapshotResult, ...]:
    """The later part counts; but a snapshot that one part asked for is not unused."""
    merged: dict[tuple[SnapshotKey, str], SnapshotResult] = {}
    for snapshot in (snapshot for part in parts for snapshot in part.snapshots):
        place = (snapshot.key, snapshot.browser)
        if place not in merged or not isinstance(snapshot.outcome, Unused):
            merged[place] = snapshot
    return tuple(merged[place] for place in sorted(merged))


def _merged_checks(parts: Sequence[Results]) -> Tally:
    tallies = [part.checks for part in parts]
    return Tally(
        sum(one.passed for one in tallies),
        sum(one.skipped for one in tallies),
        sum(one.unchanged for one in tallies),
    )


def _one_outline_a_page(parts: Sequence[Results]) -> tuple[Outline, ...]:
    """The first outline of each kind of page."""
    by_page: dict[str, Outline] = {}
    for outline in (outline for part in parts for outline in part.outlines):
        by_page.setdefault(SnapshotKey.parse(outline.name).page, outline)
    return tuple(by_page.values())


_MOST_PAGES = 20
"""Pages that are named for one refused host."""

_MOST_HOSTS = 1_000
"""Refused hosts and consequences that are named: a hostile page may make up any number."""


def merged_refusals(hosts: Iterable[RefusedHost]) -> tuple[RefusedHost, ...]:
    """Return each host once, the one that was asked for most often first."""
    merged: dict[str, RefusedHost] = {}
    for one in hosts:
        known = merged.get(one.host, RefusedHost(one.host, 0))
        kinds = Counter(known.kinds) + Counter(one.kinds)
        merged[one.host] = RefusedHost(
            host=one.host,
            requests=known.requests + one.requests,
            kinds=dict(sorted(kinds.items())),
            pages=_distinct((*known.pages, *one.pages))[:_MOST_PAGES],
        )
    ordered = sorted(merged.values(), key=lambda one: (-one.requests, one.host))
    return tuple(ordered[:_MOST_HOSTS])


def merged_consequences(consequences: Iterable[Consequence]) -> tuple[Consequence, ...]:
    """Return each error once, with all hosts that it follows from; the most frequent one first."""
    merged: dict[str, Consequence] = {}
    for one in consequences:
        known = merged.get(one.error, Consequence(one.error, (), 0))
        hosts = tuple(sorted({*known.hosts, *one.hosts}))
        merged[one.error] = Consequence(one.error, hosts, known.count + one.count)
    ordered = sorted(merged.values(), key=lambda one: (-one.count, one.error))
    return tuple(ordered[:_MOST_HOSTS])


def merged_ignored(errors: Iterable[IgnoredError]) -> tuple[IgnoredError, ...]:
    """Return each entry once, with the number of all errors that it has matched."""
    merged: dict[tuple[str, str], int] = {}
    for one in errors:
        key = (one.match, one.reason)
        merged[key] = merged.get(key, 0) + one.count
    return tuple(IgnoredError(*key, count) for key, count in merged.items())


def to_json(record: Struct) -> bytes:
    """Return a record as one line of JSON, with U+FFFD for half a surrogate pair."""
    try:
        return msgspec.json.encode(record)
    except UnicodeEncodeError:
        text = json.dumps(msgspec.to_builtins(record), ensure_ascii=False)
        return _SURROGATES.sub("\ufffd", text).encode()


def from_json(content: bytes, decode: Callable[[bytes], _Decoded]) -> _Decoded:
    """Return what a msgspec decoder makes of a file that anybody may have written.

    Raises:
        ValueError: it says in one line what is wrong, and where.
    """
    try:
        return decode(content)
    except RecursionError as error:
        raise ValueError("it is nested without end") from error


def encode(results: Results) -> bytes:
    """Return the content of results.json."""
    text = msgspec.json.format(to_json(results), indent=1).decode()
    return escaped_json(text).encode() + b"\n"


class _Head(Struct):
    version: int


_HEAD = msgspec.json.Decoder(_Head)
_RESULTS = msgspec.json.Decoder(Results)


def decode(content: bytes) -> Results:
    """Return the result in a results.json, every value of which was checked.

    Raises:
        ValueError: it says in one line what is wrong and where, such as `$.snapshots[3].name`.
        VersionError: when the file has another version of the format.
    """
    version = from_json(content, _HEAD.decode).version
    if version != VERSION:
        raise VersionError(version)
    return from_json(content, _RESULTS.decode)


def schema() -> dict[str, Any]:
    """Return the JSON schema of results.json."""
    return msgspec.json.schema(Results)


def run_id(content: bytes) -> str:
    """Return the name of a run: the beginning of the SHA-256 of its results.json."""
    return sha256(content).hexdigest()[:16]
