"""What git leaves in the place of a baseline's file: a pointer to it, or a merge not finished."""

import re

POINTER = (b"version https://git-lfs.github.com/spec/", b"version https://hawser.github.com/spec/")
"""Begins the text that Git LFS keeps in a file's place; the second is its name of old."""

CONFLICT = re.compile(rb"^(?:<{7,}|={7,}|>{7,}|\|{7,})(?: [^\n]*)?\r?$", re.MULTILINE)
"""A line that git writes between two sides of a merge; no line of an anatomy looks like it."""

BINARY = b"RIFF"
"""Begins every WebP: what follows is no text."""


def is_pointer(content: bytes | None) -> bool:
    """Whether a file is Git LFS's pointer to the content and not the content."""
    return content is not None and content.lstrip().startswith(POINTER)


def is_in_conflict(content: bytes | None) -> bool:
    """Whether a text has a line that only a merge writes, be it the last one that was left."""
    if content is None or content.startswith(BINARY):
        return False
    return CONFLICT.search(content) is not None
