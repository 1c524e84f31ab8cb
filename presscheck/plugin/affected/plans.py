"""Before a run: which checks are proved unchanged, and which of them run all the same."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

import pytest

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


@dataclass(frozen=True, slots=True)
class ProofPlan:
    """In the main process: the ledger, the code of the tests, and the checks that are proved.

    `drawn` are those of them that run all the same. With `is_read_only` the ledger stays as it is.
    `refuted` are the proofs that were wrong, and `lines` what else is told at the end. `run` is the
    name of this run; a process number may be that of the run before.
    """

    ledger: Ledger
    codes: CodeDigests
    proved: frozenset[str] = frozenset()
    drawn: frozenset[str] = frozenset()
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


def proved_in(spool: Path) -> frozenset[str]:
    """Return the checks that a run leaves out, as its main process has written them down."""
    try:
        return frozenset(json.loads((spool / _FILE).read_text("utf-8")))
    except FileNotFoundError:
        return frozenset()


def prepare_proof(config: pytest.Config, found: Preparation, settings: Settings) -> None:
    """Find out what is proved, and write it down for the workers.

    Raises:
        UsageError: when no proof can be made of such a run.
    """
    folder = str(config.getoption("presscheck_ledger"))
    if plan_of(config) or not (is_fast(config) or folder):
        return
    _expect_provable(config, settings)
    name = ledger_name(settings, found, vars(config.option), config.inipath)
    ledger = Ledger.named(Path(folder) if folder else config.rootpath / CACHE, name)
    codes = CodeDigests(config.rootpath)
    upstream = Upstream(settings.site or "", unverified=settings.ignore_https_errors)
    asker = Asker(upstream, dict(settings.access.headers))
    proof = prove(ledger.checks, config.rootpath, codes.of, asker.unchanged)
    drawn: frozenset[str] = frozenset()
    if is_fast(config):
        seed = seed_of(config.rootpath, lambda: codes.of(""))
        drawn = draw(proof.proved, seed)
    plan = ProofPlan(ledger, codes, proof.proved, drawn, is_read_only=not is_fast(config))
    config.stash[_PLAN] = plan
    left_out = sorted(proof.proved - drawn)
    Path(found.spool, _FILE).write_text(json.dumps(left_out), "utf-8")
    found.lines.append(_first_line(plan, proof.asked, proof.changed))


def _expect_provable(config: pytest.Config, settings: Settings) -> None:
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


def _first_line(plan: ProofPlan, asked: int, changed: int) -> str:
    if not plan.ledger.checks:
        return "only affected: nothing is known of earlier runs, so every check runs"
    answers = (
        f"{changed:,} of {counted(asked, 'answer')} changed" if changed else "no answer changed"
    )
    proved = f"{len(plan.proved):,} of {counted(len(plan.ledger.checks), 'known check')}"
    drawn = f", and {len(plan.drawn):,} of them run all the same" if plan.drawn else ""
    return f"only affected: {answers}, {proved} proved unchanged{drawn}"


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
