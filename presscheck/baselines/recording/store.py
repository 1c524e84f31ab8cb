"""The folder of manifests and bodies: every file is named by its hash, so files are only added."""

from collections.abc import Callable, Iterator, Set
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from presscheck.baselines.damage import is_pointer
from presscheck.baselines.recording.answers import Manifest, NewerVersionError, manifest_id
from presscheck.errors import RecordingError
from presscheck.files import is_confined, write_together
from presscheck.project import BASELINES

_MANIFEST = ".jsonl"
_BODIES = "bodies"

REMEDY = (
    f"git checkout -- {BASELINES}, or run the suite and presscheck approve --recording,"
    " which takes it anew"
)
"""What mends a damaged recording."""


@dataclass(frozen=True, slots=True)
class NewRecording:
    """Answers that are to be kept, and how the body with a hash is read."""

    manifest: Manifest
    read_body: Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class RecordingStore:
    """The folder `recording/` of baselines: `<id>.jsonl`, and `bodies/<2 digits>/<hash>`.

    Whoever writes or prunes holds the lock of the baselines.
    """

    folder: Path

    def ids(self) -> list[str]:
        """Return the names of all manifests, in order."""
        return sorted(path.stem for path in self.folder.glob(f"*{_MANIFEST}"))

    def read(self, name: str) -> Manifest:
        """Return the manifest with this name.

        Raises:
            RecordingError: when it is missing, damaged, or of a newer presscheck.
        """
        path = self.folder / f"{name}{_MANIFEST}"
        content = self._content(path)
        if manifest_id(content) != name:
            raise self._damaged(path, "it was changed or cut short")
        try:
            return Manifest.decode(content)
        except NewerVersionError as error:
            raise RecordingError(
                self._told(path, str(error)), try_next="pip install --upgrade presscheck"
            ) from error
        except ValueError as error:
            raise self._damaged(path, str(error)) from error

    def body(self, digest: str) -> bytes:
        """Return the body with this hash.

        Raises:
            RecordingError: when it is missing or damaged.
        """
        path = self._body(digest)
        content = self._content(path)
        if sha256(content).hexdigest() != digest:
            raise self._damaged(path, "it was changed or cut short")
        return content

    def write(self, recording: NewRecording) -> str:
        """Write a recording, its bodies first, and return the name of its manifest.

        Raises OSError when the system refuses, and RecordingError when a path leads elsewhere.
        """
        manifest = recording.manifest
        for digest in sorted(manifest.bodies):
            if not self._is_whole(digest):
                self._write(self._body(digest), recording.read_body(digest))
        content = manifest.encode()
        name = manifest_id(content)
        path = self.folder / f"{name}{_MANIFEST}"
        if not (path.is_file() and path.read_bytes() == content):
            self._write(path, content)
        return name

    def prune(self, named: Set[str]) -> tuple[int, int]:
        """Remove the manifests that are not named, and the bodies in no manifest; count both.

        Raises RecordingError when a manifest that stays cannot be read: its bodies are not known.
        """
        ids = self.ids()
        needed = {digest for name in ids if name in named for digest in self.read(name).bodies}
        unnamed = [self.folder / f"{name}{_MANIFEST}" for name in ids if name not in named]
        loose = [path for path in self._all_bodies() if path.name not in needed]
        for path in (*unnamed, *loose):
            self._expect_confined(path)
            path.unlink()
        for folder in {path.parent for path in loose} | {self.folder / _BODIES, self.folder}:
            with suppress(OSError):  # it is not empty
                folder.rmdir()
        return len(unnamed), len(loose)

    def _is_whole(self, digest: str) -> bool:
        try:
            self.body(digest)
        except RecordingError:
            return False
        return True

    def _all_bodies(self) -> Iterator[Path]:
        return self.folder.glob(f"{_BODIES}/*/*")

    def _body(self, digest: str) -> Path:
        return self.folder / _BODIES / digest[:2] / digest

    def _write(self, path: Path, content: bytes) -> None:
        self._expect_confined(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_together({path: content})

    def _content(self, path: Path) -> bytes:
        self._expect_confined(path)
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise self._damaged(path, "it is missing") from error
        except OSError as error:
            raise self._damaged(path, error.strerror or str(error)) from error
        if is_pointer(content):
            raise RecordingError(
                self._told(path, "it is a Git LFS pointer"), try_next="git lfs pull"
            )
        return content

    def _expect_confined(self, path: Path) -> None:
        if not is_confined(path, self.folder.parent):
            raise RecordingError(
                self._told(path, f"a link leads out of {self.folder.parent.name}/"),
                try_next="remove the link",
            )

    def _told(self, path: Path, why: str) -> str:
        return f"{path.relative_to(self.folder.parent.parent)} cannot be read: {why}"

    def _damaged(self, path: Path, why: str) -> RecordingError:
        return RecordingError(self._told(path, why), try_next=REMEDY)
