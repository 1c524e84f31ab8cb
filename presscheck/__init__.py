"""Snapshots of pages in a real browser, and what changed on them: a pytest plugin.

Tests ask for fixtures by name; what stands here names their types.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from presscheck.browser.outside import StandIn
    from presscheck.errors import PresscheckError
    from presscheck.outcome import Change, ChangeKind, Outcome, Visibility
    from presscheck.plugin.fixtures import ExpectDialog, NewContext, SharePage
    from presscheck.plugin.opening.admission import GiveStandIn
    from presscheck.plugin.opening.page_list import listed_pages, page_content
    from presscheck.plugin.subtests import Snapshot
    from presscheck.viewports import Viewport

__all__ = [
    "Change",
    "ChangeKind",
    "ExpectDialog",
    "GiveStandIn",
    "NewContext",
    "Outcome",
    "PresscheckError",
    "SharePage",
    "Snapshot",
    "StandIn",
    "Viewport",
    "Visibility",
    "listed_pages",
    "page_content",
]

_HOMES = {
    "browser.outside": ("StandIn",),
    "errors": ("PresscheckError",),
    "outcome": ("Change", "ChangeKind", "Outcome", "Visibility"),
    "plugin.opening.admission": ("GiveStandIn",),
    "plugin.fixtures": ("ExpectDialog", "NewContext", "SharePage"),
    "plugin.opening.page_list": ("listed_pages", "page_content"),
    "plugin.subtests": ("Snapshot",),
    "viewports": ("Viewport",),
}


def __getattr__(name: str) -> Any:
    """Import what is asked for, so that a command does not wait for pytest and Playwright."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"presscheck.{module}"), name)
    raise AttributeError(f"module 'presscheck' has no attribute {name!r}")
