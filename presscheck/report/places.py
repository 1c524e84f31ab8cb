"""The snapshots that a cause is seen in, as text."""

from collections.abc import Iterator, Sequence

MOST_NAMES = 6
"""The snapshots that are named."""


def where(names: Sequence[str]) -> str:
    """Return in which snapshots a cause is seen; what a name shares with the last one is left out.

    Such as “in 4 snapshots: article/at-rest@desktop, @narrow, @wide, story@wide”.
    """
    every = list(dict.fromkeys(names))
    if len(every) == 1:
        return f"in {every[0]}"
    more = len(every) - MOST_NAMES
    listed = ", ".join(_shortened(every[:MOST_NAMES])) + (f" and {more:,} more" if more > 0 else "")
    return f"in {len(every):,} snapshots: {listed}"


def _shortened(names: Sequence[str]) -> Iterator[str]:
    page = state = ""
    for name in names:
        here, _, rest = name.partition("/")
        of_state, _, viewport = rest.partition("@")
        if here != page:
            yield name
        elif of_state != state:
            yield rest
        else:
            yield f"@{viewport}"
        page, state = here, of_state
