"""Lets a browser reach the hosts that may answer, with any certificate if need be, and no other."""

from typing import Any

from presscheck.browser.engines import Engine
from presscheck.hosts import AllowedHosts

NOWHERE = "http://127.0.0.1:9"
"""The discard port: a proxy there refuses every host that does not bypass it."""

_PREFERENCES = "firefox_user_prefs"


def refuse_this_machine(launch: dict[str, Any], engine: Engine) -> None:
    """Change launch arguments so that the proxy of a context also refuses hosts of this machine.

    Firefox asks no proxy for them, unless it is told to; the other engines do in any case.
    """
    if engine == "firefox":
        own = launch.get(_PREFERENCES, {})
        launch[_PREFERENCES] = {"network.proxy.allow_hijacking_localhost": True, **own}


def accept_any_certificate(launch: dict[str, Any], engine: Engine) -> None:
    """Change launch arguments so that service workers come with any certificate, too.

    In Chromium, what a context accepts does not count for the scripts of service workers.
    """
    if engine == "chromium":
        launch["args"] = [*launch.get("args", []), "--ignore-certificate-errors"]


def refusing_arguments(hosts: AllowedHosts, engine: Engine) -> dict[str, Any]:
    """Return what a context needs so that only these hosts answer; a refusal costs no time."""
    return {"proxy": {"server": NOWHERE, "bypass": hosts.bypass(engine)}}
