"""Proofs: a check whose inputs are all unchanged can only pass again, so it need not run."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from presscheck.affected.inputs import File
from presscheck.affected.ledger import ENOUGH, Known
from presscheck.baselines.history import commit_of
from presscheck.recording.exchange import Exchange

SHARE = 10
"""Of so many proved checks a run looks at one all the same."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The checks that are proved unchanged; `changed` is how many of the `asked` answers differ."""

    proved: frozenset[str] = frozenset()
    asked: int = 0
    changed: int = 0


def prove(
    checks: Mapping[str, Known],
    root: Path,
    code_of: Callable[[str], str],
    unchanged: Callable[[Collection[Exchange]], set[Exchange]],
) -> Proof:
    """Return which checks are proved.

    `code_of` returns the digest of the code of a test's file, and `unchanged` those exchanges to
    which the site answers as before.
    """
    files = cache(lambda path: File.at(root, path))

    def is_candidate(name: str, one: Known) -> bool:
        if one.passes < ENOUGH or one.code != code_of(name.partition("::")[0]):
            return False
        return all(files(file.path) == file for file in one.files)

    candidates = {name: one for name, one in checks.items() if is_candidate(name, one)}
    asked = {exchange for one in candidates.values() for exchange in one.exchanges}
    same = unchanged(asked) if asked else set()
    proved = {name for name, one in candidates.items() if same.issuperset(one.exchanges)}
    return Proof(frozenset(proved), len(asked), len(asked) - len(same))


def draw(tests: Collection[str], seed: str) -> frozenset[str]:
    """Return a tenth of the tests, and at least one if there is any: the same for one seed."""
    count = -(-len(tests) // SHARE)
    return frozenset(
        sorted(tests, key=lambda test: sha256(f"{seed} {test}".encode()).digest())[:count]
    )


def seed_of(root: Path, code: Callable[[], str]) -> str:
    """Return what the tenth is drawn by: the commit of the project, or its code without one."""
    return commit_of(root) or code()
