"""The fingerprint is the same for the same renderer, and another with another font."""

import pytest
from playwright.sync_api import Browser

from presscheck.capture.renderer import fingerprint, fingerprint_page, most_frequent
from replica import SITE

FONTS = [font.path for font in SITE.fonts()]


def test_one_renderer_has_one_fingerprint(running: Browser) -> None:
    assert fingerprint(running, FONTS) == fingerprint(running, FONTS)


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
