"""Whether an address is well-formed: somebody can follow it, whatever it leads to."""

import re
from urllib.parse import urlsplit

_UNFILLED = re.compile(
    r"undefined|\bnull\b|\bNaN\b|\bNone\b|\[object |\{\{|\}\}|\$\{|<%|%7B%7B|%24%7B|%5Bobject",
    re.IGNORECASE,
)
"""What a template or a script leaves in an address when it has no value."""

_IN_PAGE = frozenset({"", "#", "#!"})
_WITH_HOST = frozenset({"http", "https", "ws", "wss", "ftp"})
_OPAQUE = frozenset({"mailto", "tel", "sms", "data", "blob", "about", "kakaotalk"})


def fault_of(target: str) -> str:
    """Return what is wrong with an address, as what follows “the target”; empty if nothing is."""
    if target in _IN_PAGE:
        return "leads nowhere"
    if target.lower().startswith("javascript:"):
        return "is a script"
    if re.search(r"[\s<>\"]", target):
        return "has a space or a sign that no address has"
    if _UNFILLED.search(target):
        return "has a place that nobody filled in"
    return _fault_of_parts(target)


def _fault_of_parts(target: str) -> str:
    try:
        parts = urlsplit(target)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is no address"
    if parts.scheme in _WITH_HOST and not host:
        return "has no host"
    if parts.scheme in _OPAQUE and not (parts.path or parts.query):
        return "has nothing behind its scheme"
    return ""
