"""Small pages, written as they nest."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from presscheck.anatomy import Box, Element
from presscheck.anatomy.matching import matched

ONLY_SHOWING = {"body", "box", "text"}


@dataclass(frozen=True)
class Node:
    """An element and what it holds."""

    kind: str
    inner: tuple["Node", ...] = ()
    fields: dict[str, Any] = field(default_factory=dict)


def node(kind: str, *inner: Node, **fields: Any) -> Node:
    return Node(kind, inner, fields)


def link(text: str, **fields: Any) -> Node:
    return node("link", text=text, target=f"/{text.lower()}", **fields)


def item(text: str, **fields: Any) -> Node:
    return node("listitem", link(text), **fields)


def page(*nodes: Node, path: str = "") -> list[Element]:
    """The elements in document order, with the paths that they have on a page."""
    return list(listed(nodes, path))


def listed(nodes: Sequence[Node], path: str) -> Iterator[Element]:
    times: Counter[str] = Counter()
    for one in nodes:
        times[one.kind] += 1
        index = f"[{times[one.kind]}]" if times[one.kind] > 1 else ""
        here = f"{path}/{one.kind}{index}".lstrip("/")
        role = "" if one.kind in ONLY_SHOWING else one.kind
        yield Element(here, **{"role": role, **one.fields})
        yield from listed(one.inner, here)


def at(x: float, y: float, width: float = 100, height: float = 20) -> Box:
    return Box(x, y, width, height)


def mismatches(before: list[Element], after: list[Element]) -> list[str]:
    """What has no partner, and every pair whose words or kinds differ."""
    pairs = [tuple(one and words(one) for one in pair) for pair in matched(before, after)]
    return [f"{old or '–'} → {new or '–'}" for old, new in pairs if old != new]


def words(element: Element) -> str:
    return f"{element.role or 'box'} {element.name or element.text}".strip()
