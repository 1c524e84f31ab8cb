"""Leads a browser from the address of a site to a server of ours.

The pages keep their own address, and with it their cookies, their origin and their rights.
"""

from typing import Any

from presscheck.browser.engines import Engine

LEADABLE: frozenset[Engine] = frozenset({"chromium", "firefox"})
"""The engines that can be led."""

_RULES = "--host-resolver-rules"
_PREFERENCES = "firefox_user_prefs"
_RESOLVE, _PORT = "network.dns.forceResolve", "network.socket.forcePort"


Place = tuple[str, int]
"""A host and a port."""


def lead(launch: dict[str, Any], engine: Engine, site: Place, to: Place) -> bool:
    """Change launch arguments so that the browser goes to `to` where it would go to `site`.

    Returns False, and changes nothing, when the engine cannot be led or is led already.
    """
    if engine == "chromium":
        return _lead_chromium(launch, site, to)
    if engine == "firefox":
        return _lead_firefox(launch, site, to)
    return False


def _lead_chromium(launch: dict[str, Any], site: Place, to: Place) -> bool:
    own = [str(argument) for argument in launch.get("args", [])]
    if any(argument.startswith(_RULES) for argument in own):
        return False
    rule = f"{_RULES}=MAP {site[0]}:{site[1]} {to[0]}:{to[1]}"
    launch["args"] = [*own, rule]
    return True


def _lead_firefox(launch: dict[str, Any], site: Place, to: Place) -> bool:
    """Every host resolves to ours, but the proxy that a context has refuses all but the site."""
    own = launch.get(_PREFERENCES, {})
    if _RESOLVE in own or _PORT in own:
        return False
    launch[_PREFERENCES] = {**own, _RESOLVE: to[0], _PORT: f"{site[1]}={to[1]}"}
    return True
