"""What is proved so far, kept where a run that was stopped finds it again."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from mutants.mutant import Harmless, Mutant, Sign
from mutants.prove.proof import Proof
from mutants.prove.suite import ROOT, Mode
from mutants.prove.trial import Cause
from presscheck.files import write_together
from presscheck.outcome import ChangeKind

SOURCES = ("presscheck", "pages", "tests", "replica", "baselines", "conftest.py", "pyproject.toml")
MACHINERY = ("mutants/*.py", "mutants/prove/*.py")
WRITTEN = 2
"""The version of the file's format."""


@dataclass
class Record:
    """Proofs by mode and name, each with the sources it holds for."""

    path: Path
    proofs: dict[tuple[Mode, str], tuple[str, Proof]] = field(default_factory=dict)

    @classmethod
    def at(cls, path: Path) -> "Record":
        """The record as it was left; an empty one when there is none that can be read."""
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            proofs = dict(map(read_entry, kept["proofs"])) if kept["version"] == WRITTEN else {}
        except (OSError, ValueError, KeyError, TypeError):
            proofs = {}
        return cls(path, proofs)

    def find(self, mode: Mode, edit: Mutant | Harmless) -> Proof | None:
        """What is proved of the edit as it and everything else is now."""
        proof = self._kept(mode, edit)
        return None if proof is None or proof.pending else proof

    def is_pending(self, mode: Mode, edit: Mutant | Harmless) -> bool:
        """Whether it was tried alone already, and nothing noticed it."""
        proof = self._kept(mode, edit)
        return proof is not None and proof.pending

    def _kept(self, mode: Mode, edit: Mutant | Harmless) -> Proof | None:
        of, proof = self.proofs.get((mode, edit.name), ("", None))
        return proof if of == digest(edit) else None

    def add(self, mode: Mode, edit: Mutant | Harmless, proof: Proof) -> None:
        self.proofs[mode, edit.name] = digest(edit), proof

    def forget(self, mode: Mode, edits: Iterable[Mutant | Harmless]) -> None:
        for edit in edits:
            self.proofs.pop((mode, edit.name), None)

    def write(self) -> None:
        entries = [
            {"mode": mode, "of": of, **asdict(proof)}
            for (mode, _), (of, proof) in sorted(self.proofs.items())
        ]
        text = json.dumps({"version": WRITTEN, "proofs": entries}, ensure_ascii=False, indent=1)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_together({self.path: text.encode("utf-8", "backslashreplace")})


def read_entry(entry: dict[str, Any]) -> tuple[tuple[Mode, str], tuple[str, Proof]]:
    causes = tuple(
        Cause(one["component"], kind_named(one["kind"]), one["sentence"]) for one in entry["causes"]
    )
    proof = Proof(
        name=entry["name"],
        failed=entry["failed"],
        causes=causes,
        seconds=float(entry["seconds"]),
        trouble=entry["trouble"],
        peers=tuple(entry["peers"]),
        pending=entry["pending"],
    )
    return (Mode(entry["mode"]), proof.name), (entry["of"], proof)


def kind_named(word: str) -> ChangeKind | Sign:
    return ChangeKind(word) if word in list(ChangeKind) else Sign(word)


def digest(edit: Mutant | Harmless) -> str:
    """Known anew whenever the edit or anything that a proof rests on has changed."""
    return sha256(f"{sources()} {edit!r}".encode()).hexdigest()[:16]


@cache
def sources() -> str:
    """The hash of every file that has a say in what the suite finds."""
    known = sha256()
    for path in sorted(each_source()):
        known.update(str(path.relative_to(ROOT)).encode())
        known.update(path.read_bytes())
    return known.hexdigest()


def each_source() -> Iterator[Path]:
    for name in SOURCES:
        yield from [ROOT / name] if (ROOT / name).is_file() else files_below(ROOT / name)
    for pattern in MACHINERY:
        yield from ROOT.glob(pattern)


def files_below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path
