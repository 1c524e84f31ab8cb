"""The picture of what differs: the capture faded, differing pixels in a strong colour."""

from presscheck.compare.pictures import Pixels, encode_quickly
from presscheck.compare.pixels import words

STRONG = (214, 0, 80, 255)
FADED = 4
"""What does not differ has a fourth of its contrast to white left."""


def diff_of(baseline: Pixels, capture: Pixels) -> bytes | None:
    """A PNG of the capture's size; None when no pixel of the common area differs."""
    different = words(baseline, capture) != words(capture, baseline)
    if not different.any():
        return None
    height, width = different.shape
    picture = 255 - (255 - capture) // FADED
    picture[:, :, 3] = 255
    picture[:height, :width][different] = STRONG
    return encode_quickly(picture)
