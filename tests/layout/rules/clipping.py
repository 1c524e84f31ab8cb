"""Nothing that is meant to be read or seen is cut off."""

from collections.abc import Iterator

from tests.layout.findings import px
from tests.layout.geometry import Box
from tests.layout.survey import Survey

LEAST = 1.0
"""A pixel is what a browser may round off."""


def clipped(survey: Survey) -> list[str]:
    """What is cut off, and how much of it, unless a title says it in full."""
    return [
        f"{name} is cut off by {px(lost)} {side}"
        for name, box, clip in shown(survey)
        for side, lost in box.beyond(clip).items()
        if lost > LEAST
    ] + [f"{name} is cut off at the end of its line" for name in shortened(survey)]


def shown(survey: Survey) -> Iterator[tuple[str, Box, Box]]:
    """Everything to be read or seen, and what it is cut to."""
    for text in survey.texts:
        if not text.titled:
            yield survey.text_name(text), Box.around(text.lines), text.clip
    for item in survey.items:
        if not (item.titled and item.kind in {"link", "button"}):
            yield survey.name(item), item.box, item.clip


def shortened(survey: Survey) -> Iterator[str]:
    """Lines that end in an ellipsis: where they do, some browsers give the text a shorter box."""
    for element in survey.elements:
        wider_by, _ = element.hidden
        cuts_sideways, _ = element.cuts
        if cuts_sideways and wider_by > LEAST and not element.titled:
            yield survey.name(element)
