"""Screenshots as arrays of pixels: decoded, encoded, compared, and judged for visibility.

Other rooms import the names below. Only `explain/` and `compare.py` import the other modules.
"""

from presscheck.images.codec import Pixels, UnreadableImageError, decode, encode_quickly
from presscheck.images.limits import LONGEST, excess

__all__ = ["LONGEST", "Pixels", "UnreadableImageError", "decode", "encode_quickly", "excess"]
