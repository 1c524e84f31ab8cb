"""References of another deployment of the site: its tests run there before the run, in a pass.

They belong to one run. They lie beside its results and go with them, so the cache of references,
which keeps a few sets for long, does not lose any.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlsplit

import msgspec
from msgspec import Struct

from presscheck.access import Credentials
from presscheck.baselines.baseline import Baseline
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.references import ReferenceSet
from presscheck.baselines.renderer import Renderer
from presscheck.baselines.store import BaselineStore
from presscheck.compare import Terms
from presscheck.errors import ReportError, SiteError
from presscheck.files import write_together
from presscheck.lock import locked
from presscheck.outcome import NoReference, Same
from presscheck.programs import follow_program
from presscheck.report.files import read_results
from presscheck.results import Compared, Results
from presscheck.session.approved import Approved
from presscheck.session.reference_pass import ENDED_WELL, REPORT, Plan, PytestRun, percent_in
from presscheck.settings import Settings

_FOLDER = "reference"
_FIRST = "first"
_SECOND = "second"
_REASONS = "reasons.json"
_PAGES = "pages.json"
_ONE_PROCESS = "-n0"
_NOT_ASKED_FOR = "no test took it there"


class Reasons(Struct, frozen=True):
    """Why a pass has no reference of a snapshot: by browser and snapshot, and by test."""

    snapshots: dict[str, str] = {}
    tests: dict[str, str] = {}

    @classmethod
    def of(cls, results: Results) -> "Reasons":
        """Return the reasons that the report of a pass has."""
        return cls(
            {
                f"{one.browser} {one.name}": one.headline
                for one in results.snapshots
                if not isinstance(one.outcome, Same)
            },
            {
                one.test: f"its test failed there: {_first_line(one.message)}"
                for one in reversed(results.failures)
            },
        )

    def of_snapshot(self, browser: str, key: SnapshotKey, test: str) -> str:
        """Return why there is no reference of a snapshot; `test` has its parameters."""
        why = self.snapshots.get(f"{browser} {key}") or self.tests.get(test)
        return why or _NOT_ASKED_FOR


@dataclass(frozen=True, slots=True)
class SiteReferences:
    """The references of one run, below the folder of its results.

    `address` is the reference address as people read it, `opened` as the pass opens it. `sites` are
    all addresses of the two deployments.
    """

    spool: Path
    address: str
    opened: str
    sites: tuple[str, ...]

    @classmethod
    def of(cls, settings: Settings, spool: Path) -> "SiteReferences":
        """Return the references of a run with these settings; `spool` has its results."""
        address = settings.reference or ""
        opened = _with_credentials(address, settings.reference_access.credentials)
        return cls(spool, address, opened, (settings.site or "", address))

    @property
    def folder(self) -> Path:
        """The folder of everything that the run knows of the reference."""
        return self.spool / _FOLDER

    def first(self, engine: str) -> ReferenceSet:
        """Return the references that were taken before the run."""
        return ReferenceSet(self.folder / _FIRST / engine)

    def second(self, engine: str) -> ReferenceSet:
        """Return the references that were taken during the run."""
        return ReferenceSet(self.folder / _SECOND / engine)

    def take(self, run: PytestRun, engines: Sequence[str], tell: Callable[[str], None]) -> None:
        """Run the tests against the reference, once for all workers of a run.

        Raises:
            SiteError: when pytest did not come to its end there.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with locked(self.folder):
            if self._reasons_file.is_file():
                return
            sets = {engine: str(self.first(engine).folder) for engine in engines}
            plan = Plan(sets, (), (), every=True, pages=str(self.pages_file))
            reasons = self._pass(run, plan, tell)
            write_together({self._reasons_file: msgspec.json.encode(reasons)})

    def take_again(self, run: PytestRun, engine: str, test: str) -> Reasons:
        """Run one test against the reference once more.

        Raises:
            SiteError: when pytest did not come to its end there.
        """
        sets = {engine: str(self.second(engine).folder)}
        plan = Plan(sets, (), (), every=True, only=(test,), pages=str(self.pages_file))
        return self._pass(run, plan, lambda _: None, (_ONE_PROCESS,))

    @property
    def reasons(self) -> Reasons:
        """Why there is no reference of some snapshots."""
        return msgspec.json.decode(self._reasons_file.read_bytes(), type=Reasons)

    @property
    def pages_file(self) -> Path:
        """The file with the pages of the list, which the run and its passes have in common."""
        return self.folder / _PAGES

    @property
    def _reasons_file(self) -> Path:
        return self.folder / _REASONS

    def _pass(
        self, run: PytestRun, plan: Plan, tell: Callable[[str], None], more: Sequence[str] = ()
    ) -> Reasons:
        told = f"reference: capturing {self.address}"

        def follow(line: str) -> None:
            if percent := percent_in(line):
                tell(f"{told}, {percent} %")

        with TemporaryDirectory(prefix="presscheck-reference-") as name:
            folder = Path(name)
            plan.write(folder)
            tell(f"{told} first")
            done = follow_program([*run.arguments(folder, self.opened), *more], run.folder, follow)
            if done.code not in ENDED_WELL:
                raise SiteError(
                    f"the reference {self.address} could not be captured: pytest ended with code"
                    f" {done.code}: {_last_line(done.stdout)}",
                    try_next=f"run the suite against it alone: --base-url {self.address}",
                )
            return _reasons_in(folder / REPORT)


@dataclass(frozen=True, slots=True)
class ReferenceSnapshots:
    """Finds the references that captures of one renderer are compared with."""

    site_references: SiteReferences
    baselines: BaselineStore
    renderer: Renderer
    terms: Terms
    is_of_baselines: bool = field(default=False, init=False)

    @property
    def references(self) -> ReferenceSet | None:
        """The references that were taken before the run."""
        return self.site_references.first(self.renderer.browser)

    def of(self, key: SnapshotKey) -> Approved:
        """Return the reference of a snapshot, or that there is none."""
        return self._found(key, self.site_references.first(self.renderer.browser))

    def second_of(self, key: SnapshotKey) -> Approved:
        """Return the reference that was taken during the run, or that there is none."""
        return self._found(key, self.site_references.second(self.renderer.browser))

    def _found(self, key: SnapshotKey, references: ReferenceSet) -> Approved:
        found = references.find(key)
        baseline: Baseline | NoReference = NoReference(_NOT_ASKED_FOR)
        if found:
            baseline = found.as_baseline("")
        address = self.site_references.address
        return Approved(baseline, "", self.terms, Compared.REFERENCE, reference=address)


def _with_credentials(address: str, credentials: Credentials | None) -> str:
    if credentials is None:
        return address
    user, password = (quote(one, safe="") for one in credentials)
    parts = urlsplit(address)
    return parts._replace(netloc=f"{user}:{password}@{parts.netloc}").geturl()


def _reasons_in(report: Path) -> Reasons:
    """The reasons in the report of a pass; a pass without any test has none."""
    try:
        return Reasons.of(read_results(report))
    except ReportError:
        return Reasons()


def _first_line(message: str) -> str:
    return message.partition("\n")[0]


def _last_line(output: str) -> str:
    return next((line.strip() for line in reversed(output.splitlines()) if line.strip()), "")
