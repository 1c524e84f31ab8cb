"""The mutants that a live site must show as well: those of furniture and template."""

import tomllib
from collections import Counter, defaultdict
from functools import cache
from itertools import islice, zip_longest
from operator import itemgetter
from pathlib import Path

from mutants.catalogue import MUTANTS
from mutants.mutant import Mutant
from mutants.site import known_addresses

LIVE_PROFILE = "live"
"""The project's profile for a site whose lists, adverts and words change by themselves."""

PROJECT = Path(__file__).parents[1] / "pyproject.toml"

LOOSE = frozenset({"layout", "presence"})

COUNT = 40

WHOLE = frozenset({"Document head", "Form", "Page", "Print page"})
"""Components that are a page, or something of every page, and no part of an article's template."""


def mutants_of_a_live_site() -> tuple[Mutant, ...]:
    """Return forty mutants of furniture and template, in the order of the catalogue.

    The components take turns, so that each of them has some, and in a component the right answers
    do.
    """
    queues: defaultdict[str, list[tuple[int, Mutant]]] = defaultdict(list)
    earlier: Counter[tuple[str, str]] = Counter()
    for mutant in filter(_is_of_the_template, MUTANTS):
        answer = mutant.component, mutant.expected
        queues[mutant.component].append((earlier[answer], mutant))
        earlier[answer] += 1
    ordered = [sorted(queue, key=itemgetter(0)) for queue in queues.values()]
    in_turn = (entry[1] for turn in zip_longest(*ordered) for entry in turn if entry)
    chosen = list(islice(in_turn, COUNT))
    return tuple(mutant for mutant in MUTANTS if mutant in chosen)


@cache
def changing_components() -> frozenset[str]:
    """Return the components that change by themselves, which the profile holds loosely."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["tool"]["presscheck"]
    levels = project["profiles"][LIVE_PROFILE]["levels"]
    return frozenset(name for name, level in levels.items() if level in LOOSE)


def _is_of_the_template(mutant: Mutant) -> bool:
    """Return whether a mutant changes several pages at once, in what does not change by itself."""
    if mutant.component in WHOLE | changing_components():
        return False
    return any(len(list(filter(edit.applies_to, _pages()))) != 1 for edit in mutant.edits)


@cache
def _pages() -> tuple[str, ...]:
    """Return the addresses of pages; an edit of none of them is one of a file that many use."""
    return tuple(one for one in known_addresses() if not one.startswith("/static/"))
