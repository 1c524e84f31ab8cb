"""Describes elements, properties and values in plain words."""

import re
from unicodedata import category

from presscheck.anatomy.boxes import Box
from presscheck.foreign_text import escaped

LONGEST = 40
"""Characters of a text that name an element."""

CONTEXT = 24
"""Characters that are shown on both sides of a difference."""

MOST = 120
"""Characters of a value that are shown at most."""

ELEMENTS = {
    "banner": "page header",
    "complementary": "side part",
    "contentinfo": "page footer",
    "generic": "box",
    "html": "document",
    "img": "picture",
    "listitem": "list item",
    "rowgroup": "rows",
    "searchbox": "search field",
    "textbox": "field",
}
"""Plain words for roles and kinds of tags."""

PROPERTIES = {
    "box-shadow": "shadow",
    "font-family": "font",
    "z-index": "stacking order",
}
"""Plain words for style properties."""


def described(kind: str, text: str, inner: str = "") -> str:
    """Describe an element by its kind and its own text, or else by the first text inside it."""
    noun = escaped(ELEMENTS.get(kind, kind)) or "element"
    if text:
        return f"{noun} {quoted(shortened(text))}"
    return f"{noun} with {quoted(shortened(inner))}" if inner else noun


def describe_property(name: str) -> str:
    """Describe a style property, such as `::before background-color`, in plain words."""
    words = (PROPERTIES.get(part, part.replace("-", " ")) for part in name.split(" "))
    return escaped(" ".join(words)).replace("color", "colour")


def quoted(text: str) -> str:
    """Return a text in quotation marks; nothing if it is empty."""
    return f"“{text}”" if text else ""


def shortened(text: str) -> str:
    """Return a text on one line, with at most 40 characters."""
    text = escaped(" ".join(text.split()))
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def contrasted(before: str, after: str) -> tuple[str, str]:
    """Return two values around their difference; long equal beginnings and ends become “…”.

    If only the kind of a space differs, such as a non-breaking one, it is spelt out.
    """
    plain = _with_plain_spaces(before), _with_plain_spaces(after)
    if plain[0] != plain[1]:
        before, after = plain
    before, after = escaped(before), escaped(after)
    start = _common_start(before, after)
    end = _common_start(before[start:][::-1], after[start:][::-1])
    return _clipped(before, start, end), _clipped(after, start, end)


def _with_plain_spaces(text: str) -> str:
    if text.isascii():
        return text
    return "".join(" " if category(sign) == "Zs" else sign for sign in text)


def _common_start(one: str, other: str) -> int:
    """Return how many characters at the beginning are equal."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _clipped(text: str, start: int, end: int) -> str:
    first = start - CONTEXT if start > CONTEXT + 1 else 0
    last = len(text) - end + CONTEXT if end > CONTEXT + 1 else len(text)
    last = min(last, first + MOST)
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"


def number(value: float) -> str:
    """Return a number as text, with at most two decimals."""
    positive_zero = round(value, 2) + 0.0
    return f"{positive_zero:.2f}".rstrip("0").rstrip(".")


def describe_style(value: str) -> str:
    """Return a computed value with a space before `px`."""
    return re.sub(r"(?<=\d)px\b", " px", value)


def pixels(value: float) -> str:
    """Return a length in pixels, such as “12.5 px”."""
    return f"{number(value)} px"


def size_and_position(box: Box) -> str:
    """Return a box as “30×20 at 8,16”, in pixels."""
    return f"{number(box.width)}×{number(box.height)} at {number(box.x)},{number(box.y)}"


def distance(right: float, down: float) -> str:
    """Describe an offset in pixels: “12 px right, 3 px down”; empty for none."""
    ways = ((right, "right", "left"), (down, "down", "up"))
    return ", ".join(
        f"{pixels(abs(way))} {forth if way > 0 else back}" for way, forth, back in ways if way
    )
