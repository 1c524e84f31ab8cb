"""Every text stands out from what lies behind it."""

from collections.abc import Iterator

from tests.layout.contrast import CLEAR, Color, contrast, needed, shown
from tests.layout.seen import Surface, Text
from tests.layout.survey import Survey


def faint_texts(survey: Survey) -> list[str]:
    """Texts whose contrast is below what WCAG AA asks, each with both numbers."""
    found = []
    for text in survey.texts:
        if text.resting:  # a control that cannot be used now is exempt
            continue
        have, need = contrast_of(text, survey), needed(text.size, text.weight)
        if have < need:
            found.append(f"{survey.text_name(text)} has contrast {have:.2f}, {need:g} needed")
    return found


def contrast_of(text: Text, survey: Survey) -> float:
    layers = [(Color.read(one.color), one.opacity) for one in surfaces(text, survey)]
    return contrast(shown(Color.read(text.color), layers), shown(CLEAR, layers))


def surfaces(text: Text, survey: Survey) -> Iterator[Surface]:
    """The layers behind a text, from the nearest to the farthest."""
    number = text.surface
    while number >= 0:
        surface = survey.surfaces[number]
        yield surface
        number = surface.under


def texts_on_pictures(survey: Survey) -> list[str]:
    """Texts before a background picture: nobody can say whether they stand out."""
    return [
        f"{survey.text_name(text)} stands on a background picture without a colour of its own"
        for text in survey.texts
        if any(one.picture and Color.read(one.color).alpha < 1 for one in visible(text, survey))
    ]


def visible(text: Text, survey: Survey) -> Iterator[Surface]:
    """The layers behind a text down to the first that hides all others."""
    for surface in surfaces(text, survey):
        yield surface
        if not surface.picture and Color.read(surface.color).alpha == 1 and surface.opacity == 1:
            return
