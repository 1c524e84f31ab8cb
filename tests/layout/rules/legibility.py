"""Every text stands out from what lies behind it."""

from collections.abc import Iterator

from tests.layout.contrast import CLEAR, Color, blend, contrast, needed_contrast
from tests.layout.facts import BackgroundFacts, TextFacts
from tests.layout.layout import Layout


def find_faint_texts(layout: Layout) -> list[str]:
    """Return the texts whose contrast is below what WCAG AA asks for, with both numbers.

    The text of a control that cannot be used is exempt.
    """
    found = []
    for text in layout.texts:
        if text.disabled:
            continue
        have, need = _contrast_of(text, layout), needed_contrast(text.size, text.weight)
        if have < need:
            found.append(f"{layout.text_name_of(text)} has contrast {have:.2f}, {need:g} needed")
    return found


def find_texts_on_images(layout: Layout) -> list[str]:
    """Return the texts in front of a background image, where no contrast can be computed."""
    return [
        f"{layout.text_name_of(text)} stands on a background picture without a colour of its own"
        for text in layout.texts
        if any(
            background.has_image and Color.parse(background.color).alpha < 1
            for background in _visible_backgrounds(text, layout)
        )
    ]


def _contrast_of(text: TextFacts, layout: Layout) -> float:
    layers = [
        (Color.parse(background.color), background.opacity)
        for background in _backgrounds(text, layout)
    ]
    return contrast(blend(Color.parse(text.color), layers), blend(CLEAR, layers))


def _backgrounds(text: TextFacts, layout: Layout) -> Iterator[BackgroundFacts]:
    """Yield the backgrounds behind a text, from the nearest to the farthest."""
    number = text.background
    while number >= 0:
        background = layout.backgrounds[number]
        yield background
        number = background.behind


def _visible_backgrounds(text: TextFacts, layout: Layout) -> Iterator[BackgroundFacts]:
    """Yield the backgrounds behind a text up to the first that hides those behind it."""
    for background in _backgrounds(text, layout):
        yield background
        opaque = Color.parse(background.color).alpha == 1 and background.opacity == 1
        if opaque and not background.has_image:
            return
