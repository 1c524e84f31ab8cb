"""Fonts cut down to some characters, kept on disk so that only the first start makes them."""

import os
import tempfile
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

PROJECT = Path(__file__).parent.parent

FORM = 2
"""Counts up when the same characters are cut in another way."""


def subset(font: Path, face: str, characters: str) -> Path:
    """A file with a face's glyphs for these characters, made unless it is there already."""
    made_from = f"{face} {font.stat().st_size} {version('fonttools')} {FORM} {characters}"
    key = sha256(made_from.encode()).hexdigest()[:16]
    path = cache_folder(PROJECT) / f"{face.lower().replace(' ', '-')}-{key}{font.suffixes[0]}"
    if not path.is_file():
        _write_whole(path, _cut_down(font, face, characters))
    return path


def cache_folder(project: Path) -> Path:
    """A folder of the project, or one for temporary files where the project is not writable."""
    if (project / "pyproject.toml").is_file():
        folder = project / ".cache" / "fonts"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            pass
        else:
            if os.access(folder, os.W_OK):
                return folder
    folder = Path(tempfile.gettempdir(), f"presscheck-fonts-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _write_whole(path: Path, font: bytes) -> None:
    # Another process may be making the same file: each writes its own, and the last one stays.
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as unfinished:
        unfinished.write(font)
    Path(unfinished.name).replace(path)


def _cut_down(font: Path, face: str, characters: str) -> bytes:
    # Imported here, for it takes longer than all else at a start that finds the file made.
    from replica.cutting import cut_down

    return cut_down(font, face, characters)
