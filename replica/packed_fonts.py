"""Fonts as WOFF2, whole or cut down, kept on disk so that only the first start makes them."""

import os
import tempfile
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

PROJECT = Path(__file__).parent.parent

FORM = 3
"""Counts up when a font of the same characters is made in another way."""


def packed(font: Path, face: str) -> Path:
    """A file with the whole font, made unless it is there already."""
    return _made(font, face, None)


def subset(font: Path, face: str, characters: str) -> Path:
    """A file with a face's glyphs for these characters, made unless it is there already."""
    return _made(font, face, characters)


def _made(font: Path, face: str, characters: str | None) -> Path:
    made_from = f"{face} {font.stat().st_size} {version('fonttools')} {FORM} {characters}"
    key = sha256(made_from.encode()).hexdigest()[:16]
    path = cache_folder(PROJECT) / f"{face.lower().replace(' ', '-')}-{key}.woff2"
    if not path.is_file():
        # Imported here, for it takes longer than all else at a start that finds the file made.
        from replica.font_files import cut_down, pack

        made = pack(font) if characters is None else cut_down(font, face, characters)
        _write_whole(path, made)
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
