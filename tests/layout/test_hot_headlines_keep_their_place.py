"""Hot headlines turn without moving the page, and give back exactly their height when closed."""

from dataclasses import dataclass

import pytest

from pages.article_page import ArticlePage
from tests.layout.conftest import Walk
from tests.layout.findings import expect_none
from tests.layout.rules.every import every_fault
from tests.layout.standing import Bystanders, Places, below
from tests.layout.survey import Survey, Surveyor

pytestmark = pytest.mark.component("Hot headlines")

TURN = 3_000
TURNS = 20


@dataclass(frozen=True, slots=True)
class Seen:
    """Page and strip after every turn; the page with the strip closed, and open again."""

    turns: list[tuple[Places, Survey]]
    closed: Places
    reopened: Places


def turning_and_closing(article: ArticlePage) -> Seen:
    """Let every headline come round once, then close the strip and open it again."""
    page, hot, parts = article.page, article.hot_headlines, Bystanders(article)
    strip, turns = Surveyor(hot.root, [hot]), []
    page.emulate_media(reduced_motion="no-preference")
    for _ in range(TURNS):
        turns.append((parts.look(), strip.look()))
        page.clock.run_for(TURN)
    hot.close()
    closed = parts.look()
    hot.reopen()
    return Seen(turns, closed, parts.look())


def test_every_headline_comes_round(walk: Walk) -> None:
    shown = {text.label for _, strip in walk(turning_and_closing).turns for text in strip.texts}

    assert {str(rank) for rank in range(1, TURNS + 1)} <= shown


def test_turning_moves_nothing(walk: Walk) -> None:
    (before, _), *turns = walk(turning_and_closing).turns

    assert [places for places, _ in turns] == [before] * len(turns)


def test_every_headline_fits_into_the_strip(walk: Walk) -> None:
    strips = [strip for _, strip in walk(turning_and_closing).turns]

    expect_none(dict.fromkeys(finding for strip in strips for finding in every_fault(strip)))


def test_closing_moves_everything_below_up_by_the_height_given_back(walk: Walk) -> None:
    seen = walk(turning_and_closing)
    (before, _), *_ = seen.turns
    given_back = before["Hot headlines"].height - seen.closed["Hot headlines"].height

    moved = {name: box.top - seen.closed[name].top for name, box in below_strip(before).items()}

    assert given_back > 0
    assert moved == dict.fromkeys(moved, given_back)


def test_opening_again_puts_everything_back(walk: Walk) -> None:
    seen = walk(turning_and_closing)
    (before, _), *_ = seen.turns

    assert seen.reopened == before


def below_strip(places: Places) -> Places:
    found = below("Hot headlines", places)
    assert {"Section line", "Article head", "Top 10 Stories", "Footer"} <= found.keys()
    return found
