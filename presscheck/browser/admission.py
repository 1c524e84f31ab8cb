"""Lets a context into a site that is not public."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Route

from presscheck.access import HIDDEN, Access
from presscheck.hosts import AllowedHosts


class _Unshown(str):
    """A text that Python does not show: pytest cuts what it shows, and leaves a part."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(HIDDEN)


StorageState = Any
"""Playwright's storage state: cookies, and what origins have stored."""


def access_arguments(access: Access, hosts: AllowedHosts) -> dict[str, Any]:
    """Return what a context needs to be let in, but for the headers.

    The password goes to every own host that asks for it. When a project allows other hosts, it goes
    to the site's address alone, because a browser can tell origins apart and not domains.
    """
    arguments: dict[str, Any] = {}
    if access.credentials:
        user, password = access.credentials
        arguments["http_credentials"] = {"username": user, "password": _Unshown(password)}
        if hosts.patterns:
            parts = urlsplit(hosts.site)
            origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
            arguments["http_credentials"]["origin"] = origin
    if access.storage_state:
        arguments["storage_state"] = str(access.storage_state)
    return arguments


def send_headers(context: BrowserContext, access: Access, hosts: AllowedHosts) -> None:
    """Send the headers of a project with each request to the site's own hosts.

    Playwright's own extra headers go to every host, and Chromium asks other hosts beforehand
    whether they want them. A route does neither, but shows each request to Playwright.
    """
    if not access.headers:
        return
    headers = {name.lower(): value for name, value in access.headers}

    def send(route: Route) -> None:
        route.fallback(headers={**route.request.headers, **headers})

    context.route(lambda address: hosts.may_be_told(address), send)


def state_after(
    action: Callable[[Page], object],
    browser: Browser,
    arguments: dict[str, Any],
    prepare: Callable[[BrowserContext], None],
    site: str,
) -> StorageState:
    """Return what a site has stored after an action on its first page, in a context of its own."""
    context = browser.new_context(**arguments)
    try:
        prepare(context)
        page = context.new_page()
        page.goto(site)
        action(page)
        return context.storage_state()
    finally:
        context.close()
