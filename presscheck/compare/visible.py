"""How many differing pixels a reader can see, by pixelmatch's rule."""

from math import ceil, floor

import numpy as np
from pybind11_pixelmatch import Options, pixelmatch

from presscheck.anatomy import Box
from presscheck.compare.pictures import Pixels

THRESHOLD = 0.1
"""pixelmatch's own default, in its YIQ colour distance (https://github.com/mapbox/pixelmatch)."""

REACH = 2
"""Anti-aliasing detection looks at a neighbour's neighbours, so a crop keeps two pixels more."""


def visible(baseline: Pixels, capture: Pixels, box: Box) -> int:
    """What the pixelmatch package counts in the box; all of what only one picture has."""
    height, width = np.minimum(baseline.shape[:2], capture.shape[:2])
    left, right = max(0, floor(box.x) - REACH), min(int(width), ceil(box.right) + REACH)
    top, bottom = max(0, floor(box.y) - REACH), min(int(height), ceil(box.bottom) + REACH)
    if left >= right or top >= bottom:
        return ceil(box.width) * ceil(box.height)
    options = Options()
    options.threshold = THRESHOLD
    one, other = (
        np.ascontiguousarray(pixels[top:bottom, left:right]) for pixels in (baseline, capture)
    )
    return int(pixelmatch(one, other, options=options))
