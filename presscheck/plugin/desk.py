"""Where a worker hands in what it found: a folder for each snapshot, one run's beside another's."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from presscheck.baselines.key import SnapshotKey
from presscheck.errors import UsageError
from presscheck.report.kept import DATA
from presscheck.report.model import KeptCapture, RendererFacts, Results, SnapshotResult
from presscheck.report.results import write_results

ASKED_BY = "asked-by.txt"


@dataclass(frozen=True, slots=True)
class Desk:
    """Takes in results while a run goes on; `folder` becomes the report's data at its end."""

    folder: Path
    site: str

    def claim(self, key: SnapshotKey, browser: str, asked_by: str) -> "Place":
        """A place for one snapshot; a second claim, from whichever worker, is refused."""
        folder = self.folder / browser / key.folder
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            claimed = folder / ASKED_BY
            first = claimed.read_text("utf-8") if claimed.is_file() else "another worker's test"
            raise UsageError(
                f"two snapshots of one run are called {key}: in {first}, and in {asked_by}",
                try_next="give one of them another name for its state",
            ) from None
        (folder / ASKED_BY).write_text(asked_by, "utf-8")
        return Place(self, folder, f"{DATA}/{browser}/{key.folder}")


@dataclass(frozen=True, slots=True)
class Place:
    """One snapshot's folder, and its path in the finished report."""

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
