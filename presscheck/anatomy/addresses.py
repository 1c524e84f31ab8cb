"""Addresses of files, without what a builder puts into their names."""

import re

_HASH = re.compile(r"[.-](?=[a-f]*\d)(?=\d*[a-f])[\da-f]{6,64}(?=\.\w+$)")
"""A builder's hash in a file's name: `.77d0e2` before the ending. A date has no letters."""


def without_hash(address: str) -> str:
    """Return the address of a file without the hash that a builder put into its name."""
    return _HASH.sub("", address)
