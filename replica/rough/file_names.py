"""Names that defeat caches: the addresses of style sheets and scripts differ at every request."""

import re

from replica.rough.visits import Visit

FILE = re.compile(r'((?:rel="stylesheet" href|src)="/static/(?:css|js)/[^"?]+)"')

PARAMETER = "v"
"""Nothing that the site answers depends on it."""


def add_versions(markup: str, visit: Visit) -> str:
    """Add a version to the addresses of style sheets and scripts; modules name each other."""
    version = visit.chance(PARAMETER).randrange(10**9, 10**10)
    return FILE.sub(rf'\1?{PARAMETER}={version}"', markup)
