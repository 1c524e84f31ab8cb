"""The elements of a page: their model, how two anatomies are matched, and what differs.

Other rooms import the names below, the box algebra in `presscheck.anatomy.boxes`, and in `explain/`
and `compare.py` the modules that match and compare.
"""

from presscheck.anatomy.addresses import without_hash
from presscheck.anatomy.boxes import Box
from presscheck.anatomy.model import BODY, REST, Anatomy, Element, Frame, as_line, kind_in

__all__ = [
    "BODY",
    "REST",
    "Anatomy",
    "Box",
    "Element",
    "Frame",
    "as_line",
    "kind_in",
    "without_hash",
]
