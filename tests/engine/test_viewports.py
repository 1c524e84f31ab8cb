"""Screens are known by name."""

import pytest

from presscheck.errors import UsageError
from presscheck.viewports import VIEWPORTS, Viewport, viewport_named


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [("desktop", 1280, 800), ("wide", 1920, 1080), ("narrow", 1024, 768)],
)
def test_a_screen_is_known_by_its_name(name: str, width: int, height: int) -> None:
    assert viewport_named(name) == Viewport(name, width, height)


def test_an_unknown_screen_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError) as refusal:
        viewport_named("phone")

    assert refusal.value.problem == "there is no viewport named 'phone'"
    assert refusal.value.try_next == "choose one of desktop, wide, narrow"


def test_a_screen_shows_as_its_name() -> None:
    assert [str(viewport) for viewport in VIEWPORTS] == ["desktop", "wide", "narrow"]
