"""The sections of the site: the menu, the section bar, and where a piece may be filed."""

from dataclasses import dataclass
from pathlib import Path

from replica.content.files import read_yaml
from replica.content.models import BarEntry, Section, SubSection
from replica.content.values import Value


@dataclass(frozen=True, slots=True)
class Menu:
    """The sections of the menu, and those that only the section bar has."""

    sections: tuple[Section, ...]
    bar: tuple[BarEntry, ...]
    bar_only: tuple[Section, ...]

    @property
    def everything(self) -> tuple[Section, ...]:
        return self.sections + self.bar_only

    def place(self, section: Value, category: Value | None) -> tuple[int, int | None]:
        """The codes of a section and, below it, of a category."""
        home = next((known for known in self.everything if known.code == section.whole()), None)
        if home is None:
            raise section.refusal(
                f"{section.whole()} is not the code of a section",
                instead=f"write {_listed(self.everything)}",
            )
        if category is None:
            return home.code, None
        if all(sub.code != category.whole() for sub in home.subs):
            raise category.refusal(
                f"{category.whole()} is not the code of a sub-section of {home.name}",
                instead=f"write {_listed(home.subs)}" if home.subs else "remove the line",
            )
        return home.code, category.whole()


def read_menu(folder: Path) -> Menu:
    codes: set[int] = set()
    sections = tuple(_section(value, codes) for value in read_yaml(folder, "menu.yaml").items())
    entries = read_yaml(folder, "section_bar.yaml").items()
    return Menu(
        sections,
        tuple(_bar_entry(value, codes) for value in entries),
        tuple(_bar_only_section(value) for value in entries if _has_folder(value)),
    )


def _section(value: Value, codes: set[int]) -> Section:
    fields = value.fields(("name", "code", "folder", "subs"))
    code = _fresh_code(fields["code"], codes)
    subs = tuple(_sub_section(sub, code, codes) for sub in fields["subs"].items())
    return Section(fields["name"].text(), code, fields["folder"].text(), subs)


def _sub_section(value: Value, section: int, codes: set[int]) -> SubSection:
    fields = value.fields(("name", "code"))
    return SubSection(fields["name"].text(), _fresh_code(fields["code"], codes), section)


def _bar_entry(value: Value, codes: set[int]) -> BarEntry:
    fields = value.fields(("name", "code"), ("folder",))
    code = fields["code"].whole()
    if (code in codes) == ("folder" in fields):
        raise fields["code"].refusal(
            f"{code} is {'also' if code in codes else 'not'} a code of menu.yaml",
            instead="give a folder to just those entries that the menu does not have",
        )
    return BarEntry(fields["name"].text(), code)


def _has_folder(value: Value) -> bool:
    return "folder" in value.fields(("name", "code"), ("folder",))


def _bar_only_section(value: Value) -> Section:
    fields = value.fields(("name", "code", "folder"))
    return Section(fields["name"].text(), fields["code"].whole(), fields["folder"].text(), ())


def _fresh_code(value: Value, codes: set[int]) -> int:
    code = value.whole()
    if code in codes:
        raise value.refusal(f"{code} is used twice", instead="write a code of its own")
    codes.add(code)
    return code


def _listed(entries: tuple[Section, ...] | tuple[SubSection, ...]) -> str:
    return ", ".join(f"{entry.code} ({entry.name})" for entry in entries)
