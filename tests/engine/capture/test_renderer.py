"""The fingerprint is the same for the same renderer, and another with another font."""

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from presscheck.capture.renderer import fingerprint, fingerprint_page, most_frequent
from replica import SITE
from tests.engine.capture.conftest import NEVER_READY

FONTS = [font.path for font in SITE.fonts()]


def test_one_renderer_has_one_fingerprint(running: Browser) -> None:
    assert fingerprint(running, FONTS) == fingerprint(running, FONTS)


def test_it_waits_for_each_font_and_not_for_all_to_be_called_ready(
    running: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, make = fingerprint(running, FONTS), running.new_context

    def with_fonts_that_are_never_ready(**options: Any) -> BrowserContext:
        context = make(**options)
        context.add_init_script(NEVER_READY)
        return context

    monkeypatch.setattr(running, "new_context", with_fonts_that_are_never_ready)

    assert fingerprint(running, FONTS) == usual


def test_other_fonts_have_another(running: Browser) -> None:
    assert fingerprint(running, FONTS) != fingerprint(running, FONTS[1:])


def test_every_font_is_on_the_page() -> None:
    assert fingerprint_page(FONTS).count("@font-face") == len(FONTS)


@pytest.mark.parametrize(
    ("hashes", "known", "expected", "taken"),
    [
        pytest.param("aaaaa", "", "a", 3, id="all are alike"),
        pytest.param("abaaa", "", "a", 4, id="one shows tiles"),
        pytest.param("bbaaa", "", "a", 5, id="the first ones show tiles"),
        pytest.param("abcde", "", "a", 5, id="no two are alike"),
        pytest.param("aaaaa", "a", "a", 1, id="as it is known"),
        pytest.param("baaaa", "a", "a", 2, id="one shows tiles, and the next is known"),
        pytest.param("bbbbb", "a", "b", 3, id="another renderer"),
    ],
)
def test_a_picture_that_shows_tiles_does_not_count(
    hashes: str, known: str, expected: str, taken: int
) -> None:
    left = iter(hashes)

    assert most_frequent(left, known) == expected
    assert len([*left]) == len(hashes) - taken
