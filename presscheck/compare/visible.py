"""pixelmatch's rule."""

import numpy as np

from presscheck.anatomy import Box
from presscheck.compare.pictures import Pixels


def visible(baseline: Pixels, capture: Pixels, box: Box) -> int:
    from pybind11_pixelmatch import Options, pixelmatch

    h, w = min(baseline.shape[0], capture.shape[0]), min(baseline.shape[1], capture.shape[1])
    t, l = max(0, int(box.y) - 2), max(0, int(box.x) - 2)
    b, r = min(h, int(box.bottom) + 3), min(w, int(box.right) + 3)
    if t >= b or l >= r:
        return 1
    one, other = (np.ascontiguousarray(p[t:b, l:r]) for p in (baseline, capture))
    return int(pixelmatch(one, other, options=Options()))
