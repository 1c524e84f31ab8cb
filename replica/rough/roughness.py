"""What can be rough about the replica, each thing by a name of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Roughness(StrEnum):
    """One thing that real sites do and the smooth replica does not; the value is its name."""

    HOSTS = "hosts"
    """Pictures come from `img.`, style sheets, scripts and fonts from `static.`."""
    ADVERTS = "adverts"
    """Adverts of another domain, in sizes that rotate; their host is slow, refused or at fault."""
    ANALYTICS = "analytics"
    """A script of another domain that counts readers; its host is slow, refused or at fault."""
    CONSENT = "consent"
    """A layer covers every page until the reader accepts it."""
    LISTS = "lists"
    """Top 10 Stories and Top 5 differ from request to request."""
    LAZY = "lazy"
    """Pictures are loaded when the reader comes near them."""
    COMMENTS = "comments"
    """A frame of another domain below the article."""
    WORKER = "worker"
    """A service worker answers the requests of later pages."""
    NAMES = "names"
    """The addresses of style sheets and scripts differ from request to request."""
    SESSIONS = "sessions"
    """Links carry the id of the reader's session."""
    COMPRESSION = "compression"
    """Texts are sent as gzip or br, as the browser asks."""
    REDIRECTS = "redirects"
    """The bare domain leads to `www.`, and http leads to https if there is https."""


EVERYTHING = frozenset(Roughness)
"""All that needs neither a password nor a certificate."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """The user and the password that the pages are shown to."""

    user: str
    password: str

    @classmethod
    def parse(cls, words: str) -> "Credentials":
        """Read `user:password`.

        Raises:
            ValueError: there is no user, no colon or no password.
        """
        user, colon, password = words.partition(":")
        if not (user and colon and password):
            raise ValueError(f"{words!r} is not user:password")
        return cls(user, password)


@dataclass(frozen=True, slots=True)
class Rough:
    """How the replica is served: the same values give the same answers to the same requests."""

    kinds: frozenset[Roughness] = EVERYTHING
    credentials: Credentials | None = None
    tls: bool = False
    seed: int = 0
    slow: float = 2.0
    """The seconds after which a slow host answers."""

    @classmethod
    def of(cls, *kinds: Roughness) -> "Rough":
        """Return a replica that has only these kinds of roughness."""
        return cls(frozenset(kinds))


def named(names: Iterable[str]) -> frozenset[Roughness]:
    """Return the kinds of roughness with these names.

    Raises:
        ValueError: there is none of that name.
    """
    kinds = set(names)
    if unknown := kinds - set(Roughness):
        known = ", ".join(Roughness)
        raise ValueError(f"there is no roughness {min(unknown)!r} (next: choose from {known})")
    return frozenset(map(Roughness, kinds))
