"""How closely a component is held to its baseline."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from presscheck.errors import UsageError


class Level(StrEnum):
    """What counts as a change.

    `exact`: any differing pixel, any differing element. `visible`: pixels only as far as
    pixelmatch sees them at 0.1, beside every differing element. `layout`: which parts there are,
    in which order, and whether they have the room that texts of another length need; neither
    words nor pixels. `presence`: that the component is there, in its place, and of a sane size.
    """

    EXACT = "exact"
    VISIBLE = "visible"
    LAYOUT = "layout"
    PRESENCE = "presence"

    @property
    def is_loose(self) -> bool:
        """Whether words, pixels and the heights that follow from words do not count."""
        return self in {Level.LAYOUT, Level.PRESENCE}


def level_named(name: str, where: str) -> Level:
    """Return the level of that name; `where` says who names it.

    Raises:
        UsageError: when there is none.
    """
    try:
        return Level(name)
    except ValueError:
        raise UsageError(
            f"{where} is {name!r}, and no level", try_next=f"write one of {', '.join(Level)}"
        ) from None


def levels_typed(words: Iterable[str]) -> tuple[Level | None, Mapping[str, Level]]:
    """Return the level of the run, if one was typed, and those of components by their names.

    A word is a level, or the name of a component, `=` and a level. Of two the last one counts.

    Raises:
        UsageError: for a word that is neither.
    """
    usual: Level | None = None
    found: dict[str, Level] = {}
    for word in words:
        component, equals, name = word.rpartition("=")
        if not equals:
            usual = level_named(name, "--presscheck-level")
        elif not component.strip():
            raise UsageError(
                f"--presscheck-level {word!r} names no component",
                try_next='write --presscheck-level "Top 10 Stories=layout", say',
            )
        else:
            found[component.strip()] = level_named(
                name.strip(), f"--presscheck-level of {component.strip()!r}"
            )
    return usual, found
