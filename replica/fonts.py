"""The fonts the pages ask for: whole from their packages, or cut to the characters in use."""

import hashlib
import tempfile
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from pathlib import Path

CACHE = Path(__file__).parents[1] / ".cache" / "fonts"

WHOLE = {
    "lora.ttf": ("fontpkg_lora", "files/Lora[wght].ttf"),
    "source-serif-regular.ttf": ("font_source_serif_pro", "files/SourceSerifPro-Regular.ttf"),
    "source-serif-semibold.ttf": ("font_source_serif_pro", "files/SourceSerifPro-Semibold.ttf"),
    "source-sans-regular.ttf": ("font_source_sans_pro", "files/SourceSansPro-Regular.ttf"),
    "source-sans-semibold.ttf": ("font_source_sans_pro", "files/SourceSansPro-Semibold.ttf"),
}


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font as the pages name it, and the file that holds it."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class CutFont:
    """A large font of which the pages need a few characters, at one weight."""

    name: str
    package: str
    source: str
    face: int
    """Which face of a collection; -1 for a file with one face."""

    @property
    def path(self) -> Path:
        return Path(str(files(self.package).joinpath(self.source)))


CUT = (
    CutFont("cjk.otf", "manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc", face=1),
    CutFont("emoji.ttf", "manimgx_fonts", "NotoEmoji[wght].ttf", face=-1),
)


def font_files(text: str) -> tuple[FontFile, ...]:
    """Every font of the pages; the large ones cut to what `text` needs."""
    whole = [
        FontFile(name, Path(str(files(package).joinpath(source))))
        for name, (package, source) in WHOLE.items()
    ]
    return (*whole, *(FontFile(font.name, cut(font, beyond_latin(text))) for font in CUT))


def beyond_latin(text: str) -> str:
    """The characters that Latin fonts may lack, each once: Hangul, Hanja, emoji and the like."""
    return "".join(sorted({sign for sign in text if ord(sign) > 0x2000 and sign not in "’“”–—―…"}))


def cut(font: CutFont, characters: str) -> Path:
    """The font with those characters alone; made once, and kept until they change."""
    stamp = hashlib.sha256(f"{font.path.stat().st_size} {characters}".encode()).hexdigest()[:16]
    kept = cache_folder() / f"{stamp}-{font.name}"
    if not kept.exists():
        with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as unfinished:
            unfinished.write(subset_of(font, characters))
        Path(unfinished.name).replace(kept)
    return kept


def cache_folder() -> Path:
    """A folder to keep fonts in: the project's own, or a temporary one where that is read-only."""
    try:
        CACHE.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="presscheck-fonts-"))
    return CACHE


def subset_of(font: CutFont, characters: str) -> bytes:
    # fontTools takes 0.2 s to import, and is needed only when there is something to cut.
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    source = TTFont(font.path, fontNumber=font.face, lazy=True, recalcTimestamp=False)
    subsetter = subset.Subsetter(subset.Options(layout_features=["ccmp"], notdef_outline=True))
    subsetter.populate(text=characters)
    subsetter.subset(source)
    result = BytesIO()
    instancer.instantiateVariableFont(source, {"wght": 400}).save(result)
    return result.getvalue()
