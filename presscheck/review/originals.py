"""Originals: what baselines were before the review replaced them, until the next run."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from presscheck.baselines.baseline import digest_of
from presscheck.baselines.store import Files
from presscheck.report.files import write_report_file


class _Original(msgspec.Struct, frozen=True):
    """The files of one baseline."""

    version: Literal[1]
    screenshot: bytes | None
    anatomy: bytes | None


_DECODER = msgspec.json.Decoder(_Original)


@dataclass(frozen=True, slots=True)
class Originals:
    """Keeps the files of baselines, each under its digest, so that another review finds them."""

    folder: Path

    def keep(self, files: Files) -> None:
        """Keep the files of a baseline. Raises ReportError when they cannot be written."""
        content = msgspec.json.encode(_Original(1, *files))
        write_report_file(self._place(digest_of(*files)), content)

    def find(self, digest: str) -> Files | None:
        """Return the files of the baseline with this digest; None when they are not here."""
        if not digest:
            return None, None
        try:
            original = _DECODER.decode(self._place(digest).read_bytes())
        except (OSError, msgspec.DecodeError):
            return None
        files = (original.screenshot, original.anatomy)
        return files if digest_of(*files) == digest else None

    def _place(self, digest: str) -> Path:
        return self.folder / f"{digest}.json"
