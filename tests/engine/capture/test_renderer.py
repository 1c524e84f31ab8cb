"""The fingerprint is the same for the same renderer, and another with another font."""

from playwright.sync_api import Browser

from presscheck.capture.renderer import fingerprint, fingerprint_page
from replica import SITE

FONTS = [font.path for font in SITE.fonts()]


def test_one_renderer_has_one_fingerprint(running: Browser) -> None:
    assert fingerprint(running, FONTS) == fingerprint(running, FONTS)


def test_other_fonts_have_another(running: Browser) -> None:
    assert fingerprint(running, FONTS) != fingerprint(running, FONTS[1:])


def test_every_font_is_on_the_page() -> None:
    assert fingerprint_page(FONTS).count("@font-face") == len(FONTS)
