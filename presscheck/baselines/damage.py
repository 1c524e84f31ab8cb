"""What git may leave instead of a baseline's file: a pointer to it, or an unfinished merge."""

import re

POINTER = (b"version https://git-lfs.github.com/spec/", b"version https://hawser.github.com/spec/")
"""How the text begins that Git LFS writes instead of a file; the second is its old name."""

CONFLICT = re.compile(rb"^(?:<{7,}|={7,}|>{7,}|\|{7,})(?: [^\n]*)?\r?$", re.MULTILINE)
"""A line that git writes between two sides of a merge; no line of an anatomy looks like it."""

BINARY = b"RIFF"
"""How every WebP file begins."""


def is_pointer(content: bytes | None) -> bool:
    """Return whether a file is a pointer of Git LFS instead of the content."""
    return content is not None and content.lstrip().startswith(POINTER)


def is_in_conflict(content: bytes | None) -> bool:
    """Return whether a text has a line that only an unfinished merge writes."""
    if content is None or content.startswith(BINARY):
        return False
    return CONFLICT.search(content) is not None
