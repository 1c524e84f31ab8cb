"""Before a run: which checks are proved unchanged, and which of them run all the same."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

import msgspec
import pytest
from msgspec import Struct

from presscheck.affected.asking import Asker
from presscheck.affected.ledger import CACHE, Ledger
from presscheck.affected.proof import draw, prove, seed_of
from presscheck.affected.surroundings import ledger_name
from presscheck.errors import UsageError
from presscheck.plugin.references.passes import plan_of
from presscheck.project import is_project
from presscheck.recording.recorder import Upstream
from presscheck.report.sentence import counted
from presscheck.session.code_digest import CodeDigests
from presscheck.session.preparation import Preparation
from presscheck.settings import Settings

_FILE = "proved.json"
_MOST_NAMES = 10


class _Proved(Struct, frozen=True):
    """What the main process tells the workers: the proved tests, and what the tenth is drawn by."""

    tests: frozenset[str]
    seed: str


@dataclass(frozen=True, slots=True)
class ProofPlan:
    """In the main process: the ledger, the code of the tests, and the checks that are proved.

    With `is_read_only` the ledger stays as it is, and no tenth of them runs all the same.
    `refuted` are the proofs that were wrong, and `lines` what else is told at the end. `run` is the
    name of this run; a process number may be that of the run before.
    """

    ledger: Ledger
    codes: CodeDigests
    proved: frozenset[str] = frozenset()
    is_read_only: bool = False
    refuted: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    run: str = field(default_factory=token_hex)


_PLAN = pytest.StashKey[ProofPlan]()


def proof_plan_of(config: pytest.Config) -> ProofPlan | None:
    """Return what is proved in this run; None in a run without proofs, and in a worker."""
    return config.stash.get(_PLAN, None)


def is_fast(config: pytest.Config) -> bool:
    """Return whether a run leaves out what is proved, and notes what its checks depend on."""
    return bool(config.getoption("presscheck_only_affected")) and plan_of(config) is None


def left_out_of(spool: Path, tests: Collection[str]) -> frozenset[str]:
    """Return which of the collected tests do not run, in any process of a run.

    They are those that its main process has found proved, but for a tenth.
    """
    try:
        told = msgspec.json.decode((spool / _FILE).read_bytes(), type=_Proved)
    except FileNotFoundError:
        return frozenset()
    proved = told.tests.intersection(tests)
    return proved - draw(proved, told.seed) if told.seed else proved


def prepare_proof(config: pytest.Config, found: Preparation, settings: Settings) -> None:
    """Find out what is proved, and write it down for the workers."""
    folder = str(config.getoption("presscheck_ledger"))
    if not _makes_proofs(config):
        return
    name = ledger_name(settings, found, vars(config.option), config.inipath)
    ledger = Ledger.named(Path(folder) if folder else config.rootpath / CACHE, name)
    codes = CodeDigests(config.rootpath)
    upstream = Upstream(settings.site or "", unverified=settings.ignore_https_errors)
    asker = Asker(upstream, dict(settings.access.headers))
    proof = prove(ledger.checks, config.rootpath, codes.of, asker.unchanged)
    plan = ProofPlan(ledger, codes, proof.proved, is_read_only=not is_fast(config))
    config.stash[_PLAN] = plan
    seed = "" if plan.is_read_only else seed_of(config.rootpath, lambda: codes.of(""))
    told = msgspec.json.encode(_Proved(proof.proved, seed))
    Path(found.spool, _FILE).write_bytes(told)
    found.lines.append(_first_line(plan, proof.asked, proof.changed))


def expect_provable(config: pytest.Config, settings: Settings) -> None:
    """Expect a run of which proofs can be made, if it shall make some.

    Raises:
        UsageError: when it is none.
    """
    if not _makes_proofs(config):
        return
    if settings.reference:
        raise UsageError(
            "--presscheck-only-affected proves nothing beside another deployment",
            try_next="leave out one of --presscheck-only-affected and --presscheck-reference",
        )
    if not is_project(config.rootpath):
        raise UsageError(
            "--presscheck-only-affected needs a [tool.presscheck] table in pyproject.toml",
            try_next="presscheck init",
        )


def _makes_proofs(config: pytest.Config) -> bool:
    return is_fast(config) or bool(config.getoption("presscheck_ledger") and not plan_of(config))


def _first_line(plan: ProofPlan, asked: int, changed: int) -> str:
    if not plan.ledger.checks:
        return "only affected: nothing is known of earlier runs, so every check runs"
    answers = (
        f"{changed:,} of {counted(asked, 'answer')} changed" if changed else "no answer changed"
    )
    proved = f"{len(plan.proved):,} of {counted(len(plan.ledger.checks), 'known check')}"
    tenth = (
        ", and a tenth of them runs all the same" if plan.proved and not plan.is_read_only else ""
    )
    return f"only affected: {answers}, {proved} proved unchanged{tenth}"


def refutation(plan: ProofPlan) -> list[str]:
    """Return what is told of proofs that were wrong; nothing when there was none."""
    if not plan.refuted:
        return []
    names = plan.refuted[:_MOST_NAMES]
    more = len(plan.refuted) - len(names)
    return [
        f"A PROOF WAS WRONG: {counted(len(plan.refuted), 'check')} failed although nothing of"
        " what it depends on has changed; what was known of earlier runs is forgotten"
        " (next: run without --presscheck-only-affected, and see what the check depends on)",
        *(f"  {name}" for name in names),
        *([f"  and {more} more"] if more else []),
    ]
