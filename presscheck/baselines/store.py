"""The store of baselines: two files for each, which are read, written and removed as one.

A third file, the note, may name the recording that the baseline was approved with.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from errno import EDQUOT, EFBIG, ENOSPC
from hashlib import sha256
from pathlib import Path

from presscheck.anatomy import Anatomy
from presscheck.baselines.baseline import Baseline, digest_of
from presscheck.baselines.damage import is_in_conflict, is_pointer
from presscheck.baselines.encoding import encoded
from presscheck.baselines.journal import Journal
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.recording.note import RecordingNote
from presscheck.baselines.recording.store import REMEDY, NewRecording, RecordingStore
from presscheck.errors import (
    AbsentBaselineError,
    BaselineError,
    MovedBaselineError,
    RecordingError,
    UnreadableBaselineError,
    UsageError,
)
from presscheck.files import UNFINISHED, is_confined
from presscheck.images import decode
from presscheck.lock import locked
from presscheck.outcome import size_text

SCREENSHOT = ".webp"
ANATOMY = ".anatomy.json"
NOTE = ".recording.toml"
RECORDING = "recording"
"""The folder of manifests and bodies."""

_JOURNAL = f".journal{UNFINISHED}"

Files = tuple[bytes | None, bytes | None]
"""The bytes of the screenshot's and of the anatomy's file; None if there is no such file."""


@dataclass(frozen=True, slots=True)
class BaselineStore:
    """The folder of baselines: `<page>/<state>@<viewport>.webp`, and `….anatomy.json` beside it.

    A note beside them, `….recording.toml`, names a manifest in `recording/`; a baseline without
    one has no recording. A note takes no part in the digest of its baseline.

    Several processes may use it at once. Whoever reads sees both files of a baseline as they were
    at one moment, also when a process dies while it replaces them.
    """

    folder: Path

    def screenshot(self, key: SnapshotKey) -> Path:
        """Return the path of the screenshot, whether it exists or not."""
        return self.folder / f"{key.folder}{SCREENSHOT}"

    def anatomy(self, key: SnapshotKey) -> Path:
        """Return the path of the anatomy, whether it exists or not."""
        return self.folder / f"{key.folder}{ANATOMY}"

    def note(self, key: SnapshotKey) -> Path:
        """Return the path of the note, whether it exists or not."""
        return self.folder / f"{key.folder}{NOTE}"

    @property
    def recordings(self) -> RecordingStore:
        """The folder of the recordings that the notes name."""
        return RecordingStore(self.folder / RECORDING)

    def keys(self) -> list[SnapshotKey]:
        """Return every snapshot that has a file here, in order; other files are left out."""
        files = [*self.folder.glob(f"*/*{SCREENSHOT}"), *self.folder.glob(f"*/*{ANATOMY}")]
        return sorted(set(filter(None, map(_key_of, files))))

    def find(self, key: SnapshotKey) -> Baseline | None:
        """Return the baseline, or None if there is none.

        Raises UnreadableBaselineError if its files are no baseline.
        """
        return self.decode(key, self.files(key))

    def files(self, key: SnapshotKey) -> Files:
        """Return the two files.

        Raises:
            UnreadableBaselineError: if they cannot be read.
        """
        with locked(self.folder, shared=True):
            return self._files(key)

    def decode(self, key: SnapshotKey, files: Files) -> Baseline | None:
        """Return the baseline that two files of this snapshot are; None if there are none.

        Raises:
            UnreadableBaselineError: if they are no baseline.
        """
        self._expect_whole(key, files)
        try:
            return None if files == (None, None) else Baseline.read(*files)
        except ValueError as error:
            raise UnreadableBaselineError(str(key), str(error)) from error

    def _expect_whole(self, key: SnapshotKey, files: Files) -> None:
        """Refuse what git has put in the place of a file.

        Raises:
            AbsentBaselineError: when Git LFS keeps the file.
            UnreadableBaselineError: when the file has conflict markers.
        """
        for path, content in zip(self._paths(key), files, strict=True):
            if is_in_conflict(content):
                why = f"{path.name} has git's conflict markers"
                raise UnreadableBaselineError(str(key), why, self._commands_to_take_a_side(key))
            if is_pointer(content):
                raise AbsentBaselineError(str(key), path.name)

    def digest(self, key: SnapshotKey) -> str:
        """Return the digest of the baseline, readable or not; empty if there is none."""
        with suppress(UnreadableBaselineError):
            return digest_of(*self.files(key))
        return ""

    def put(
        self,
        key: SnapshotKey,
        screenshot_png: bytes,
        anatomy: Anatomy,
        *,
        replacing: str | None = None,
        recording: NewRecording | None = None,
    ) -> Baseline:
        """Make a capture the baseline; `replacing` is the digest of the one it was compared with.

        The note names the recording; without one there is no note any more.

        Raises BaselineError if that is impossible, or if the baseline is another one by now; then
        nothing has changed.
        """
        screenshot, known = _checked_pair(key, screenshot_png, anatomy)
        content = known.text.encode("utf-8", "backslashreplace")
        self._replace(key, (screenshot, content), "written", replacing, recording)
        return Baseline(screenshot, known, digest_of(screenshot, content))

    def put_unpainted(
        self,
        key: SnapshotKey,
        anatomy: Anatomy,
        engine: str,
        *,
        recording: NewRecording,
        replacing: str | None = None,
    ) -> None:
        """Make a capture of another renderer the baseline: its screenshot is still to be made.

        `engine` has taken the anatomy; the recording is what the screenshot is made from.

        Raises BaselineError if that is impossible; then nothing has changed.
        """
        unpainted = replace(anatomy, screenshot_digest="")
        content = unpainted.text.encode("utf-8", "backslashreplace")
        self._replace(key, (None, content), "written", replacing, _Unpainted(recording, engine))

    def paint(
        self, key: SnapshotKey, screenshot_png: bytes, anatomy: Anatomy, *, replacing: str
    ) -> None:
        """Give a baseline the screenshot and the anatomy that were made from its recording.

        Raises BaselineError if that is impossible; then nothing has changed.
        """
        screenshot, known = _checked_pair(key, screenshot_png, anatomy)
        content = known.text.encode("utf-8", "backslashreplace")
        name = self.recording_of(key)
        note = RecordingNote(name).encode() if name else None
        self._replace(key, (screenshot, content), "painted", replacing, note)

    def engine_of(self, key: SnapshotKey) -> str:
        """Return the engine that has taken the anatomy of a baseline without a screenshot.

        Empty for the engine of the baselines. Raises RecordingError if its note cannot be read.
        """
        note = self._read_note(key, self.note_content(key))
        return note.repaint if note else ""

    def put_back(
        self, key: SnapshotKey, files: Files, *, replacing: str, note: bytes | None = None
    ) -> None:
        """Write the files of a baseline as they were; `replacing` is the present digest.

        Raises BaselineError if that is impossible; then nothing has changed.
        """
        self._replace(key, files, "put back", replacing, note)

    def note_content(self, key: SnapshotKey) -> bytes | None:
        """Return the file of the note as it is; None without one.

        Raises RecordingError if it cannot be read.
        """
        with locked(self.folder, shared=True):
            return self._note_content(key)

    def recording_of(self, key: SnapshotKey) -> str | None:
        """Return the name of the manifest a baseline was approved with; None without a recording.

        Raises RecordingError if its note cannot be read.
        """
        return self._named(key, self.note_content(key))

    def record(self, key: SnapshotKey, recording: NewRecording, *, replacing: str) -> None:
        """Give a baseline another recording, and leave it as it is; `replacing` is its digest.

        Raises BaselineError if that is impossible; then nothing has changed.
        """
        self._replace(key, self.files(key), "recorded", replacing, recording)

    def prune_recordings(self) -> tuple[int, int]:
        """Remove the manifests that no note names, and the bodies in none of them; count both.

        Raises:
            RecordingError: if a note or a manifest cannot be read, or a file not be removed.
        """
        try:
            with locked(self.folder):
                names = [self._named(key, self._note_content(key)) for key in self.keys()]
                return self.recordings.prune(set(filter(None, names)))
        except OSError as error:
            raise RecordingError(
                f"{error.filename} cannot be removed: {error.strerror}",
                try_next=f"see to it that you can write in {self.folder.name}/",
            ) from error

    def remove(self, key: SnapshotKey, *, replacing: str | None = None) -> None:
        """Remove a baseline; `replacing` is the digest that it must have.

        Raises BaselineError if that is impossible; then both files are still there.
        """
        self._replace(key, (None, None), "removed", replacing, None)

    def repair(self) -> list[str]:
        """Put back what a process that has died has half replaced; return a line for each.

        Unfinished files are removed.
        """
        with locked(self.folder):
            journals = sorted(self.folder.glob(f"*/.*{_JOURNAL}"))
            torn = [key for key in map(_key_of, journals) if key and self._journal(key).is_open]
            lines = [self._repaired(key) for key in torn]
            if not any(self._journal(key).is_open for key in torn):
                self._sweep()
            return lines

    def _repaired(self, key: SnapshotKey) -> str:
        """Roll the replacement of one baseline back, and return a line that says so."""
        torn = f"{key}: a command was cut off while it replaced this baseline"
        try:
            with self._allowed(key, "put back"):
                self._journal(key).roll_back()
            return f"{torn}; the old one is back (next: run that command again)"
        except BaselineError as error:
            return f"{torn}; the old one counts, but {error.one_line}"

    def _sweep(self) -> None:
        scraps = f".*{UNFINISHED}"
        for scrap in (
            *self.folder.glob(scraps),
            *self.folder.glob(f"*/{scraps}"),
            *self.recordings.folder.glob(f"*/*/{scraps}"),
        ):
            with suppress(OSError):  # it harms nobody
                scrap.unlink()

    def _replace(
        self,
        key: SnapshotKey,
        files: Files,
        what: str,
        replacing: str | None,
        recording: "NewRecording | _Unpainted | bytes | None",
    ) -> None:
        """Replace the files in one step, if the baseline is still the one to replace.

        `recording` is what the note names, or the note itself.

        Raises:
            MovedBaselineError: if it is another one.
        """
        folder = self.screenshot(key).parent
        with self._allowed(key, what):
            self.folder.mkdir(parents=True, exist_ok=True)
            with locked(self.folder):
                if replacing is not None and digest_of(*self._files(key)) != replacing:
                    raise MovedBaselineError
                folder.mkdir(exist_ok=True)
                try:
                    self._journal(key).replace((*files, self._note_of(recording)))
                finally:
                    with suppress(OSError):  # baselines still stand in the folder
                        folder.rmdir()

    def _note_of(self, recording: "NewRecording | _Unpainted | bytes | None") -> bytes | None:
        """The note of a recording, which is written before anything names it."""
        match recording:
            case NewRecording():
                return RecordingNote(self.recordings.write(recording)).encode()
            case _Unpainted(new, engine):
                return RecordingNote(self.recordings.write(new), engine).encode()
            case _:
                return recording

    def _note_content(self, key: SnapshotKey) -> bytes | None:
        """The note; whoever calls holds the lock."""
        try:
            self._expect_no_link(key)
            return self._journal(key).read_one(self.note(key))
        except OSError as error:
            raise self._unreadable_note(key, str(error.strerror)) from error
        except UnreadableBaselineError as error:
            raise self._unreadable_note(key, error.why) from error

    def _named(self, key: SnapshotKey, content: bytes | None) -> str | None:
        note = self._read_note(key, content)
        return note.manifest if note else None

    def _read_note(self, key: SnapshotKey, content: bytes | None) -> RecordingNote | None:
        try:
            return RecordingNote.decode(content) if content is not None else None
        except ValueError as error:
            raise self._unreadable_note(key, str(error)) from error

    def _unreadable_note(self, key: SnapshotKey, why: str) -> RecordingError:
        place = f"{self.folder.name}/{key.folder}{NOTE}"
        return RecordingError(f"{place} cannot be read: {why}", try_next=REMEDY)

    def _commands_to_take_a_side(self, key: SnapshotKey) -> str:
        """Return the commands that take one side after two branches approved a snapshot."""
        note = self.note(key)
        files = [*self._paths(key), *([note] if note.is_file() else [])]
        paths = " ".join(f"{self.folder.name}/{key.page}/{file.name}" for file in files)
        return (
            f"git checkout --ours -- {paths} (or --theirs), then run the test again;"
            f" or presscheck approve {key}"
        )

    def _paths(self, key: SnapshotKey) -> tuple[Path, Path]:
        return self.screenshot(key), self.anatomy(key)

    def _link_out(self, key: SnapshotKey) -> Path | None:
        """A link in the place of a file or of its folder that leads out of the store."""
        journal = self._journal(key)
        links = filter(Path.is_symlink, (journal.path.parent, *journal.paths))
        return next((link for link in links if not is_confined(link, self.folder)), None)

    def _expect_no_link(self, key: SnapshotKey) -> None:
        """Refuse a baseline of which a file is elsewhere.

        Raises:
            UnreadableBaselineError: if one is.
        """
        if link := self._link_out(key):
            why = f"{link.name} leads out of {self.folder.name}/"
            raise UnreadableBaselineError(str(key), why)

    def _journal(self, key: SnapshotKey) -> Journal:
        screenshot = self.screenshot(key)
        path = screenshot.with_name(f".{screenshot.name.removesuffix(SCREENSHOT)}{_JOURNAL}")
        return Journal(path, (*self._paths(key), self.note(key)))

    def _files(self, key: SnapshotKey) -> Files:
        """Read the two files; whoever calls holds the lock.

        Raises:
            UnreadableBaselineError: if they cannot be read.
        """
        try:
            self._expect_no_link(key)
            screenshot, anatomy, _ = self._journal(key).read()
        except OSError as error:
            name = Path(error.filename or self.screenshot(key)).name
            raise UnreadableBaselineError(str(key), f"{name}: {error.strerror}") from error
        return screenshot, anatomy

    @contextmanager
    def _allowed(self, key: SnapshotKey, what: str) -> Iterator[None]:
        """Raise BaselineError if a path leads out of the folder, or if the system refuses."""
        if self._link_out(key):
            raise _refusal(key, what, f"a link leads out of {self.folder.name}/", "remove the link")
        try:
            yield
        except OSError as error:
            place = Path(error.filename or self.folder)
            if place.name.startswith("."):  # an unfinished file, which nobody knows
                place = place.parent
            full = error.errno in {ENOSPC, EDQUOT, EFBIG}
            step = "make room" if full else f"see to it that you can write in {self.folder.name}/"
            why = f"{place}: {error.strerror}"
            raise _refusal(key, what, why, f"{step}, then run the same command again") from error


@dataclass(frozen=True, slots=True)
class _Unpainted:
    """The recording of a baseline without a screenshot, and the engine that took its anatomy."""

    recording: NewRecording
    engine: str


def _checked_pair(key: SnapshotKey, png: bytes, anatomy: Anatomy) -> tuple[bytes, Anatomy]:
    """Return the WebP file and the anatomy of a capture, after checking that they belong together.

    Raises:
        BaselineError: if they do not, or if the screenshot cannot be read.
    """  # noqa: DOC501
    try:
        pixels = decode(png)
        height, width, _ = pixels.shape
        if sha256(png).hexdigest() != anatomy.frame.shot:
            raise ValueError("it is not the picture that its anatomy was taken with")
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


def _key_of(file: Path) -> SnapshotKey | None:
    """Return the snapshot that a file or a journal belongs to; None if its name is of neither."""
    endings = (SCREENSHOT, ANATOMY, _JOURNAL)
    suffix = next((ending for ending in endings if file.name.endswith(ending)), "")
    name = file.name.removesuffix(suffix).removeprefix("." if suffix == _JOURNAL else "")
    try:
        return SnapshotKey.parse(f"{file.parent.name}/{name}")
    except UsageError:
        return None
