"""Where a worker hands in what it found: a folder for each snapshot, one run's beside another's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree

from presscheck.baselines.key import SnapshotKey
from presscheck.errors import UsageError
from presscheck.report.kept import DATA
from presscheck.report.model import KeptCapture, RendererFacts, Results, SnapshotResult
from presscheck.report.results import write_results

CLAIM = "claim"
"""The folder that says which test a snapshot's name belongs to, in this file."""
ASKED_BY = "asked-by.txt"


@dataclass(frozen=True, slots=True)
class Asker:
    """One run of a test, which asks for snapshots.

    `test` is its name without what it was parametrised with, `name` with it; `case` is the same
    for all repeats of a test and for no other test, `run` for the reruns of one repeat.
    """

    test: str
    name: str
    case: str
    run: str
    asked: set[SnapshotKey] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Desk:
    """Takes in results while a run goes on; `folder` becomes the report's data at its end."""

    folder: Path
    site: str

    def claim(self, key: SnapshotKey, browser: str, asker: Asker) -> "Place":
        """A place for one snapshot of this run of a test.

        What an earlier run of it left there is forgotten. A name that belongs to another test,
        of whichever worker, is refused.
        """
        snapshot = self.folder / browser / key.folder
        if key in asker.asked:
            raise another_name(f"{asker.name} takes two snapshots called {key}")
        case, name = first_claim(snapshot, asker)
        if case != asker.case:
            raise another_name(
                f"two snapshots of one run are called {key}: in {name}, and in {asker.name}"
            )
        asker.asked.add(key)
        folder = snapshot / asker.run
        rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return Place(self, folder, f"{DATA}/{browser}/{key.folder}")


def first_claim(snapshot: Path, asker: Asker) -> list[str]:
    """Case and name of the test that asked first; a folder is renamed whole or not at all."""
    claim, scrap = snapshot / CLAIM, snapshot / f".{CLAIM}-{asker.run}"
    scrap.mkdir(parents=True, exist_ok=True)
    (scrap / ASKED_BY).write_text(f"{asker.case} {asker.name}", "utf-8", "backslashreplace")
    try:
        scrap.rename(claim)
    except OSError:  # somebody has claimed it
        rmtree(scrap)
    return (claim / ASKED_BY).read_text("utf-8").split(" ", 1)


def another_name(problem: str) -> UsageError:
    return UsageError(problem, try_next="give one of them another name for its state")


@dataclass(frozen=True, slots=True)
class Place:
    """One snapshot's folder, and the path that it will have in the finished report."""

    desk: Desk
    folder: Path
    path: str

    def keep(self, picture: bytes, anatomy: str, beside: Mapping[str, bytes]) -> KeptCapture:
        """Keep a capture's files for whoever decides about it, and the pictures beside it."""
        text = anatomy.encode("utf-8", "backslashreplace")  # half a surrogate pair is not UTF-8
        files = {"capture.png": picture, "capture.anatomy.json": text, **beside}
        for name, content in files.items():
            (self.folder / name).write_bytes(content)
        paths = {name.partition(".")[0]: f"{self.path}/{name}" for name in beside}
        return KeptCapture(
            picture=f"{self.path}/capture.png",
            anatomy=f"{self.path}/capture.anatomy.json",
            diff=paths.get("diff", ""),
            baseline=paths.get("baseline", ""),
        )

    def hand_in(self, result: SnapshotResult, renderer: RendererFacts, notes: list[str]) -> None:
        """Write down the verdict, for the main process to collect."""
        part = Results(
            site=self.desk.site,
            complete=False,
            snapshots=(result,),
            renderers=(renderer,),
            notes=tuple(notes),
        )
        write_results(self.folder, part)
