"""Where baselines stand: two files for each, put there and taken away together or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from presscheck.anatomy import Anatomy
from presscheck.baselines.baseline import Baseline, identity_of
from presscheck.baselines.damage import is_in_conflict, is_pointer
from presscheck.baselines.encoding import encoded
from presscheck.baselines.key import SnapshotKey
from presscheck.errors import (
    AbsentBaselineError,
    BaselineError,
    UnreadableBaselineError,
    UsageError,
)
from presscheck.files import UNFINISHED, is_confined, write_together
from presscheck.images import decode
from presscheck.outcome import size_text

BASELINES = "baselines"
"""The shelf's folder, below the project's root."""

PICTURE = ".webp"
ANATOMY = ".anatomy.json"

Files = tuple[bytes | None, bytes | None]
"""Picture and anatomy as they are kept, readable or not; None where there is no such file."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of baselines: `<page>/<state>@<viewport>.webp`, and `….anatomy.json` beside it.

    Several processes may use it at once, as long as they put and remove different snapshots.
    """

    folder: Path

    def picture(self, key: SnapshotKey) -> Path:
        return self.folder / f"{key.folder}{PICTURE}"

    def anatomy(self, key: SnapshotKey) -> Path:
        return self.folder / f"{key.folder}{ANATOMY}"

    def keys(self) -> list[SnapshotKey]:
        """Every snapshot that has a file here, in order; files with other names are none."""
        files = [*self.folder.glob(f"*/*{PICTURE}"), *self.folder.glob(f"*/*{ANATOMY}")]
        return sorted(set(filter(None, map(key_of, files))))

    def find(self, key: SnapshotKey) -> Baseline | None:
        """The baseline, or None; UnreadableBaselineError when its files are none."""
        try:
            files = self._files(key)
            self._expect_whole(key, files)
            return None if files == (None, None) else Baseline.read(*files)
        except ValueError as error:
            raise UnreadableBaselineError(str(key), str(error)) from error

    def _expect_whole(self, key: SnapshotKey, files: Files) -> None:
        """Refuse what git has put in the place of a file, and say what brings the file back."""
        for path, content in zip((self.picture(key), self.anatomy(key)), files, strict=True):
            if is_in_conflict(content):
                why = f"{path.name} has git's conflict markers"
                raise UnreadableBaselineError(str(key), why, one_side(self.folder, key))
            if is_pointer(content):
                raise AbsentBaselineError(str(key), path.name)

    def digest(self, key: SnapshotKey) -> str:
        """That of the baseline, readable or not; empty when there is none."""
        with suppress(ValueError):
            return identity_of(self._files(key))
        return ""

    def put(self, key: SnapshotKey, picture_png: bytes, anatomy: Anatomy) -> Baseline:
        """Make a capture the baseline; BaselineError when it cannot be, and all is as before."""
        picture, known = paired(key, picture_png, anatomy)
        place = self.picture(key)
        content = known.text.encode("utf-8", "backslashreplace")
        with self._allowed(key, "written"):
            place.parent.mkdir(parents=True, exist_ok=True)
            write_together({place: picture, self.anatomy(key): content})
        return Baseline(picture, known, identity_of([picture, content]))

    def files(self, key: SnapshotKey) -> Files:
        """What stands here, to be put back later; BaselineError when it cannot be read."""
        try:
            return self._files(key)
        except ValueError as error:
            raise refusal(key, "read", str(error), "mend that, then try again") from error

    def put_back(self, key: SnapshotKey, files: Files) -> None:
        """Let a baseline be as it was; BaselineError when it cannot be, and nothing has changed."""
        self._replace(key, files, "put back")

    def remove(self, key: SnapshotKey) -> None:
        """Take a baseline away; BaselineError when it cannot be, and both files are still there."""
        self._replace(key, (None, None), "removed")

    def sweep(self) -> None:
        """Clear away what interrupted runs left half written; only while nobody else writes."""
        for scrap in self.folder.glob(f"*/.*{UNFINISHED}"):
            scrap.unlink(missing_ok=True)

    def _replace(self, key: SnapshotKey, files: Files, what: str) -> None:
        place = self.picture(key)
        with self._allowed(key, what):
            write_together(dict(zip((place, self.anatomy(key)), files, strict=True)))
        with suppress(OSError):  # others may still stand in the folder
            place.parent.rmdir()

    def _files(self, key: SnapshotKey) -> Files:
        return self._content(self.picture(key)), self._content(self.anatomy(key))

    def _content(self, path: Path) -> bytes | None:
        if not is_confined(path, self.folder):
            raise ValueError(f"{path.name} leads out of {self.folder.name}/")
        try:
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise ValueError(f"{path.name}: {error.strerror}") from error

    @contextmanager
    def _allowed(self, key: SnapshotKey, what: str) -> Iterator[None]:
        """Refuses what would leave the folder, and says what the system refused."""
        paths = (self.picture(key), self.anatomy(key))
        if not all(is_confined(path, self.folder) for path in paths):
            raise refusal(key, what, f"a link leads out of {self.folder.name}/", "remove the link")
        try:
            yield
        except OSError as error:
            why = f"{error.filename or self.folder}: {error.strerror}"
            raise refusal(key, what, why, "mend that, then try again") from error


def paired(key: SnapshotKey, png: bytes, anatomy: Anatomy) -> tuple[bytes, Anatomy]:
    """A capture as it will be kept, each half checked against the other."""
    try:
        pixels = decode(png)
        height, width, _ = pixels.shape
        if (width, height) != anatomy.size:
            sizes = f"{size_text((width, height))} and {size_text(anatomy.size)}"
            raise ValueError(f"picture and anatomy do not belong together ({sizes})")
        picture = encoded(pixels)
    except ValueError as error:
        raise refusal(key, "written", str(error), "run the test that takes it again") from error
    return picture, replace(anatomy, picture=sha256(picture).hexdigest())


def refusal(key: SnapshotKey, what: str, why: str, try_next: str) -> BaselineError:
    return BaselineError(f"the baseline {key} cannot be {what}: {why}", try_next=try_next)


def one_side(folder: Path, key: SnapshotKey) -> str:
    """What to type when two branches have approved a snapshot: the pair of one of them."""
    pair = " ".join(f"{folder.name}/{key.folder}{ending}" for ending in (PICTURE, ANATOMY))
    return (
        f"git checkout --ours -- {pair} (or --theirs), then run the test again;"
        f" or presscheck approve {key}"
    )


def key_of(file: Path) -> SnapshotKey | None:
    """The snapshot a file belongs to, by its name."""
    suffix = PICTURE if file.name.endswith(PICTURE) else ANATOMY
    name = file.name.removesuffix(suffix)
    try:
        return SnapshotKey.parse(f"{file.parent.name}/{name}")
    except UsageError:
        return None
