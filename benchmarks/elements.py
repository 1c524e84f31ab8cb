"""How long it takes to compare two anatomies: .venv/bin/python benchmarks/elements.py [TIMES]

Prints medians in milliseconds for pages of made-up sections, lists and links with changes of every
kind strewn over them, and for giving 300 boxes of differing pixels to their owners.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from random import Random
from statistics import median
from time import perf_counter

from presscheck.anatomy import Box, Element
from presscheck.anatomy.diff import changes, differences
from presscheck.anatomy.matching import match
from presscheck.anatomy.tree import Tree
from presscheck.explain.attribution import attribute
from presscheck.explain.causes import explained
from presscheck.explain.paint_order import PaintOrder

ENTRIES = 16
"""List items in a section; each of them is three elements."""

EDITS: tuple[Callable[[Element], Element], ...] = (
    lambda one: replace(one, text=one.text + " again"),
    lambda one: replace(one, target=one.target + "?new"),
    lambda one: replace(one, style={**one.style, "color": "#02755f"}),
    lambda one: replace(one, hover={}),
    lambda one: replace(one, box=one.box and one.box._replace(x=one.box.x + 1)),
)


def main(times: int) -> None:
    for elements, edits in ((2_000, 0), (2_000, 500), (10_000, 2_500)):
        before = page(elements)
        after = edited(before, edits)
        found = len(changes(before, after))
        what = f"{elements} elements, {edits} edits, {found} changes"
        report(what, times, partial(changes, before, after))
        report("the same, explained", times, partial(causes, before, after))
    before = page(2_000)
    after = edited(before, 500)
    boxes = list(strewn(300))
    report("owners of 300 boxes among 2000 elements", times, partial(owners, boxes, after))
    report("the changes that account for 300 boxes", times, partial(accounts, boxes, before, after))


def causes(before: list[Element], after: list[Element]) -> None:
    matching = match(before, after)
    found = differences(matching)
    explained(matching, found)


def page(elements: int) -> list[Element]:
    sections = elements // (1 + 3 * ENTRIES)
    return [element for section in range(1, sections + 1) for element in section_of(section)]


def section_of(section: int) -> Iterator[Element]:
    height = ENTRIES * 40
    top, path, owner = (section - 1) * height, f"region[{section}]", f"Section {section}"
    yield Element(path, owner, "region", owner, box=Box(0, top, 1280, height))
    for entry in range(1, ENTRIES + 1):
        box = Box(20, top + (entry - 1) * 40, 600, 36)
        item, story = f"{path}/listitem[{entry}]", f"{section}.{entry}"
        yield Element(item, owner, "listitem", box=box)
        text, address = f"Story {story} of the day", f"/story/{story}"
        link = Element(f"{item}/link", owner, "link", text=text, target=address, box=box)
        yield replace(link, style={"color": "#02715f"}, hover={"color": "#1f1f1f"})
        yield Element(f"{item}/text", owner, text=f"{entry}", box=box._replace(x=640, width=40))


def edited(before: list[Element], edits: int) -> list[Element]:
    """The page with so many elements edited, a twentieth of them added or removed."""
    chance, after = Random(7), list(before)  # noqa: S311 - the same page every time, no secret
    for place in chance.sample(range(len(after)), edits):
        after[place] = chance.choice(EDITS)(after[place])
    for place in sorted(chance.sample(range(len(after)), edits // 20), reverse=True):
        if after[place].role != "link":
            continue
        if chance.random() < 0.5:
            del after[place]
        else:
            new = replace(after[place], path=f"{after[place].parent}/link[2]", text="Something new")
            after.insert(place + 1, new)
    return after


def strewn(boxes: int) -> Iterator[Box]:
    for box in range(boxes):
        yield Box(box * 397 % 1200, box * 7919 % 25_000, 60, 20)


def owners(boxes: list[Box], elements: list[Element]) -> None:
    painting = PaintOrder(Tree(elements))
    for box in boxes:
        painting.owner(box)


def accounts(boxes: list[Box], before: list[Element], after: list[Element]) -> None:
    matching = match(before, after)
    found = differences(matching)
    attribute(boxes, matching, found, same_image=differing, is_visible=everywhere)


def differing(before: Box, after: Box) -> bool:
    return False


def everywhere(before: Box, after: Box) -> bool:
    return True


def report(how: str, times: int, work: Callable[[], object]) -> None:
    print(f"{how}: {median(seconds(work) for _ in range(times)) * 1000:.0f} ms")  # noqa: T201


def seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
