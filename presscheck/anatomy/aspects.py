"""How two matched elements differ, field by field."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from presscheck.anatomy.addresses import without_hash
from presscheck.anatomy.boxes import Box
from presscheck.anatomy.meaning import text_meant
from presscheck.anatomy.model import Element, kind_in
from presscheck.anatomy.styles import UNPAINTED
from presscheck.anatomy.wording import (
    describe_property,
    describe_style,
    pixels,
    size_and_position,
)
from presscheck.differences import contrasted, told_apart
from presscheck.foreign_text import escaped
from presscheck.outcome import ChangeKind

ALTERNATIVE = "alternative text"
"""The wording of an image's accessible name, which its `alt` gives it."""

NAME = "accessible name"
ROLE = "role"

EMPTY = "empty"
"""The wording of a value that exists and is empty."""


class Aspect(NamedTuple):
    """One difference in words; `paints` says whether it can change pixels."""

    kind: ChangeKind
    what: str = ""
    before: str = ""
    after: str = ""
    paints: bool = True


def spoken(before: Element, after: Element) -> Iterator[Aspect]:
    """Yield differences of text, target, role, accessible name and state."""
    if text_meant(before) != text_meant(after):
        old, new = told_apart(before.text, after.text)
        yield Aspect(ChangeKind.REWORDED, "text", old, new)
    if _comparable_target(before) != _comparable_target(after):
        old, new = contrasted(before.target, after.target)
        yield Aspect(ChangeKind.RETARGETED, "target", old, new, paints=is_image(after))
    if before.name != after.name:
        old, new = told_apart(before.name, after.name)
        what = ALTERNATIVE if is_image(before) and is_image(after) else NAME
        yield Aspect(ChangeKind.RENAMED, what, old, new, paints=False)
    if before.role != after.role:
        old, new = contrasted(before.role, after.role)
        yield Aspect(ChangeKind.RENAMED, ROLE, old, new, paints=False)
    for name, old, new in _differing(before.state, after.state):
        yield Aspect(ChangeKind.RESTATED, escaped(name), *contrasted(old, new))


def is_image(element: Element) -> bool:
    """Return whether an element shows an image."""
    return element.role == "img" or kind_in(element.path) == "picture"


def _comparable_target(element: Element) -> str:
    """Return the target; that of an image without the hash, because its pixels are compared."""
    return without_hash(element.target) if is_image(element) else element.target


def sized(before: Box | None, after: Box | None) -> Iterator[Aspect]:
    """Yield differences of width and height, in pixels."""
    if not before or not after:
        if before or after:
            yield Aspect(ChangeKind.RESIZED, "box", _describe_box(before), _describe_box(after))
        return
    for what, old, new in (
        ("width", before.width, after.width),
        ("height", before.height, after.height),
    ):
        if old != new:
            yield Aspect(ChangeKind.RESIZED, what, pixels(old), pixels(new))


def styled(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Aspect]:
    """Yield differences of computed styles."""
    for name, old, new in _differing(before, after):
        old, new = contrasted(describe_style(old), describe_style(new))
        yield Aspect(ChangeKind.RESTYLED, describe_property(name), old, new, name not in UNPAINTED)


def declared(when: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Aspect]:
    """Yield differences of the styles that are declared for a state, such as hover."""
    for aspect in styled(before, after):
        yield aspect._replace(what=f"{when} {aspect.what}", paints=False)


def _differing(
    before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    for name in sorted({*before, *after}):
        old, new = before.get(name), after.get(name)
        if old != new:
            yield name, _describe_value(old), _describe_value(new)


def _describe_box(box: Box | None) -> str:
    return size_and_position(box) if box else ""


def _describe_value(value: str | None) -> str:
    return "" if value is None else value or EMPTY
