"""The room that texts of another length need, and what takes more than that.

The rules for a part that was found again:

- A part whose width follows from words may be narrower or wider, and so may a part with words that
  stands beside such a part. Any other part is as wide as it was.
- A part with words of its own has at least one line, and at most two more than twice the lines
  that it had. A part without words is as high as it was, or as one of its kind in the list. A
  picture outside of a list is at most twice as high, and at least half as high.
- A part is no higher than what it holds and the space that it had below it, or than it was.
- What was inside the part around it stays inside.
- What stood below its neighbour, beside it or over it still does. What is as wide as its words may
  go to the next line where there is no room beside its neighbour, and back.
- A part starts as far right in the part around it as it did, if no words beside it move it.
- The space between a part and the last one above it stays as large as it was, if no words of the
  part around stand there.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from presscheck.anatomy import Box
from presscheck.anatomy.boxes import overlap
from presscheck.anatomy.wording import distance, pixels
from presscheck.levels.findings import finding
from presscheck.levels.parts import Part
from presscheck.outcome import Change, ChangeKind

SLACK = 1.0
"""Pixels that rounding to whole pixels may make of no difference."""

Pair = tuple[Part, Part]
"""A part before and now."""

OVERLAP = 2.0
"""Pixels by which neighbours may reach into each other."""

MOST_LINES = 2
"""How many times as many lines a text may have as before."""

MORE_LINES = 2
"""The lines that it may have besides."""


def room_of(
    old: Part, new: Part, like: Sequence[Part], *, is_flexible: bool = False
) -> Iterator[Change]:
    """Yield what is wrong with the size of a part; `like` are approved parts of the same kind.

    `is_flexible` says that it takes the width that words beside it leave.
    """
    was, box = old.box, new.box
    if not was or not box:
        return
    if not (is_flexible or old.is_wordy or new.is_wordy) and abs(box.width - was.width) > SLACK:
        yield _resized(old, new, "width", was.width, box.width)
    if old.words:
        yield from _lines(old, new, was, box)
    elif not old.parts:
        yield from _height_without_words(old, new, like)
    padding = max(was.bottom - old.lowest, 0)
    if new.parts or new.words:
        held = new.lowest - box.y + padding
        if box.height > max(held, was.height, _most_height(old, was)) + SLACK:
            yield _resized(old, new, "height beyond what it holds", was.height, box.height)


def _most_height(old: Part, was: Box) -> float:
    """The most that the words of a part need."""
    if not old.words:
        return 0.0
    lines = max(round(was.height / old.line), 1)
    return (MOST_LINES * lines + MORE_LINES) * old.line


def _lines(old: Part, new: Part, was: Box, box: Box) -> Iterator[Change]:
    parts = [one.box.bottom for one in new.parts if one.box]
    most = max(_most_height(old, was), max(parts, default=0) - box.y)
    least = min(was.height, old.line)
    if not least - SLACK <= box.height <= most + SLACK:
        yield _resized(old, new, "height", was.height, box.height)


def _height_without_words(old: Part, new: Part, like: Sequence[Part]) -> Iterator[Change]:
    was, box = old.box, new.box
    if not was or not box:
        return
    heights = [one.box.height for one in like if one.box] or [was.height]
    low, high = min(was.height, *heights), max(was.height, *heights)
    if new.is_picture and not like:
        low, high = was.height / 2, was.height * 2
    if not low - SLACK <= box.height <= high + SLACK:
        yield _resized(old, new, "height", was.height, box.height)


def _resized(old: Part, new: Part, what: str, before: float, after: float) -> Change:
    return finding(ChangeKind.RESIZED, old, new, what, pixels(before), pixels(after))


def stands_beside_words(part: Part, around: Part) -> bool:
    """Return whether a part without a width of its own stands beside one that is wordy."""
    if part.is_picture or not (part.parts or part.words):
        return False
    others = (one for one in around.inner if one is not part and one.is_wordy)
    return any(relation(one.box, part.box) == "beside" for one in others)


def is_as_wide(part: Part, around: Part) -> bool:
    """Return whether a part is as wide as the part around it."""
    if not (part.box and around.box):
        return False
    return abs(part.box.width - around.box.width) <= SLACK


def inside_of(old: Part, new: Part, around: tuple[Part, Part]) -> Iterator[Change]:
    """Yield that a part sticks out of the part around it, if it did not before."""
    was, box, holder, holder_now = old.box, new.box, around[0].box, around[1].box
    if not (was and box and holder and holder_now):
        return
    for side, before, after in (
        ("left", holder.x - was.x, holder_now.x - box.x),
        ("right", was.right - holder.right, box.right - holder_now.right),
        ("top", holder.y - was.y, holder_now.y - box.y),
        ("bottom", was.bottom - holder.bottom, box.bottom - holder_now.bottom),
    ):
        if after > max(before, 0) + SLACK:
            what = f"{pixels(after)} out of the {side} of {around[1].described()}"
            yield finding(ChangeKind.MOVED, old, new, what)
            return


def arranged(pairs: Sequence[tuple[Part, Part]], around: tuple[Part, Part]) -> Iterator[Change]:
    """Yield which neighbours stand otherwise to each other; `pairs` are parts before and now."""
    for (old, new), (next_old, next_new) in pairwise(pairs):
        boxes = old.box, next_old.box, new.box, next_new.box
        in_text = around[0].runs and old.is_wordy and next_old.is_wordy
        if in_text or not all(boxes):
            continue
        before, after = relation(boxes[0], boxes[1]), relation(boxes[2], boxes[3])
        if before != after and not _may_wrap((old, next_old), (before, after)):
            was, now = f"{before} the one before", f"{after} the one before"
            yield finding(ChangeKind.MOVED, next_old, next_new, "place", was, now)
    for place, pair in enumerate(pairs):
        if not (around[0].words or around[1].words):
            yield from _space_above(pair, pairs[:place])


def relation(one: Box | None, other: Box | None) -> str:
    """Return where a box is, seen from the one before it."""
    if not one or not other:
        return ""
    if other.y >= one.bottom - OVERLAP:
        return "below"
    if other.bottom <= one.y + OVERLAP:
        return "above"
    if other.x >= one.right - OVERLAP or other.right <= one.x + OVERLAP:
        return "beside"
    return "over" if overlap(one, other) else "beside"


def _may_wrap(old: tuple[Part, Part], relations: tuple[str, str]) -> bool:
    """Return whether words explain that a part went to the next line, or back."""
    if set(relations) != {"below", "beside"} and set(relations) != {"above", "beside"}:
        return False
    return all(part.is_wordy for part in old)


def _space_above(pair: Pair, earlier: Sequence[Pair]) -> Iterator[Change]:
    """Yield that a part has another distance to the last one above it, if that is the same."""
    old, new = pair
    above = _last_above(old, [one for one, _ in earlier])
    above_now = _last_above(new, [other for _, other in earlier])
    if above is None or above_now is None or not (old.box and new.box):
        return
    if not any(one is above and other is above_now for one, other in earlier):
        return
    before = old.box.y - (above.box.bottom if above.box else 0)
    after = new.box.y - (above_now.box.bottom if above_now.box else 0)
    if abs(after - before) > SLACK:
        what = "space above it"
        yield finding(ChangeKind.MOVED, old, new, what, pixels(before), pixels(after))


def _last_above(part: Part, others: Sequence[Part]) -> Part | None:
    """Return the part that ends last above another one, in the same columns."""
    box = part.box
    above = [
        one
        for one in others
        if box and one.box and relation(one.box, box) == "below" and _share_columns(one.box, box)
    ]
    return max(above, key=lambda one: one.box.bottom if one.box else 0, default=None)


def _share_columns(one: Box, other: Box) -> bool:
    return one.x < other.right - OVERLAP and other.x < one.right - OVERLAP


def starts_of(old: Part, new: Part, around: Pair) -> Iterator[Change]:
    """Yield that a part starts elsewhere in the part around it, and no words beside it move it."""
    was, box, holder, holder_now = old.box, new.box, around[0].box, around[1].box
    if not (was and box and holder and holder_now):
        return
    sides = (old, around[0]), (new, around[1])
    if any(part.is_words or part.is_wordy or _follows_words(part, held) for part, held in sides):
        return
    right = (box.x - holder_now.x) - (was.x - holder.x)
    if abs(right) > SLACK:
        yield finding(ChangeKind.MOVED, old, new, distance(right, 0))


def _follows_words(part: Part, around: Part) -> bool:
    """Return whether words stand beside a part, so that it starts where they end."""
    others = (one for one in around.inner if one is not part and one.is_wordy)
    return around.runs or any(relation(one.box, part.box) == "beside" for one in others)
