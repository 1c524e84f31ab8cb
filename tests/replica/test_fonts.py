"""The fonts: whole ones from their packages, and large ones cut down to what the site shows."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from replica import fonts as all_fonts
from replica import packed_fonts
from replica.characters import characters_beyond_ascii
from replica.content import Content
from replica.font_files import cut_down
from replica.fonts import CUT_DOWN, WHOLE, Font, FontError, Source, fonts, packaged
from replica.packed_fonts import cache_folder, packed, subset

STYLE = Path(all_fonts.__file__).parent / "static" / "css" / "fonts.css"
CJK = next(source for source in CUT_DOWN if source.served_as == "cjk.woff2")
EMOJI = next(source for source in CUT_DOWN if source.served_as == "emoji.woff2")


@pytest.fixture(scope="module")
def found(content: Content) -> dict[str, Font]:
    return {font.address: font for font in fonts(content.folder)}


def characters_of(path: Path) -> set[str]:
    with TTFont(path, lazy=True) as font:
        return {chr(code) for code in font.getBestCmap()}


def test_every_font_of_the_style_sheet_is_there(found: dict[str, Font]) -> None:
    asked_for = re.findall(r'url\("(/static/fonts/[^"]+)"\)', STYLE.read_text(encoding="utf-8"))

    assert sorted(asked_for) == sorted(found)
    assert all(font.path.is_file() for font in found.values())


def test_fonts_together_have_every_character_of_the_site(
    found: dict[str, Font], content: Content
) -> None:
    characters = {character for font in found.values() for character in characters_of(font.path)}

    assert set(characters_beyond_ascii(content.folder)) - characters == set()


def test_fonts_cut_down_are_small(found: dict[str, Font]) -> None:
    sizes = [found[f"/static/fonts/{source.served_as}"].path.stat().st_size for source in CUT_DOWN]

    assert max(sizes) < 100_000


@pytest.mark.parametrize(("source", "characters"), [(CJK, "서울"), (EMOJI, "📚")])
def test_a_font_has_the_same_bytes_whenever_it_is_cut_down(
    monkeypatch: pytest.MonkeyPatch, source: Source, characters: str
) -> None:
    made = set()
    for seconds in ("1000000000", "1700000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)  # the clock of fontTools
        made.add(cut_down(packaged(source), source.name, characters))

    assert len(made) == 1


@pytest.mark.parametrize(
    ("source", "characters"),
    [
        pytest.param(CJK, "서울아", id="Korean"),
        pytest.param(CJK, "漢字", id="Chinese"),
        pytest.param(EMOJI, "📚😀", id="emoji"),
        pytest.param(EMOJI, "", id="nothing asked for"),
    ],
)
def test_subset_has_what_was_asked_for(
    source: Source, characters: str, kept_elsewhere: Path
) -> None:
    made = subset(packaged(source), source.name, characters)

    assert made.parent == kept_elsewhere
    assert characters_of(made) - {" "} == set(characters)


@pytest.fixture
def kept_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own in place of the project's."""
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(packed_fonts, "PROJECT", tmp_path)
    return tmp_path / ".cache" / "fonts"


def test_a_whole_font_keeps_its_letters_and_weights_in_fewer_bytes(kept_elsewhere: Path) -> None:
    lora = packaged(WHOLE[0])

    made = packed(lora, "Lora")

    assert made.parent == kept_elsewhere
    assert made.read_bytes().startswith(b"wOF2")
    assert made.stat().st_size < lora.stat().st_size / 2
    assert characters_of(made) == characters_of(lora)
    with TTFont(made) as font:
        assert [axis.axisTag for axis in font["fvar"].axes] == ["wght"]


def test_subset_is_made_once(kept_elsewhere: Path) -> None:
    made = subset(packaged(EMOJI), EMOJI.name, "📚")
    moment = made.stat().st_mtime_ns

    assert subset(packaged(EMOJI), EMOJI.name, "📚") == made
    assert made.stat().st_mtime_ns == moment
    assert subset(packaged(EMOJI), EMOJI.name, "😀") != made
    assert len(list(kept_elsewhere.iterdir())) == 2


def test_subset_keeps_its_weights(kept_elsewhere: Path) -> None:
    with TTFont(subset(packaged(CJK), CJK.name, "서")) as font:
        assert [axis.axisTag for axis in font["fvar"].axes] == ["wght"]


def test_without_a_project_fonts_are_kept_with_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    folder = cache_folder(tmp_path / "no-project")

    assert folder.parent == tmp_path
    assert folder.is_dir()


def test_project_that_cannot_be_written_to_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    project = tmp_path / "project"
    project.mkdir()
    (project / "pyproject.toml").touch()
    (project / ".cache").write_text("in the way of a folder")

    assert cache_folder(project).parent == tmp_path


def test_missing_package_is_one_clear_line() -> None:
    source = Source("Garamond", "garamond.woff2", "fontpkg_garamond", "files/Garamond.ttf")

    with pytest.raises(FontError, match="Garamond: the package fontpkg_garamond is not here"):
        packaged(source)
