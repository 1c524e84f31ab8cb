"""Elements, properties and values in a reader's words."""

import re
from unicodedata import category

from presscheck.anatomy.boxes import Box

LONGEST = 40
"""Characters of a text that name an element."""

CONTEXT = 24
"""Characters told on either side of where two values part."""

MOST = 120
"""Characters of a value that are told at all."""

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
"""Where the role or the kind of a tag is not the reader's word."""

PROPERTIES = {
    "box-shadow": "shadow",
    "font-family": "font",
    "z-index": "stacking order",
}
"""Where a style property's own name would not do."""


def described(kind: str, words: str, inner: str = "") -> str:
    """An element by its kind and its own words, or else the first words inside it."""
    noun = printable(ELEMENTS.get(kind, kind)) or "element"
    if words:
        return f"{noun} {quoted(shortened(words))}"
    return f"{noun} with {quoted(shortened(inner))}" if inner else noun


def describe_property(name: str) -> str:
    """A style property as a reader may say it: `::before background-color`, `font-size`."""
    said = (PROPERTIES.get(part, part.replace("-", " ")) for part in name.split(" "))
    return printable(" ".join(said)).replace("color", "colour")


def quoted(text: str) -> str:
    return f"“{text}”" if text else ""


def shortened(text: str) -> str:
    text = printable(" ".join(text.split()))
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def contrasted(before: str, after: str) -> tuple[str, str]:
    """Two values around where they differ; long equal starts and ends become “…”.

    A space of another width or one that does not break is spelt out where nothing else differs.
    """
    plain = with_plain_spaces(before), with_plain_spaces(after)
    if plain[0] != plain[1]:
        before, after = plain
    before, after = printable(before), printable(after)
    start = common_start(before, after)
    end = common_start(before[start:][::-1], after[start:][::-1])
    return clipped(before, start, end), clipped(after, start, end)


def with_plain_spaces(text: str) -> str:
    if text.isascii():
        return text
    return "".join(" " if category(sign) == "Zs" else sign for sign in text)


def common_start(one: str, other: str) -> int:
    """How many characters the texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def clipped(text: str, start: int, end: int) -> str:
    first = start - CONTEXT if start > CONTEXT + 1 else 0
    last = len(text) - end + CONTEXT if end > CONTEXT + 1 else len(text)
    last = min(last, first + MOST)
    return "…" * (first > 0) + text[first:last] + "…" * (last < len(text))


def printable(text: str) -> str:
    """The text with what does not show spelt out, so that it neither hides nor commands."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text
    )


def number(value: float) -> str:
    """To a hundredth, without trailing zeros."""
    positive_zero = round(value, 2) + 0.0
    return f"{positive_zero:.2f}".rstrip("0").rstrip(".")


def describe_style(value: str) -> str:
    return re.sub(r"(?<=\d)px\b", " px", value)


def pixels(value: float) -> str:
    return f"{number(value)} px"


def size_and_position(box: Box) -> str:
    return f"{number(box.width)}×{number(box.height)} at {number(box.x)},{number(box.y)}"


def distance(right: float, down: float) -> str:
    """A way on the page: “12 px right, 3 px down”; empty for none."""
    ways = ((right, "right", "left"), (down, "down", "up"))
    return ", ".join(
        f"{pixels(abs(way))} {forth if way > 0 else back}" for way, forth, back in ways if way
    )
