"""The elements of a page: their model, how two anatomies are matched, and what differs.

Other rooms import the names below and the box algebra in `presscheck.anatomy.boxes`. Only
`explain/` and `compare.py` import the modules that match and compare.
"""

from presscheck.anatomy.addresses import without_hash
from presscheck.anatomy.boxes import Box
from presscheck.anatomy.model import BODY, REST, Anatomy, Element, Frame, as_line, kind_in
from presscheck.anatomy.wording import in_plain_words

__all__ = [
    "BODY",
    "REST",
    "Anatomy",
    "Box",
    "Element",
    "Frame",
    "as_line",
    "in_plain_words",
    "kind_in",
    "without_hash",
]
