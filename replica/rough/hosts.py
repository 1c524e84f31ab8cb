"""The hosts of the rough replica: all of them are names of this machine."""

from dataclasses import dataclass
from enum import StrEnum

SITE_DOMAIN = "paper.localhost"


class Host(StrEnum):
    """A host that answers; browsers find every name below `localhost` on this machine."""

    BARE = SITE_DOMAIN
    WWW = f"www.{SITE_DOMAIN}"
    IMG = f"img.{SITE_DOMAIN}"
    STATIC = f"static.{SITE_DOMAIN}"
    ADVERTS = "ads.adverts.localhost"
    ANALYTICS = "stats.counting.localhost"
    COMMENTS = "comments.talk.localhost"


FILE_HOSTS = frozenset({Host.IMG, Host.STATIC})
OUTSIDE = frozenset({Host.ADVERTS, Host.ANALYTICS, Host.COMMENTS})
"""The hosts of other domains, which the paper does not run."""


@dataclass(frozen=True, slots=True)
class Origins:
    """How the hosts are reached: all answer at one port, and at `refused_port` nobody does."""

    port: int
    refused_port: int
    scheme: str = "http"

    def of(self, host: Host) -> str:
        """Return the origin of a host, with its scheme."""
        return f"{self.scheme}://{host}:{self.port}"

    def beside(self, host: Host, *, refused: bool = False) -> str:
        """Return the origin as pages write it: with the scheme that the page itself has."""
        return f"//{host}:{self.refused_port if refused else self.port}"


def host_of(header: str) -> Host:
    """Return the host that a request is for; every other name stands for the bare domain."""
    name = header.rpartition(":")[0] or header
    try:
        return Host(name.lower())
    except ValueError:
        return Host.BARE
