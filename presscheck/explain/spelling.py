"""Differences that are another spelling of the same, because no pixel differs."""

from presscheck.anatomy.aspects import is_image
from presscheck.anatomy.diff import Difference
from presscheck.anatomy.pairs import Matching
from presscheck.anatomy.styles import style_of
from presscheck.anatomy.wording import describe_property
from presscheck.outcome import ChangeKind, Visibility

_FONTS = "font-family"


def is_spelling(matching: Matching, difference: Difference) -> bool:
    """Return whether a difference is only another spelling of what is painted.

    An image may be in the page or in a file, and a list of fonts may name others that no letter
    of the page needs. The first font must stay.
    """
    change, (old, new) = difference.change, difference.pair
    if change.visibility is not Visibility.NO_PIXELS or old is None or new is None:
        return False
    before, after = matching.before.elements[old], matching.after.elements[new]
    if change.kind is ChangeKind.RETARGETED:
        inlined = {one.target.startswith("data:image/") for one in (before, after)}
        return is_image(after) and len(inlined) > 1
    if change.kind is ChangeKind.RESTYLED and change.what == describe_property(_FONTS):
        fonts = style_of(matching.before, old, _FONTS), style_of(matching.after, new, _FONTS)
        first, last = ({one.split(",")[end].strip() for one in fonts} for end in (0, -1))
        return len(first) == 1 and len(last) == 1
    return False
