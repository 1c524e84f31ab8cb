"""Originals: what baselines were before the review replaced them, until the next run."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from presscheck.baselines.baseline import digest_of
from presscheck.baselines.store import Files
from presscheck.report.files import write_report_file


class _Original(msgspec.Struct, frozen=True):
    """The files of one baseline; `note` names its recording."""

    version: Literal[1]
    screenshot: bytes | None
    anatomy: bytes | None
    note: bytes | None = None


_DECODER = msgspec.json.Decoder(_Original)


@dataclass(frozen=True, slots=True)
class Originals:
    """Keeps the files of baselines, each under its digest, so that another review finds them."""

    folder: Path

    def keep(self, files: Files, note: bytes | None) -> None:
        """Keep the files of a baseline. Raises ReportError when they cannot be written."""
        content = msgspec.json.encode(_Original(1, *files, note))
        write_report_file(self._place(digest_of(*files)), content)

    def find(self, digest: str) -> Files | None:
        """Return the files of the baseline with this digest; None when they are not here."""
        if not digest:
            return None, None
        original = self._original(digest)
        return (original.screenshot, original.anatomy) if original else None

    def note(self, digest: str) -> bytes | None:
        """Return the note of the baseline with this digest; None when it had none."""
        original = self._original(digest)
        return original.note if original else None

    def _original(self, digest: str) -> _Original | None:
        try:
            original = _DECODER.decode(self._place(digest).read_bytes())
        except (OSError, msgspec.DecodeError):
            return None
        return original if digest_of(original.screenshot, original.anatomy) == digest else None

    def _place(self, digest: str) -> Path:
        return self.folder / f"{digest}.json"
