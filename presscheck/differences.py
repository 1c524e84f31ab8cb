"""Says in words how a value differs from another: texts around their difference, lists by item."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from difflib import SequenceMatcher
from itertools import zip_longest

from presscheck.foreign_text import escaped

CONTEXT = 24
"""Characters that are shown on both sides of a difference."""

MOST = 120
"""Characters of a value that are shown at most."""

_MOST_ITEMS = 5
"""Items of a collection that are named."""

_NEAR = 10
"""Characters of an address or a style that are shown on both sides of a difference."""

_LEAST = 6
"""Characters at an end that are not worth leaving out."""

_LONGEST_PART = 60
"""Characters of an address or a style that differ and are shown at most."""

_SEPARATOR = re.compile(r"[^\w%#=.:-]+")
"""What stands before a piece of an address or a style; a host is one piece."""

_END = re.compile(r"[^\w%#=-]+")
"""What stands behind a piece."""

_ADDRESS = re.compile(r"(?:[a-z]+:)?/\S+|mailto:\S+")

_EMPTY = "an empty text"

_PLAIN = ("latin ", "hangul ", "cjk ")
"""How the names of the characters begin that a reader of the site tells apart."""

_MOST_SIGNS = 3
"""Differing characters that are called by their names; more of them are plainly another text."""


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


def differing_pieces(before: str, after: str) -> tuple[str, str]:
    """Return an old and a new address or style without the pieces that are equal in both.

    A few characters around the difference stay: they say where in the value it is.
    """
    before, after = contrasted(before, after)
    start = _common_start(before, after)
    end = _common_start(before[start:][::-1], after[start:][::-1])
    return _piece(before, start, end), _piece(after, start, end)


def _piece(value: str, start: int, end: int) -> str:
    first, last = max(0, start - _NEAR), min(len(value), len(value) - end + _NEAR)
    if first and (found := _SEPARATOR.search(value, first, start)):
        first = found.end()
    if last < len(value):
        ends = [one.start() for one in _END.finditer(value, len(value) - end, last)]
        last = max(ends, default=last)
    first = first if first > _LEAST else 0
    last = last if len(value) - last > _LEAST else len(value)
    if last - first > _LONGEST_PART + 2 * _NEAR:
        last = first + _LONGEST_PART
    return f"{'…' if first else ''}{value[first:last]}{'…' if last < len(value) else ''}"


def told_apart(before: str, after: str) -> tuple[str, str]:
    """Return two texts around their difference, in quotation marks; nothing for an empty one.

    Characters that look like others follow by their names.
    """
    one, other = contrasted(before, after)
    return (
        f"“{one}”{_names_of_signs(before, after)}" if one else "",
        f"“{other}”{_names_of_signs(after, before)}" if other else "",
    )


def difference(found: object, expected: object) -> str:
    """Return how a value differs from the expected one, as what follows the name of the value.

    Such as: is “a” instead of “b”; lacks “c”, and has “d” as well. Empty if they are equal.
    """
    if found == expected:
        return ""
    match found, expected:
        case str(), str():
            one, other = told_apart(found, expected)
            if _ADDRESS.fullmatch(found) and _ADDRESS.fullmatch(expected):
                pieces = differing_pieces(found, expected)
                one = f"“{pieces[0]}”{_names_of_signs(found, expected)}"
                other = f"“{pieces[1]}”{_names_of_signs(expected, found)}"
            return f"is {one or _EMPTY} instead of {other or _EMPTY}"
        case Mapping(), Mapping():
            return "; ".join(_short(list(_in_mappings(found, expected))))
        case Set(), Set():
            return _in_counts(Counter(found), Counter(expected))
        case (list() | tuple(), list() | tuple()):
            return _in_sequences(found, expected)
        case _:
            return f"is {worded(found)} instead of {worded(expected)}"


def worded(value: object) -> str:
    """Return a value in words: a text in quotation marks, nothing as “nothing”."""
    match value:
        case None:
            return "nothing"
        case str():
            return f"“{_clipped(escaped(value), 0, 0)}”" if value else _EMPTY
        case list() | tuple() | set() | frozenset():
            return _listed(value)
        case _:
            return _clipped(escaped(str(value)), 0, 0)


def _listed(values: Collection[object]) -> str:
    if not values:
        return "nothing"
    return ", ".join(_short([worded(value) for value in values]))


def _short(texts: Sequence[str]) -> list[str]:
    more = len(texts) - _MOST_ITEMS
    return [*texts[:_MOST_ITEMS], *([f"and {more} more"] if more > 0 else [])]


def _in_mappings(
    found: Mapping[object, object], expected: Mapping[object, object]
) -> Iterator[str]:
    """Say of each key what differs; a key that looks like a missing one stands for it."""
    lacking = [key for key in expected if key not in found]
    extra = [key for key in found if key not in expected]
    for key, other in _alike(extra, lacking):
        extra.remove(key)
        lacking.remove(other)
        yield f"the name {difference(key, other)}"
    for key in expected:
        if key in found and found[key] != expected[key]:
            yield f"{worded(key)} {difference(found[key], expected[key])}"
    yield from (f"{worded(key)} is missing" for key in lacking)
    yield from (f"{worded(key)} ({worded(found[key])}) is not expected" for key in extra)


def _alike(extra: Sequence[object], lacking: Sequence[object]) -> list[tuple[object, object]]:
    """Pairs of a text that is there and one that should be, which differ by a sign or two."""
    pairs = []
    left = list(lacking)
    for one in extra:
        other = next((text for text in left if _is_alike(one, text)), None)
        if other is not None:
            left.remove(other)
            pairs.append((one, other))
    return pairs


def _is_alike(one: object, other: object) -> bool:
    if not (isinstance(one, str) and isinstance(other, str)):
        return False
    return bool(_names_of_signs(one, other) or _names_of_signs(other, one))


def _in_sequences(found: Sequence[object], expected: Sequence[object]) -> str:
    """Say which items are missing or too many; where all are there, which is out of place."""
    try:
        counts = Counter(found), Counter(expected)
    except TypeError:  # items that cannot be counted, such as lists
        counts = Counter(map(repr, found)), Counter(map(repr, expected))
    if len(found) == len(expected) and (counts[0] == counts[1] or len(found) == 1):
        return _at_first_place(found, expected)
    differing = [(one, other) for one, other in zip(found, expected, strict=False) if one != other]
    if len(found) == len(expected) and len(differing) == 1:
        return _at_first_place(found, expected)
    return _in_counts(*counts)


def _at_first_place(found: Sequence[object], expected: Sequence[object]) -> str:
    places = enumerate(zip_longest(found, expected), start=1)
    place, one, other = next((at, one, other) for at, (one, other) in places if one != other)
    return f"differs at place {place}, which {difference(one, other)}"


def _in_counts(found: Counter[object], expected: Counter[object]) -> str:
    lacking, extra = [*(expected - found).elements()], [*(found - expected).elements()]
    parts = []
    for one, other in _alike(extra, lacking):
        extra.remove(one)
        lacking.remove(other)
        is_so = difference(one, other).removeprefix("is ")
        parts.append(f"has {is_so}")
    if lacking:
        parts.append(f"lacks {_listed(lacking)}")
    if extra:
        parts.append(f"has {_listed(extra)}, which is not expected")
    return " and ".join(parts)


def _names_of_signs(text: str, other: str) -> str:
    """The names of the characters that only this text has, where a reader may not see them."""
    if text.isascii():
        return ""
    signs = list(_differing(text, other))
    if len(signs) > _MOST_SIGNS:
        return ""
    named = {sign: unicodedata.name(sign, "").lower() for sign in signs if not sign.isascii()}
    names = [name for name in named.values() if name and not name.startswith(_PLAIN)]
    return f" (with {', '.join(names)})" if names else ""


def _differing(text: str, other: str) -> Iterator[str]:
    if len(text) + len(other) > 4 * MOST:  # compared in full, long texts take long
        start = _common_start(text, other)
        end = _common_start(text[start:][::-1], other[start:][::-1])
        text, other = text[start : len(text) - end], other[start : len(other) - end]
    for kind, start, end, _, _ in SequenceMatcher(None, text, other, autojunk=False).get_opcodes():
        if kind in {"replace", "delete"}:
            yield from text[start:end]


def _with_plain_spaces(text: str) -> str:
    if text.isascii():
        return text
    return "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in text)


def _common_start(one: str, other: str) -> int:
    """Return how many characters at the beginning are equal."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _clipped(text: str, start: int, end: int) -> str:
    first = start - CONTEXT if start > CONTEXT + 1 else 0
    last = len(text) - end + CONTEXT if end > CONTEXT + 1 else len(text)
    last = min(last, first + MOST)
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
