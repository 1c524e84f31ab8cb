"""Several reports as one: results merged, and the files they name brought together."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePosixPath
from shutil import rmtree
from tempfile import TemporaryDirectory

from presscheck.errors import ReportError
from presscheck.report.junit import JUNIT, merged_junit
from presscheck.report.kept import CHECKS, DATA, placed
from presscheck.report.model import Results
from presscheck.report.publishing import publish
from presscheck.report.results import merged, results_in
from presscheck.report.source import ReportFiles


def merge(sources: Sequence[Path], into: Path) -> Results:
    """Write the report of all sources into a folder, which may be one of them.

    What cannot be read of a part is left out and noted; ReportError when a part is no report, or
    when nothing can be written.
    """
    parts = [ReportFiles.at(source) for source in sources]
    try:
        into.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".merging-", dir=into) as scratch:
            pile = Pile(Path(scratch))
            found = merged([pile.with_files_of(part) for part in parts])
            junit = merged_junit(parts, pile.notes)
            for name in (DATA, CHECKS):
                put_in_place(pile.folder / name, into / name)
            (into / JUNIT).unlink(missing_ok=True)
            if junit:
                (into / JUNIT).write_bytes(junit)
    except OSError as error:
        raise ReportError(
            f"{into} cannot be written: {error.strerror}", try_next="mend that, then merge again"
        ) from error
    results = replace(found, notes=(*found.notes, *pile.notes))
    publish(into, results)
    return results


def put_in_place(new: Path, old: Path) -> None:
    rmtree(old, ignore_errors=True)
    if new.exists():
        new.replace(old)


@dataclass(slots=True)
class Pile:
    """The files of all parts in one folder: equal ones once, each at a path of its own.

    `first` are paths by content, `taken` all of them, as a system sees them that knows no capitals.
    """

    folder: Path
    notes: list[str] = field(default_factory=list)
    first: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def with_files_of(self, part: ReportFiles) -> Results:
        """A part's results, with paths into the pile."""

        @cache
        def place(path: str) -> str:
            try:
                return self.add(path, part.read(path))
            except ReportError as error:
                self.notes.append(f"left out: {error.problem}")
                return ""

        return placed(results_in(part), place)

    def add(self, path: str, content: bytes) -> str:
        digest = sha256(content).hexdigest()
        if digest not in self.first:
            self.first[digest] = self.put(path, digest, content)
        return self.first[digest]

    def put(self, path: str, digest: str, content: bytes) -> str:
        """Where it was in its part, or by its digest if that is taken or is no place for it."""
        if not path.startswith((f"{DATA}/", f"{CHECKS}/")) or not self.is_free(path):
            path = f"{DATA}/{digest}{PurePosixPath(path).suffix}"
        self.taken |= {path.lower()}
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        return path

    def is_free(self, path: str) -> bool:
        """Whether there is no such file, no folder of that name, and no file where a folder is."""
        steps = {path.lower(), *(str(folder).lower() for folder in PurePosixPath(path).parents)}
        return not steps & self.taken and not (self.folder / path).is_dir()
