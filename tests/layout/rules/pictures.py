"""Every picture is there, and neither squeezed nor stretched."""

from tests.layout.seen import Picture
from tests.layout.survey import Survey

TOLERANCE = 0.01


def wrong_pictures(survey: Survey) -> list[str]:
    """Pictures that did not arrive, or whose proportions are not their own."""
    return [
        f"{survey.name(item)} {fault}"
        for item in survey.items
        if item.picture
        for fault in faults(item.picture)
    ]


def faults(picture: Picture) -> list[str]:
    if not picture.loaded:
        return ["did not load"]
    found, natural = [], size(picture.natural)
    if picture.fit == "fill" and differ(picture.shown, picture.natural):
        found.append(f"is shown {size(picture.shown)}, its natural size is {natural}")
    if all(picture.attributes) and differ(picture.attributes, picture.natural):
        found.append(f"is announced as {size(picture.attributes)}, its natural size is {natural}")
    return found


def differ(one: tuple[float, float], two: tuple[float, float]) -> bool:
    """Whether two sizes have different proportions."""
    return abs(one[0] * two[1] - one[1] * two[0]) > TOLERANCE * one[1] * two[0]


def size(pair: tuple[float, float]) -> str:
    return f"{pair[0]:g}×{pair[1]:g}"
