"""Which variant of the template an article of The Korea Times is."""

import re
from pathlib import PurePosixPath

_BODY = re.compile(r'<div[^>]*class="[^"]*\bview_article\b')
_PHOTO = re.compile(r"<table\b(?:(?!</table>).)*?<img\b", re.DOTALL)
_END = re.compile(r"<footer\b|\bclass=\"[^\"]*\bview_right\b")
_SEVERAL = 2


def variant_of(path: str, page: str) -> str:
    """Return the section of an article and how many photos it has: "sports, several photos"."""
    parts = PurePosixPath(path).parts
    section = parts[2] if len(parts) > 2 else ""
    return f"{section}, {_photos(page)}"


def _photos(page: str) -> str:
    begin = _BODY.search(page)
    if begin is None:
        return "no article"
    end = _END.search(page, begin.end())
    body = page[begin.end() : end.start() if end else len(page)]
    count = len(_PHOTO.findall(body))
    return "several photos" if count >= _SEVERAL else ("a photo" if count else "no photo")
