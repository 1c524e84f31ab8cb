"""Paths of requests: which of them no page and no file can have."""

from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from wsgiref.types import WSGIEnvironment


def decoded_path(environ: "WSGIEnvironment") -> str:
    """The path that is asked for.

    Raises:
        ValueError: it is not UTF-8, or has a control character.
    """
    try:
        path = bytes(environ["PATH_INFO"], "latin-1").decode("utf-8")
    except UnicodeError:
        raise ValueError("the path is not UTF-8") from None
    if any(category(character) == "Cc" for character in path):
        raise ValueError("the path has a control character")
    return path
