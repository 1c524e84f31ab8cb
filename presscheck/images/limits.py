"""How large a screenshot may be."""

from presscheck.outcome import Size, size_text

LONGEST = 16_383
"""The largest width and height of a WebP file, in pixels."""

MOST_PIXELS = 89_478_485
"""The largest image that Pillow takes for harmless, in pixels: 1280×69905."""


def excess(size: Size) -> str | None:
    """Return why a screenshot of a width and height cannot be kept; None if it can."""
    width, height = size
    if width > LONGEST:
        return f"{size_text(size)} pixels, and {LONGEST} is the largest width of a screenshot"
    if width * height > MOST_PIXELS:
        return f"{size_text(size)} pixels, and {MOST_PIXELS // 10**6} million is the most"
    return None
