"""Which hosts may answer: those of the site under test, and those that a project allows."""

from dataclasses import dataclass
from functools import cache, lru_cache
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from publicsuffixlist import PublicSuffixList

USUAL_PORTS = {"http": 80, "ws": 80, "https": 443, "wss": 443}
_LOOPBACK = "localhost"
_MOST_ANSWERS = 4096
"""Hosts whose answer is remembered: a hostile page may name a new one in each request."""

_Place = tuple[str, int | None]
"""A host and its port; the usual ports of http and of https are None."""


def origin_of(address: str) -> str:
    """Return the origin of an address: without a user, and without the usual port."""
    parts = urlsplit(address)
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host.removesuffix(f':{USUAL_PORTS.get(parts.scheme)}')}"


class PatternError(ValueError):
    """A pattern of hosts that cannot be used; the text goes on behind the pattern itself."""


@dataclass(frozen=True, slots=True)
class HostPattern:
    """Hosts that a project allows: `cdn.example`, `*.img.example`, or either with a `:port`.

    `below` says that the hosts below `host` are meant, and not `host` itself. Without a `port`,
    every port of a host is allowed.
    """

    host: str
    below: bool = False
    port: int | None = None

    @classmethod
    def parse(cls, text: str) -> "HostPattern":
        """Return the pattern that a text stands for.

        Raises:
            PatternError: when it stands for no host, or for hosts of anybody.
        """
        below = text.startswith("*.")
        rest = text.removeprefix("*.")
        if text in {"*", "*.", "."} or (below and _belongs_to_anybody(rest.partition(":")[0])):
            raise PatternError("allows the hosts of anybody")
        parts = _parsed(rest)
        if parts is None or "*" in rest or (below and _is_number(parts[0])):
            raise PatternError("is no host")
        return cls(parts[0], below, parts[1])

    def allows(self, host: str, port: int | None) -> bool:
        """Return whether a host is meant; a usual port is None."""
        if self.port is not None and (None if self.port in {80, 443} else self.port) != port:
            return False
        return host.endswith(f".{self.host}") if self.below else host == self.host


@dataclass(frozen=True, slots=True)
class AllowedHosts:
    """The hosts that may answer in a run: the site's own, and those that `patterns` name.

    The site's own hosts are all of its registrable domain (`koreatimes.co.kr`, or
    `paper.localhost` on this machine), on the port of the site. A site at a number, at a name
    without a dot or at a public suffix is its only own host.
    """

    site: str
    patterns: tuple[HostPattern, ...] = ()

    def is_own(self, address: str) -> bool:
        """Return whether an address is on one of the site's own hosts."""
        place = _place(urlsplit(address))
        return _is_own(self, *place)

    def may_be_told(self, address: str) -> bool:
        """Return whether an address may be sent what lets a run into the site.

        It must be on an own host, and not in clear text when the site itself is not.
        """
        is_clear = urlsplit(address).scheme in {"http", "ws"}
        return self.is_own(address) and not (is_clear and self.site.startswith("https:"))

    def is_outside(self, address: str) -> bool:
        """Return whether no answer may come from an address; `data:` and the like are not."""
        parts = urlsplit(address)
        if parts.scheme not in USUAL_PORTS:
            return False
        return not _is_allowed(self, *_place(parts))

    def bypass(self, engine: str) -> str:
        """Return the hosts in the words of a proxy's bypass list.

        Firefox compares whole names without a port, and names that end with what begins with a dot.
        """
        host, port = _place(urlsplit(self.site))
        domain = domain_of(host)
        own = [f"{domain}", f"*.{domain}"] if domain else [host] if host else []
        if engine == "firefox":
            names = own + [("*." if one.below else "") + one.host for one in self.patterns]
            spelled = [(name.removeprefix("*"), _bracketed(name)) for name in names]
            return ",".join(dict.fromkeys(one for pair in spelled for one in pair if one[0] != "*"))
        ports = [80, 443] if port is None else [port]
        allowed = [f"{_bracketed(name)}:{number}" for name in own for number in ports]
        allowed += [_in_chromium(pattern) for pattern in self.patterns]
        return ",".join(dict.fromkeys(allowed))


def host_of(address: str) -> str:
    """Return the host of an address with its port, unless that is a usual one."""
    host, port = _place(urlsplit(address))
    return _bracketed(host) if port is None else f"{_bracketed(host)}:{port}"


def place_of(address: str) -> tuple[str, int | None]:
    """Return the host and the port of an address, as browsers compare them; a usual port is None.

    An address that names no port that there is has none of anybody.
    """
    try:
        return _place(urlsplit(address))
    except ValueError:
        return "", None


def domain_of(host: str) -> str | None:
    """Return the registrable domain of a host; None when the host stands for itself alone."""
    if _is_number(host) or "." not in host:
        return None
    if host.endswith(f".{_LOOPBACK}"):
        return ".".join(host.split(".")[-2:])
    return _suffixes().privatesuffix(host)


@cache
def _suffixes() -> PublicSuffixList:
    """The list of public suffixes; to read it takes a moment, which many runs can spare."""
    return PublicSuffixList()


@lru_cache(_MOST_ANSWERS)
def _is_own(hosts: AllowedHosts, host: str, port: int | None) -> bool:
    site, usual = _place(urlsplit(hosts.site))
    if port != usual:
        return False
    domain = domain_of(site)
    return host == site or (domain is not None and (host == domain or host.endswith(f".{domain}")))


@lru_cache(_MOST_ANSWERS)
def _is_allowed(hosts: AllowedHosts, host: str, port: int | None) -> bool:
    return _is_own(hosts, host, port) or any(one.allows(host, port) for one in hosts.patterns)


def _place(parts: SplitResult) -> _Place:
    """A host and its port, as browsers compare them: without a user, and the usual port as none."""
    port = parts.port
    return _name(parts.hostname or ""), None if port == USUAL_PORTS.get(parts.scheme) else port


def _name(host: str) -> str:
    """A host in small ASCII letters, as browsers write it."""
    host = host.lower().rstrip(".")
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _parsed(text: str) -> tuple[str, int | None] | None:
    """A host and a port as they are written; None when the text is something else."""
    try:
        parts = urlsplit(f"//{text}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    is_host = _bracketed(host) == text.lower().removesuffix(f":{port}") and bool(host)
    is_named = all(label and not label.startswith("-") for label in host.split("."))
    written = all(letter.isalnum() or letter in "-._:" for letter in host)
    return (_name(host), port) if is_host and is_named and written else None


def _belongs_to_anybody(host: str) -> bool:
    name = _name(host)
    return name == _LOOPBACK or (bool(name) and not _is_number(name) and _is_suffix(name))


def _is_suffix(name: str) -> bool:
    """Whether anybody may have a host below the name: it is in the list, or a single word."""
    return _suffixes().privatesuffix(name) is None


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _in_chromium(pattern: HostPattern) -> str:
    name = f"*.{pattern.host}" if pattern.below else _bracketed(pattern.host)
    return name if pattern.port is None else f"{name}:{pattern.port}"
