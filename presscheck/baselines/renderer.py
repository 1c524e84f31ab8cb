"""The record of the renderer that painted the baselines: renderer.toml, beside them."""

import json
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

from presscheck.baselines.damage import is_in_conflict, is_pointer
from presscheck.errors import BaselineError
from presscheck.files import write_together
from presscheck.lock import locked
from presscheck.project import RECORD

HEADING = "# What painted these pictures. presscheck writes this; compare canaries, not versions.\n"

KEYS = {"fingerprint": "canary"}
"""Fields that the file has another name for."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """What turns pages into pixels; `fingerprint` is the SHA-256 of how it paints a fixed page."""

    browser: str
    version: str
    system: str
    fingerprint: str

    def paints_like(self, other: "Renderer") -> bool:
        """Return whether screenshots of the two renderers can be compared pixel by pixel."""
        return self.fingerprint == other.fingerprint


def read_renderer(folder: Path) -> Renderer | None:
    """Return the renderer of the baselines, or None if there is no record.

    Raises:
        BaselineError: if the record cannot be read.
    """
    record = folder / RECORD
    try:
        content = record.read_bytes()
        _expect_whole(record, content)
        content_fields = tomllib.loads(content.decode("utf-8"))
        fields = Renderer.__dataclass_fields__
        return Renderer(**{name: _text_in(content_fields, KEYS.get(name, name)) for name in fields})
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise BaselineError(
            f"{record} cannot be read: {error}", try_next="git checkout baselines/renderer.toml"
        ) from error


def _expect_whole(record: Path, content: bytes) -> None:
    """Raise BaselineError if git has put something else in the place of the record."""
    path = f"{record.parent.name}/{record.name}"
    if is_in_conflict(content):
        side = f"git checkout --ours -- {path} (or --theirs: the side whose baselines you take)"
        raise BaselineError(
            f"{record} cannot be read: it has git's conflict markers", try_next=side
        )
    if is_pointer(content):
        raise BaselineError(
            f"{record} cannot be read: it is a Git LFS pointer", try_next="git lfs pull"
        )


def write_renderer(folder: Path, renderer: Renderer) -> None:
    """Write the record. Raises BaselineError if that is impossible; then the old one is left."""
    # JSON's strings are TOML's, but for one character that TOML wants escaped.
    lines = [
        f"{KEYS.get(name, name)} = {json.dumps(value)}\n"
        for name, value in asdict(renderer).items()
    ]
    text = HEADING + "".join(lines).replace("\x7f", "\\u007f")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder):
            write_together({folder / RECORD: text.encode("utf-8")})
    except OSError as error:
        raise BaselineError(
            f"{folder / RECORD} cannot be written: {error.strerror}",
            try_next="mend that, then approve again",
        ) from error


def _text_in(fields: dict[str, object], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name} is missing, or no text")
    return value
