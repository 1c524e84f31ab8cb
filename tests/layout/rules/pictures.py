"""Every picture has loaded, and keeps its proportions."""

from tests.layout.facts import ImageFacts
from tests.layout.layout import Layout

TOLERANCE = 0.01
"""Share by which the proportions of two sizes may differ."""

Size = tuple[float, float]


def find_wrong_pictures(layout: Layout) -> list[str]:
    """Return the pictures that did not load, or have other proportions than their file."""
    return [
        f"{layout.name_of(item)} {fault}"
        for item in layout.items
        if item.image
        for fault in describe_faults(item.image)
    ]


def describe_faults(image: ImageFacts) -> list[str]:
    """Return what is wrong with an image."""
    if not image.loaded:
        return ["did not load"]
    found, natural = [], _in_words(image.natural)
    if image.fit == "fill" and _differ(image.displayed, image.natural):
        found.append(f"is shown {_in_words(image.displayed)}, its natural size is {natural}")
    if all(image.declared) and _differ(image.declared, image.natural):
        found.append(f"is announced as {_in_words(image.declared)}, its natural size is {natural}")
    return found


def _differ(one: Size, two: Size) -> bool:
    """Return whether two sizes have different proportions."""
    return abs(one[0] * two[1] - one[1] * two[0]) > TOLERANCE * one[1] * two[0]


def _in_words(size: Size) -> str:
    return f"{size[0]:g}×{size[1]:g}"
