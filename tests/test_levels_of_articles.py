"""Two articles of the replica: what the story is held loosely for moves, and the rest is the same.

The two pages differ in everything that a story can have, so that everything below it stands
elsewhere. The approved snapshots serve as both sides.
"""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.store import BaselineStore
from presscheck.compare import Scope, SnapshotSide, Terms, compare
from presscheck.images import Pixels
from presscheck.level import Level
from presscheck.outcome import Change, changes_of

STORE = BaselineStore(Path(__file__).parents[1] / "baselines")

STORY = (
    "Article head",
    "Article body",
    "Document head",
    "E-mail row",
    "Photo",
    "Related stories",
    "Section line",
)
"""What is of the story; its address is in the section bar and in the tools besides."""

TERMS = Terms(
    Scope.SAME_RENDERER,
    levels=dict.fromkeys((*STORY, "Article tools", "Section bar", "Share row"), Level.LAYOUT),
)

NUMBERS = ("273254", "276845", "287164", "299083", "308662", "331206", "342288", "345617")
PAIRS = [*pairwise(NUMBERS), *pairwise(NUMBERS[::2]), *pairwise(NUMBERS[1::2])]


def side(number: str) -> SnapshotSide:
    found = STORE.find(SnapshotKey.parse(f"article/at-rest-{number}@desktop"))
    assert found
    return SnapshotSide(found.anatomy, lambda: found.pixels)


def beside_the_story(before: SnapshotSide, after: SnapshotSide) -> list[Change]:
    """Every cause that is not of the story."""
    found = changes_of(compare(before, after, TERMS).outcome)
    return [one for one in found if one.component not in TERMS.levels and not one.because]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_everything_around_two_stories_is_the_same(one: str, other: str) -> None:
    assert beside_the_story(side(one), side(other)) == []


@pytest.mark.parametrize("component", ["Header", "Footer", "Darkroom", "Top 10 Stories"])
def test_a_spot_on_what_a_story_has_moved_is_told_where_it_is(component: str) -> None:
    before, after = side("273254"), side("276845")
    [box, *_] = [
        one.box
        for one in after.anatomy.elements
        if one.component == component and one.text and one.box and one.box.width > 20
    ]
    spot = np.s_[round(box.y) + 4 : round(box.y) + 8, round(box.x) + 6 : round(box.x) + 14]

    def spotted() -> Pixels:
        pixels = after.pixels().copy()
        pixels[spot] = (255, 0, 255, 255)
        return pixels

    frame = after.anatomy.frame
    changes = beside_the_story(before, SnapshotSide(type(after.anatomy)(frame), spotted))

    assert {one.component for one in changes} == {component}
    found = changes[0].box
    assert found
    assert abs(found.x - box.x - 6) <= 8
    assert abs(found.y - box.y - 4) <= 8
