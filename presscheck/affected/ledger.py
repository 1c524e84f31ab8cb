"""The ledger: what each check depended on when it passed, and in how many runs it did."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from presscheck.affected.inputs import File, Input
from presscheck.files import write_together
from presscheck.lock import locked
from presscheck.recording.exchange import Exchange, Unknown

CACHE = Path(".cache", "presscheck", "affected")
"""Where ledgers are, below the project's root; git ignores it."""

ENOUGH = 2
"""The runs in which a check must have passed with the same inputs before a proof can be made."""

MOST_LEDGERS = 8
_VERSION = 1
_ENDING = ".ledger"
_HASH_LENGTH = 64


@dataclass(frozen=True, slots=True)
class Pass:
    """A check that has passed: the digest of its code, and its inputs."""

    code: str
    inputs: frozenset[Input]

    @property
    def known(self) -> dict[object, Input] | None:
        """Its inputs by what they are of; None when one is unknown, or two contradict."""
        found: dict[object, Input] = {}
        for one in self.inputs:
            if isinstance(one, Unknown) or found.setdefault(_subject(one), one) != one:
                return None
        return found

    @property
    def why_unknown(self) -> str:
        """Why it can never be proved; empty when it can."""
        if self.known is not None:
            return ""
        reasons = sorted(one.because for one in self.inputs if isinstance(one, Unknown))
        return reasons[0] if reasons else "a request is answered in two ways"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a check: its code, its inputs, its passes, and the run of the last one."""

    code: str
    inputs: Mapping[object, Input]
    passes: int = 1
    run: str = ""

    @property
    def exchanges(self) -> list[Exchange]:
        """Its inputs that the site has answered."""
        return [one for one in self.inputs.values() if isinstance(one, Exchange)]

    @property
    def files(self) -> list[File]:
        """Its inputs that are files of the project."""
        return [one for one in self.inputs.values() if isinstance(one, File)]

    def after(self, passed: Pass, run: str) -> "Known | None":
        """Return what is known after one more pass; None when that has unknown inputs."""
        inputs = passed.known
        if inputs is None:
            return None
        both = {**self.inputs, **inputs}
        if self.code != passed.code or {**inputs, **self.inputs} != both:
            return Known(passed.code, inputs, 1, run)
        return Known(self.code, both, self.passes + (run != self.run), run)


class _Check(Struct, frozen=True):
    code: str
    exchanges: tuple[int, ...]
    files: tuple[int, ...]
    passes: int
    run: str


class _Document(Struct, frozen=True):
    """Each input once, and in each check the numbers of its inputs."""

    version: int
    exchanges: tuple[Exchange, ...]
    files: tuple[File, ...]
    checks: dict[str, _Check]


_DECODER = msgspec.msgpack.Decoder(_Document)


@dataclass(slots=True)
class Ledger:
    """What is known of the checks of one project in one kind of run, by their names."""

    path: Path
    checks: dict[str, Known] = field(default_factory=dict)

    @classmethod
    def named(cls, folder: Path, name: str) -> "Ledger":
        """Return the ledger in a folder; it is empty when its file is missing or damaged."""
        path = folder / f"{name}{_ENDING}"
        return cls(path, _read(path))

    def update(self, passed: Mapping[str, Pass], others: Collection[str], run: str) -> None:
        """Note what has passed in a run; `others` were run and have not passed.

        What another run has written meanwhile stays, unless it is about the same checks. OSError
        says why the ledger cannot be written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with locked(self.path.parent):
            checks = {name: one for name, one in _read(self.path).items() if name not in others}
            for name, one in passed.items():
                if known := checks.get(name, Known(one.code, {}, 0)).after(one, run):
                    checks[name] = known
            self.checks = checks
            write_together({self.path: _encoded(checks)})
            _remove_old(self.path.parent)

    def forget(self) -> None:
        """Empty every ledger of the folder: a proof of this one was wrong."""
        self.checks = {}
        with locked(self.path.parent):
            for path in self.path.parent.glob(f"*{_ENDING}"):
                path.unlink(missing_ok=True)


def _subject(one: Exchange | File) -> object:
    return one.path if isinstance(one, File) else (one.answer.key, one.sent)


def _read(path: Path) -> dict[str, Known]:
    try:
        content = path.read_bytes()
    except OSError:
        return {}
    digest, payload = content[:_HASH_LENGTH], content[_HASH_LENGTH:]
    if sha256(payload).hexdigest().encode() != digest:
        return {}
    try:
        document = _DECODER.decode(payload)
    except msgspec.DecodeError:  # another version has written it
        return {}
    return _decoded(document) if document.version == _VERSION else {}


def _decoded(document: _Document) -> dict[str, Known]:
    exchanges = [(_subject(one), one) for one in document.exchanges]
    files = [(_subject(one), one) for one in document.files]
    return {
        name: Known(
            one.code,
            dict([*(exchanges[at] for at in one.exchanges), *(files[at] for at in one.files)]),
            one.passes,
            one.run,
        )
        for name, one in document.checks.items()
    }


def _encoded(checks: Mapping[str, Known]) -> bytes:
    exchanges: dict[Exchange, int] = {}
    files: dict[File, int] = {}
    every = {
        name: _Check(
            one.code,
            tuple(exchanges.setdefault(each, len(exchanges)) for each in one.exchanges),
            tuple(files.setdefault(each, len(files)) for each in one.files),
            one.passes,
            one.run,
        )
        for name, one in checks.items()
    }
    document = _Document(_VERSION, tuple(exchanges), tuple(files), every)
    payload = msgspec.msgpack.encode(document)
    return sha256(payload).hexdigest().encode() + payload


def _remove_old(folder: Path) -> None:
    """Remove the ledgers that were written longest ago."""
    ledgers = sorted(folder.glob(f"*{_ENDING}"), key=lambda one: one.stat().st_mtime, reverse=True)
    for path in ledgers[MOST_LEDGERS:]:
        with suppress(OSError):
            path.unlink()
