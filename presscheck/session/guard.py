"""The guard: whether a reference shows what was approved.

The same tests take a reference and a capture. What a test does otherwise changes both, and nothing
would differ. So each reference is held against the committed anatomy.
"""

from hashlib import sha256

from presscheck.anatomy import Anatomy
from presscheck.baselines.baseline import anatomy_of
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.store import BaselineStore
from presscheck.compare import SnapshotSide, Terms, compare
from presscheck.errors import UnreadableBaselineError
from presscheck.images import Pixels
from presscheck.outcome import changes_of

NOT_SHOWN = "the recording does not show what was approved"
"""The beginning of what is said of a reference that differs."""


def difference(
    store: BaselineStore, key: SnapshotKey, reference: Anatomy, terms: Terms
) -> tuple[str, str]:
    """Return the hash of the committed anatomy, and in one line how a reference differs from it.

    `terms` are those of two renderers, so positions and pixels are left out.
    """
    try:
        _, content = store.files(key)
        committed = anatomy_of(content) if content else None
    except (UnreadableBaselineError, ValueError):
        return "", ""
    if committed is None or content is None:
        return "", ""
    return anatomy_digest(content), difference_of(committed, reference, terms)


def difference_of(committed: Anatomy, reference: Anatomy, terms: Terms) -> str:
    """Return in one line how a reference differs from the committed anatomy; empty if not."""
    found = changes_of(compare(_side(committed), _side(reference), terms).outcome)
    if not found:
        return ""
    more = f", and {len(found) - 1} more" if len(found) > 1 else ""
    return f"{found[0].component}: {found[0].sentence}{more}"


def anatomy_digest(content: bytes) -> str:
    """Return the hash of an anatomy's file."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _side(anatomy: Anatomy) -> SnapshotSide:
    return SnapshotSide(anatomy, _no_pixels)


def _no_pixels() -> Pixels:
    raise ValueError("no pixels are compared")
