"""The small file beside a baseline that names the manifest it was approved with.

It is a file of its own, so that a baseline may get a recording and no byte of its screenshot or
its anatomy changes.
"""

import tomllib
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from presscheck.baselines.damage import is_in_conflict, is_pointer
from presscheck.baselines.recording.answers import ManifestId

_HEADING = "# The recording this snapshot was approved with. presscheck writes this.\n"


class RecordingNote(Struct, frozen=True, forbid_unknown_fields=True):
    """What a baseline was approved with: the name of a manifest.

    `repaint` is the mark of a baseline that was approved in another renderer than that of the
    baselines: the engine that has taken its anatomy. Its screenshot is still to be made.
    """

    manifest: Annotated[ManifestId, Meta(description="a file of baselines/recording/")]
    repaint: Annotated[str, Meta(pattern="^[a-z]*$")] = ""

    def encode(self) -> bytes:
        """Return the content of the note's file."""
        mark = f'repaint = "{self.repaint}"\n' if self.repaint else ""
        return f'{_HEADING}manifest = "{self.manifest}"\n{mark}'.encode()

    @classmethod
    def decode(cls, content: bytes) -> "RecordingNote":
        """Read a note. Raises ValueError, which says in one line what is wrong."""
        if is_in_conflict(content):
            raise ValueError("it has git's conflict markers")
        if is_pointer(content):
            raise ValueError("it is a Git LFS pointer")
        try:
            return msgspec.convert(tomllib.loads(content.decode("utf-8")), cls)
        except UnicodeDecodeError as error:
            raise ValueError(f"it is not UTF-8 (byte {error.start})") from error
