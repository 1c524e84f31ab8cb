"""A browser in which the scripts of the site do not run, though those of a check do."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page


@contextmanager
def scripts_off(page: Page) -> Iterator[None]:
    """Let no script of the pages run that are opened inside the block; Chromium alone can do so.

    After the block, checks and snapshots work as on any page: nothing brings its scripts back.
    """
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    yield
    session.send("Emulation.setScriptExecutionDisabled", {"value": False})
    session.detach()
