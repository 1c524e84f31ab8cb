"""Hot headlines turn without moving the page, and give back exactly their height when closed."""

from dataclasses import dataclass

import pytest

from pages.article_page import ArticlePage
from tests.layout.conftest import Walk
from tests.layout.findings import expect_none, expect_unmoved, px
from tests.layout.layout import Layout, LayoutReader
from tests.layout.rules.all_rules import find_all
from tests.layout.static_components import BoxesByName, StaticComponents, boxes_below

pytestmark = [
    pytest.mark.component("Hot headlines"),
    pytest.mark.browser_context_args(reduced_motion="no-preference"),
]

TURN = 3_000
"""Milliseconds between two turns."""

TURNS = 20


@dataclass(frozen=True, slots=True)
class Journey:
    """What was read on the journey: the static components and the layout of the hot headlines.

    `turns` has both for every turn; `closed` and `reopened` are the boxes after these acts.
    """

    turns: list[tuple[BoxesByName, Layout]]
    closed: BoxesByName
    reopened: BoxesByName


def turn_and_close(article: ArticlePage) -> Journey:
    """Let every headline show once, then close the hot headlines and open them again."""
    page, hot, components = article.page, article.hot_headlines, StaticComponents(article)
    reader, turns = LayoutReader(hot.root, [hot]), []
    for _ in range(TURNS):
        turns.append((components.read_boxes(), reader.read()))
        page.clock.run_for(TURN)
    hot.close()
    closed = components.read_boxes()
    hot.reopen()
    return Journey(turns, closed, components.read_boxes())


def test_every_headline_is_shown_in_turn(walk: Walk) -> None:
    turns = walk(turn_and_close).turns
    shown = {text.label for _, layout in turns for text in layout.texts}

    ranks = [str(rank) for rank in range(1, TURNS + 1)]
    never = [rank for rank in ranks if rank not in shown]
    assert not never, f"headlines that are never shown: {', '.join(never)}"


def test_turning_moves_nothing(walk: Walk) -> None:
    (before, _), *turns = walk(turn_and_close).turns

    for boxes, _ in turns:
        expect_unmoved(before, boxes)


def test_every_headline_fits_into_its_place(walk: Walk) -> None:
    layouts = [layout for _, layout in walk(turn_and_close).turns]

    expect_none(dict.fromkeys(finding for layout in layouts for finding in find_all(layout)))


def test_closing_moves_everything_below_up_by_the_height_that_becomes_free(walk: Walk) -> None:
    journey = walk(turn_and_close)
    (before, _), *_ = journey.turns
    freed = before["Hot headlines"].height - journey.closed["Hot headlines"].height

    moved = {
        name: box.y - journey.closed[name].y
        for name, box in boxes_below_hot_headlines(before).items()
    }

    assert freed > 0, f"closing frees {px(freed)}"
    expect_none(
        f"{name} moves up by {px(by)}, the closed headlines free {px(freed)}"
        for name, by in moved.items()
        if by != freed
    )


def test_opening_again_puts_everything_back(walk: Walk) -> None:
    journey = walk(turn_and_close)
    (before, _), *_ = journey.turns

    expect_unmoved(before, journey.reopened)


def boxes_below_hot_headlines(boxes: BoxesByName) -> BoxesByName:
    below = boxes_below("Hot headlines", boxes)
    parts = {"Section line", "Article head", "Top 10 Stories", "Footer"}
    assert parts <= below.keys(), f"not below the headlines: {', '.join(parts - below.keys())}"
    return below
