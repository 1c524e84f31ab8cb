"""All rules that hold for whatever is on a page, in any state of it."""

from collections.abc import Callable, Iterable

from tests.layout.layout import Layout
from tests.layout.rules.clipping import find_clipped
from tests.layout.rules.legibility import find_faint_texts, find_texts_on_images
from tests.layout.rules.overflow import find_overflow
from tests.layout.rules.overlaps import find_overlaps
from tests.layout.rules.pictures import find_wrong_pictures
from tests.layout.rules.targets import find_small_targets

Rule = Callable[[Layout], Iterable[str]]
"""Returns a sentence for each mistake that it finds in a layout."""

ALL_RULES: tuple[Rule, ...] = (
    find_overlaps,
    find_clipped,
    find_overflow,
    find_wrong_pictures,
    find_small_targets,
    find_faint_texts,
    find_texts_on_images,
)


def find_all(layout: Layout) -> list[str]:
    """Return the findings of all rules."""
    return [finding for rule in ALL_RULES for finding in rule(layout)]
