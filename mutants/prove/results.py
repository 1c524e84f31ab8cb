"""What is known of each variant that was tried, kept in a file from run to run."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from mutants.mutant import Mutant, Sign, Variant
from mutants.prove.suite import ROOT, CheckKind, Mode
from presscheck.files import write_together

SOURCES = ("presscheck", "pages", "tests", "replica", "baselines", "conftest.py", "pyproject.toml")
OWN_SOURCES = ("mutants/*.py", "mutants/prove/*.py")
FORMAT_VERSION = 3


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that a run reports as wrong; `kind` is the value of a `ChangeKind` or a `Sign`."""

    component: str
    kind: str
    sentence: str


@dataclass(frozen=True, slots=True)
class VariantResult:
    """What came of trying a variant.

    `failed_test` is the first test that failed, empty when all passed. `causes` are in the order
    in which the run reports them. `problem` says why the variant could not be tried. `peers` are
    the names of other tools' rules that notice the variant in the same screenshots. `pending`
    means that the likely tests passed and that the other tests were not run yet.
    """

    name: str
    failed_test: str = ""
    causes: tuple[Cause, ...] = ()
    seconds: float = 0.0
    problem: str = ""
    peers: tuple[str, ...] = ()
    pending: bool = False

    @property
    def noticed(self) -> bool:
        return bool(self.failed_test)

    @property
    def noticed_by(self) -> CheckKind | None:
        """The kind of check that failed first."""
        return CheckKind.of(self.failed_test) if self.failed_test else None

    def rank_of_answer(self, mutant: Mutant) -> int:
        """Return the position of the right answer among the causes, from 1; 0 if it is missing."""
        ranks = (n for n, cause in enumerate(self.causes, start=1) if _is_answer(cause, mutant))
        return next(ranks, 0)


def _is_answer(cause: Cause, mutant: Mutant) -> bool:
    """Browser errors and unstable pages belong to no component, so only their kind counts."""
    if mutant.expected in {Sign.TROUBLE, Sign.UNSETTLED}:
        return cause.kind == mutant.expected
    return (cause.component, cause.kind) == (mutant.component, mutant.expected)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A result, and the digest of the variant and the sources that it is valid for."""

    mode: Mode
    digest: str
    result: VariantResult


@dataclass(frozen=True, slots=True)
class _Document:
    version: int
    entries: list[_Entry]


@dataclass
class ResultStore:
    """The results by mode and variant. A result is valid until the variant or a source changes."""

    path: Path
    entries: dict[tuple[Mode, str], _Entry] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "ResultStore":
        """Read the file; the store is empty when there is no file or it cannot be understood."""
        try:
            text = path.read_text(encoding="utf-8")
            document = msgspec.convert(json.loads(text), _Document)
        except (OSError, ValueError, msgspec.ValidationError):
            return cls(path)
        if document.version != FORMAT_VERSION:
            return cls(path)
        return cls(path, {(entry.mode, entry.result.name): entry for entry in document.entries})

    def find(self, mode: Mode, variant: Variant) -> VariantResult | None:
        """Return the result that is valid now, or None; a pending result does not count."""
        result = self._valid(mode, variant)
        return None if result is None or result.pending else result

    def is_pending(self, mode: Mode, variant: Variant) -> bool:
        """Return whether the likely tests have passed and the other tests are still to be run."""
        result = self._valid(mode, variant)
        return result is not None and result.pending

    def _valid(self, mode: Mode, variant: Variant) -> VariantResult | None:
        entry = self.entries.get((mode, variant.name))
        return entry.result if entry and entry.digest == _digest(variant) else None

    def add(self, mode: Mode, variant: Variant, result: VariantResult) -> None:
        self.entries[mode, variant.name] = _Entry(mode, _digest(variant), result)

    def forget(self, mode: Mode, variants: Iterable[Variant]) -> None:
        for variant in variants:
            self.entries.pop((mode, variant.name), None)

    def write(self) -> None:
        document = _Document(FORMAT_VERSION, [entry for _, entry in sorted(self.entries.items())])
        text = json.dumps(msgspec.to_builtins(document), ensure_ascii=False, indent=1)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_together({self.path: text.encode("utf-8", "backslashreplace")})


def result_for_checks(store: ResultStore, mutant: Mutant) -> VariantResult | None:
    """Return what a run with all tests has shown already of behaviour and layout alone.

    In mode `all` the mutant was noticed by a check of behaviour or layout; the same check fails
    in mode `checks`, and of the causes only those of checks and of the browser remain.
    """
    result = store.find(Mode.ALL, mutant)
    if result is None or result.noticed_by not in Mode.CHECKS.kinds:
        return None
    causes = tuple(cause for cause in result.causes if cause.kind in list(Sign))
    return replace(result, causes=causes)


def _digest(variant: Variant) -> str:
    """Return a hash that changes with the variant and with everything a result depends on."""
    return sha256(f"{_sources_digest()} {variant!r}".encode()).hexdigest()[:16]


@cache
def _sources_digest() -> str:
    """Return the hash of every file that can change what the suite finds."""
    digest = sha256()
    for path in sorted(_source_files()):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _source_files() -> Iterator[Path]:
    for name in SOURCES:
        path = ROOT / name
        yield from [path] if path.is_file() else _files_below(path)
    for pattern in OWN_SOURCES:
        yield from ROOT.glob(pattern)


def _files_below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path
