"""What values mean, where the same can be written in several ways."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime

from presscheck.anatomy.model import Element, kind_in
from presscheck.anatomy.tree import Tree

_DOCUMENT = "document/"
_CHARSET = "meta charset"
_LINKED_DATA = "linked data "
_ALONE = ("meta ", "link ", _LINKED_DATA)
"""How the kinds begin of what the head of a document says, in whatever order."""

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)")
_STACKING_ORDER = re.compile(r"-?\d{1,10}")

STACKING = "z-index"


def text_meant(element: Element) -> str:
    """Return the text of an element; what only machines read, in one spelling.

    A charset has no case, the names in linked data have no order, and a moment has no time zone.
    """
    if not element.path.startswith(_DOCUMENT):
        return element.text
    kind = kind_in(element.path)
    if kind == _CHARSET:
        return element.text.lower()
    if kind.startswith(_LINKED_DATA) and element.text[:1] in {"{", "["}:
        return _data_meant(element.text)
    return _moment_meant(element.text)


def _data_meant(text: str) -> str:
    try:
        return json.dumps(_with_moments(json.loads(text)), sort_keys=True)
    except (ValueError, RecursionError):
        return text


def _with_moments(value: object) -> object:
    if isinstance(value, dict):
        return {name: _with_moments(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_with_moments(inner) for inner in value]
    return _moment_meant(value) if isinstance(value, str) else value


def _moment_meant(text: str) -> str:
    if not _MOMENT.fullmatch(text):
        return text
    try:
        return datetime.fromisoformat(text).astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        return text


def has_order(tree: Tree, place: int) -> bool:
    """Return whether the order of an element means something.

    It does not for what the head says once: each such line speaks for itself.
    """
    kind = tree.kinds[place]
    is_alone = kind.startswith(_ALONE) and tree.elements[place].path.startswith(_DOCUMENT)
    return not is_alone or tree.kinds.count(kind) > 1


def stacking_orders(tree: Tree) -> list[int]:
    """Return all stacking orders of a page, each once, the lowest first."""
    found = (element.style.get(STACKING, "") for element in tree.elements)
    return sorted({int(one) for one in found if _STACKING_ORDER.fullmatch(one)})


def is_stacked_alike(
    before: Mapping[str, str], after: Mapping[str, str], orders: tuple[list[int], list[int]]
) -> bool:
    """Return whether two styles stack an element in the same place among those of its page.

    `orders` has all stacking orders of the page before and after.
    """
    values = before.get(STACKING, ""), after.get(STACKING, "")
    if not all(map(_STACKING_ORDER.fullmatch, values)) or len(orders[0]) != len(orders[1]):
        return False
    old, new = map(int, values)
    is_same_side = (old > 0, old < 0) == (new > 0, new < 0)
    return is_same_side and orders[0].index(old) == orders[1].index(new)
