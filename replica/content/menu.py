"""The sections of the site: the menu, the section bar, and where a piece may be filed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from replica.content.documents import Document, Location, read_yaml
from replica.content.models import BarEntry, Piece, Section, SubSection

SECTIONS = TypeAdapter(tuple[Section, ...])
BAR = TypeAdapter(tuple[BarEntry, ...])


@dataclass(frozen=True, slots=True)
class Menu:
    """The sections of the menu, the section bar, and the sections that only the bar has."""

    sections: tuple[Section, ...]
    bar: tuple[BarEntry, ...]
    bar_only: tuple[Section, ...]

    def expect_place(self, piece: Piece, document: Document, location: Location = ()) -> None:
        """Refuse a piece whose section or category does not exist."""
        sections = self.sections + self.bar_only
        home = next((known for known in sections if known.code == piece.section), None)
        if home is None:
            problem = f"{piece.section} is not the code of a section"
            advice = f"write {_listed(sections)}"
            raise document.refusal((*location, "section"), problem, instead=advice)
        if piece.category is not None and all(sub.code != piece.category for sub in home.subs):
            problem = f"{piece.category} is not the code of a sub-section of {home.name}"
            advice = f"write {_listed(home.subs)}" if home.subs else "remove the line"
            raise document.refusal((*location, "category"), problem, instead=advice)


def read_menu(folder: Path) -> Menu:
    document = read_yaml(folder, "menu.yaml")
    sections = document.read(SECTIONS)
    codes: set[int] = set()
    for location, code in _codes(sections):
        if code in codes:
            advice = "write a code that no other entry has"
            raise document.refusal(location, f"{code} is used twice", instead=advice)
        codes.add(code)
    bar = _read_bar(folder, codes)
    bar_only = [Section(**dict(entry), subs=()) for entry in bar if entry.folder]
    return Menu(sections, bar, tuple(bar_only))


def _codes(sections: tuple[Section, ...]) -> Iterator[tuple[Location, int]]:
    for index, section in enumerate(sections):
        yield (index, "code"), section.code
        yield from (((index, "subs", at, "code"), sub.code) for at, sub in enumerate(section.subs))


def _read_bar(folder: Path, codes: set[int]) -> tuple[BarEntry, ...]:
    document = read_yaml(folder, "section_bar.yaml")
    bar = document.read(BAR)
    for index, entry in enumerate(bar):
        if (entry.code in codes) == (entry.folder is not None):
            known = "also" if entry.code in codes else "not"
            problem = f"{entry.code} is {known} a code of menu.yaml"
            advice = "give a folder to just those entries that the menu does not have"
            raise document.refusal((index, "code"), problem, instead=advice)
    return bar


def _listed(entries: tuple[Section, ...] | tuple[SubSection, ...]) -> str:
    return ", ".join(f"{entry.code} ({entry.name})" for entry in entries)
