"""Screenshots as arrays of pixels: read and written, compared, and judged for visibility.

Other rooms import the names below; `explain/` and `compare.py` import the modules that compare.
"""

from presscheck.images.codec import Pixels, UnreadableImageError, decode, encode_quickly

__all__ = ["Pixels", "UnreadableImageError", "decode", "encode_quickly"]
