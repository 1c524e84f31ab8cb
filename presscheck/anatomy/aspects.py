"""In what two elements that are one and the same differ, field by field."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from presscheck.anatomy.addresses import without_hash
from presscheck.anatomy.boxes import Box
from presscheck.anatomy.model import Element, kind_in
from presscheck.anatomy.styles import UNPAINTED
from presscheck.anatomy.wording import (
    contrasted,
    describe_property,
    describe_style,
    pixels,
    printable,
    quoted,
    size_and_position,
)
from presscheck.outcome import ChangeKind

EMPTY = "empty"
"""What is there, but says nothing."""


class Aspect(NamedTuple):
    """One difference, in words; `paints` says whether it can show in a picture."""

    kind: ChangeKind
    what: str = ""
    before: str = ""
    after: str = ""
    paints: bool = True


def spoken(before: Element, after: Element) -> Iterator[Aspect]:
    """What it says and is, to everybody and to assistive technology."""
    if before.text != after.text:
        old, new = contrasted(before.text, after.text)
        yield Aspect(ChangeKind.REWORDED, "text", quoted(old), quoted(new))
    if file_named(before) != file_named(after):
        old, new = contrasted(before.target, after.target)
        yield Aspect(ChangeKind.RETARGETED, "target", old, new, paints=is_picture(after))
    if before.role != after.role:
        old, new = contrasted(before.role, after.role)
        yield Aspect(ChangeKind.RENAMED, "role", old, new, paints=False)
    if before.name != after.name:
        old, new = contrasted(before.name, after.name)
        yield Aspect(ChangeKind.RENAMED, "accessible name", quoted(old), quoted(new), paints=False)
    for name, old, new in differing(before.state, after.state):
        yield Aspect(ChangeKind.RESTATED, printable(name), *contrasted(old, new))


def is_picture(element: Element) -> bool:
    return element.role == "img" or kind_in(element.path) == "picture"


def file_named(element: Element) -> str:
    """Where it leads; of a picture without the hash, because what it shows is compared itself."""
    return without_hash(element.target) if is_picture(element) else element.target


def sized(before: Box | None, after: Box | None) -> Iterator[Aspect]:
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
    for name, old, new in differing(before, after):
        old, new = contrasted(describe_style(old), describe_style(new))
        yield Aspect(ChangeKind.RESTYLED, describe_property(name), old, new, name not in UNPAINTED)


def declared(when: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Aspect]:
    """Styles for a state that the page at rest is not in."""
    for aspect in styled(before, after):
        yield aspect._replace(what=f"{when} {aspect.what}", paints=False)


def differing(
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
