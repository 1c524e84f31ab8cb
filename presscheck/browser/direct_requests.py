"""Notices requests that a test sends to a site by Playwright and past the browser."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from playwright.sync_api import APIRequestContext, Route

_DIRECT = (
    *((APIRequestContext, name) for name in ("delete", "fetch", "get", "head", "patch")),
    *((APIRequestContext, name) for name in ("post", "put")),
    (Route, "fetch"),
)
"""The methods that let Playwright's driver ask, and not the browser."""


def notice_direct_requests(tell: Callable[[], None]) -> Callable[[], None]:
    """Call `tell` before each such request, until what is returned is called.

    Playwright has no event for them.
    """
    originals = {(kind, name): getattr(kind, name) for kind, name in _DIRECT}
    for (kind, name), original in originals.items():
        setattr(kind, name, _telling(original, tell))

    def restore() -> None:
        for (kind, name), original in originals.items():
            setattr(kind, name, original)

    return restore


def _telling(original: Callable[..., Any], tell: Callable[[], None]) -> Callable[..., Any]:
    @wraps(original)
    def ask(*arguments: Any, **named: Any) -> Any:
        tell()
        return original(*arguments, **named)

    return ask
