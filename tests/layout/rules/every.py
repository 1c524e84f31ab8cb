"""All rules that hold for whatever is on a page, in any state of it."""

from collections.abc import Callable, Iterable

from tests.layout.rules.clipping import clipped
from tests.layout.rules.legibility import faint_texts, texts_on_pictures
from tests.layout.rules.overlapping import overlaps
from tests.layout.rules.pictures import wrong_pictures
from tests.layout.rules.sticking_out import sticking_out
from tests.layout.rules.targets import small_targets
from tests.layout.survey import Survey

Rule = Callable[[Survey], Iterable[str]]
"""Names everything it finds wrong, each in words of its own."""

EVERY_RULE: tuple[Rule, ...] = (
    overlaps,
    clipped,
    sticking_out,
    wrong_pictures,
    small_targets,
    faint_texts,
    texts_on_pictures,
)


def every_fault(survey: Survey) -> list[str]:
    """Whatever any of the rules finds wrong."""
    return [finding for rule in EVERY_RULE for finding in rule(survey)]
