"""The fonts of the pages, as WOFF2: whole ones of the font packages, and two cut down."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from replica.characters import characters_beyond_ascii
from replica.packed_fonts import packed, subset


@dataclass(frozen=True, slots=True)
class Source:
    """Where a package keeps a font, and what the pages call it."""

    name: str
    served_as: str
    package: str
    file: str


WHOLE = (
    Source("Lora", "lora.woff2", "fontpkg_lora", "files/Lora[wght].ttf"),
    Source(
        "Source Serif Pro Regular",
        "source-serif-regular.woff2",
        "font_source_serif_pro",
        "files/SourceSerifPro-Regular.ttf",
    ),
    Source(
        "Source Serif Pro Semibold",
        "source-serif-semibold.woff2",
        "font_source_serif_pro",
        "files/SourceSerifPro-Semibold.ttf",
    ),
    Source(
        "Source Sans Pro Regular",
        "source-sans-regular.woff2",
        "font_source_sans_pro",
        "files/SourceSansPro-Regular.ttf",
    ),
    Source(
        "Source Sans Pro Semibold",
        "source-sans-semibold.woff2",
        "font_source_sans_pro",
        "files/SourceSansPro-Semibold.ttf",
    ),
)
CUT_DOWN = (
    Source("Noto Sans CJK KR", "cjk.woff2", "manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc"),
    Source("Noto Emoji", "emoji.woff2", "manimgx_fonts", "NotoEmoji[wght].ttf"),
)


@dataclass(frozen=True, slots=True)
class Font:
    """A font, the address the pages ask for it at, and the file it is in."""

    name: str
    address: str
    path: Path


class FontError(ValueError):
    """A font of the pages cannot be had."""

    def __init__(self, source: Source) -> None:
        super().__init__(
            f"{source.name}: the package {source.package} is not here or lacks {source.file}; "
            "install the project with its extra “replica”"
        )


def fonts(content_folder: Path) -> tuple[Font, ...]:
    """Every font of the pages; they are made the first time, for what is in the folder.

    Those that are cut down have 35 MB as a whole, and 26 KB with what the pages show.
    """
    characters = characters_beyond_ascii(content_folder)
    return (
        *(_font(source, packed(packaged(source), source.name)) for source in WHOLE),
        *(_font(source, subset(packaged(source), source.name, characters)) for source in CUT_DOWN),
    )


def _font(source: Source, path: Path) -> Font:
    return Font(source.name, f"/static/fonts/{source.served_as}", path)


def packaged(source: Source) -> Path:
    package = find_spec(source.package)
    if package is None or package.origin is None:
        raise FontError(source)
    path = Path(package.origin).parent / source.file
    if not path.is_file():
        raise FontError(source)
    return path
