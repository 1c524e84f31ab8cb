"""Slugs: what the parts of a snapshot's name are made of, such as the name of a viewport."""

import re

from presscheck.errors import UsageError

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 80


def expect_slug(text: str) -> None:
    """Raise UsageError if a text is no slug, or longer than 80 characters."""
    if len(text) > LONGEST or not SLUG.fullmatch(text):
        raise UsageError(
            f"{text!r} cannot be part of a snapshot's name",
            try_next="use small letters, digits and single hyphens, such as all-menu",
        )
