"""The store of baselines: two files for each, which are written and removed together."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from presscheck.anatomy import Anatomy
from presscheck.baselines.baseline import Baseline, digest_of
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

SCREENSHOT = ".webp"
ANATOMY = ".anatomy.json"

Files = tuple[bytes | None, bytes | None]
"""The bytes of the screenshot's and of the anatomy's file; None if there is no such file."""


@dataclass(frozen=True, slots=True)
class BaselineStore:
    """The folder of baselines: `<page>/<state>@<viewport>.webp`, and `….anatomy.json` beside it.

    Several processes may use it at once, as long as they put and remove different snapshots.
    """

    folder: Path

    def screenshot(self, key: SnapshotKey) -> Path:
        """Return the path of the screenshot, whether it exists or not."""
        return self.folder / f"{key.folder}{SCREENSHOT}"

    def anatomy(self, key: SnapshotKey) -> Path:
        """Return the path of the anatomy, whether it exists or not."""
        return self.folder / f"{key.folder}{ANATOMY}"

    def keys(self) -> list[SnapshotKey]:
        """Return every snapshot that has a file here, in order; other files are left out."""
        files = [*self.folder.glob(f"*/*{SCREENSHOT}"), *self.folder.glob(f"*/*{ANATOMY}")]
        return sorted(set(filter(None, map(_key_of, files))))

    def find(self, key: SnapshotKey) -> Baseline | None:
        """Return the baseline, or None if there is none.

        Raises:
            UnreadableBaselineError: if its files are no baseline.
        """
        try:
            files = self._files(key)
            self._expect_whole(key, files)
            return None if files == (None, None) else Baseline.read(*files)
        except ValueError as error:
            raise UnreadableBaselineError(str(key), str(error)) from error

    def _expect_whole(self, key: SnapshotKey, files: Files) -> None:
        """Refuse what git has put in the place of a file.

        Raises:
            AbsentBaselineError: when Git LFS keeps the file.
            UnreadableBaselineError: when the file has conflict markers.
        """
        for path, content in zip((self.screenshot(key), self.anatomy(key)), files, strict=True):
            if is_in_conflict(content):
                why = f"{path.name} has git's conflict markers"
                raise UnreadableBaselineError(
                    str(key), why, _commands_to_take_a_side(self.folder, key)
                )
            if is_pointer(content):
                raise AbsentBaselineError(str(key), path.name)

    def digest(self, key: SnapshotKey) -> str:
        """Return the digest of the baseline, readable or not; empty if there is none."""
        with suppress(ValueError):
            return digest_of(self._files(key))
        return ""

    def put(self, key: SnapshotKey, screenshot_png: bytes, anatomy: Anatomy) -> Baseline:
        """Make a capture the baseline.

        Raises BaselineError if that is impossible; then nothing has changed.
        """
        screenshot, known = _checked_pair(key, screenshot_png, anatomy)
        place = self.screenshot(key)
        content = known.text.encode("utf-8", "backslashreplace")
        with self._allowed(key, "written"):
            place.parent.mkdir(parents=True, exist_ok=True)
            write_together({place: screenshot, self.anatomy(key): content})
        return Baseline(screenshot, known, digest_of([screenshot, content]))

    def files(self, key: SnapshotKey) -> Files:
        """Return the two files, for `put_back`.

        Raises:
            BaselineError: if they cannot be read.
        """  # noqa: DOC501  # a function makes the error
        try:
            return self._files(key)
        except ValueError as error:
            raise _refusal(key, "read", str(error), "mend that, then try again") from error

    def put_back(self, key: SnapshotKey, files: Files) -> None:
        """Write the two files of a baseline as they were.

        Raises BaselineError if that is impossible; then nothing has changed.
        """
        self._replace(key, files, "put back")

    def remove(self, key: SnapshotKey) -> None:
        """Remove a baseline.

        Raises BaselineError if that is impossible; then both files are still there.
        """
        self._replace(key, (None, None), "removed")

    def sweep(self) -> None:
        """Remove the unfinished files of interrupted runs. Nobody else may write meanwhile."""
        for scrap in self.folder.glob(f"*/.*{UNFINISHED}"):
            scrap.unlink(missing_ok=True)

    def _replace(self, key: SnapshotKey, files: Files, what: str) -> None:
        place = self.screenshot(key)
        with self._allowed(key, what):
            write_together(dict(zip((place, self.anatomy(key)), files, strict=True)))
        with suppress(OSError):  # others may still stand in the folder
            place.parent.rmdir()

    def _files(self, key: SnapshotKey) -> Files:
        return self._content(self.screenshot(key)), self._content(self.anatomy(key))

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
        """Raise BaselineError if a path leads out of the folder, or if the system refuses."""
        paths = (self.screenshot(key), self.anatomy(key))
        if not all(is_confined(path, self.folder) for path in paths):
            raise _refusal(key, what, f"a link leads out of {self.folder.name}/", "remove the link")
        try:
            yield
        except OSError as error:
            why = f"{error.filename or self.folder}: {error.strerror}"
            raise _refusal(key, what, why, "mend that, then try again") from error


def _checked_pair(key: SnapshotKey, png: bytes, anatomy: Anatomy) -> tuple[bytes, Anatomy]:
    """Return the WebP file and the anatomy of a capture, after checking that they belong together.

    Raises:
        BaselineError: if they do not, or if the screenshot cannot be read.
    """  # noqa: DOC501  # a function makes the error
    try:
        pixels = decode(png)
        height, width, _ = pixels.shape
        if (width, height) != anatomy.size:
            sizes = f"{size_text((width, height))} and {size_text(anatomy.size)}"
            raise ValueError(f"picture and anatomy do not belong together ({sizes})")
        screenshot = encoded(pixels)
    except ValueError as error:
        raise _refusal(key, "written", str(error), "run the test that takes it again") from error
    digest = sha256(screenshot).hexdigest()
    return screenshot, replace(anatomy, screenshot_digest=digest)


def _refusal(key: SnapshotKey, what: str, why: str, try_next: str) -> BaselineError:
    return BaselineError(f"the baseline {key} cannot be {what}: {why}", try_next=try_next)


def _commands_to_take_a_side(folder: Path, key: SnapshotKey) -> str:
    """Return the commands that take one side after two branches approved a snapshot."""
    pair = " ".join(f"{folder.name}/{key.folder}{ending}" for ending in (SCREENSHOT, ANATOMY))
    return (
        f"git checkout --ours -- {pair} (or --theirs), then run the test again;"
        f" or presscheck approve {key}"
    )


def _key_of(file: Path) -> SnapshotKey | None:
    """Return the snapshot that a file belongs to; None if its name is none of a baseline."""
    suffix = SCREENSHOT if file.name.endswith(SCREENSHOT) else ANATOMY
    name = file.name.removesuffix(suffix)
    try:
        return SnapshotKey.parse(f"{file.parent.name}/{name}")
    except UsageError:
        return None
