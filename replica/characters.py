"""The characters that the site can show and that no Latin font is sure to have."""

from pathlib import Path

SITE = Path(__file__).parent
WRITTEN = {".css", ".html", ".js", ".md", ".xml", ".yaml"}


def characters_beyond_ascii(content_folder: Path) -> str:
    """Each of them once, in order."""
    found: set[str] = set()
    for folder in (content_folder, SITE / "templates", SITE / "static"):
        for path in folder.rglob("*"):
            if path.suffix in WRITTEN:
                found.update(path.read_text(encoding="utf-8"))
    return "".join(sorted(character for character in found if not character.isascii()))
