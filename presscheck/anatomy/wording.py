"""Describes elements, properties and values in plain words."""

import re

from presscheck.anatomy.boxes import Box
from presscheck.foreign_text import escaped

LONGEST = 40
"""Characters of a text that name an element."""

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
    noun = in_plain_words(kind) or "element"
    if text:
        return f"{noun} {quoted(shortened(text))}"
    return f"{noun} with {quoted(shortened(inner))}" if inner else noun


def in_plain_words(kind: str) -> str:
    """Return the plain words for a role or a kind of tag."""
    return escaped(ELEMENTS.get(kind, kind))


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
