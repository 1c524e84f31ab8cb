"""The canary is the same for the same renderer, and another with another font."""

from pathlib import Path

from playwright.sync_api import Browser

from presscheck.capture.canary import canary, canary_page
from presscheck.sites import embedded_site

FONTS = [font.path for font in embedded_site(Path(__file__).parents[3]).fonts()]


def test_one_renderer_has_one_canary(running: Browser) -> None:
    assert canary(running, FONTS) == canary(running, FONTS)


def test_other_fonts_have_another(running: Browser) -> None:
    assert canary(running, FONTS) != canary(running, FONTS[1:])


def test_every_font_is_on_the_page() -> None:
    assert canary_page(FONTS).count("@font-face") == len(FONTS)
