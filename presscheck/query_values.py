"""What an address carries for one reader or one cache, and what is left without it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

SESSIONS = (
    "sid",
    "sessionid",
    "session_id",
    "phpsessid",
    "jsessionid",
    "aspsessionid*",
    "cfid",
    "cftoken",
)
"""Names of query values that carry a session."""

CAMPAIGNS = (
    "utm_*",
    "gclid",
    "gbraid",
    "wbraid",
    "dclid",
    "fbclid",
    "msclkid",
    "yclid",
    "twclid",
    "igshid",
    "mc_cid",
    "mc_eid",
    "_ga",
    "_gl",
)
"""Names of query values that say where a reader comes from."""

VERSIONS = (
    "_",
    "v",
    "ver",
    "version",
    "rev",
    "t",
    "ts",
    "time",
    "timestamp",
    "cb",
    "cachebust*",
    "nocache",
    "rnd",
    "rand",
    "random",
    "hash",
)
"""Names of query values that make a cache ask again.

They are left out of the address of a file. In any other address, such as a video's page with its
`v`, they are left out only when the value can be nothing but a moment or a hash.
"""

_PAGES = frozenset({"asp", "aspx", "cgi", "do", "htm", "html", "jsp", "php", "shtml", "xhtml"})
"""The endings of pages, whose query values choose what they show."""

_FILE = re.compile(r"\.(?P<ending>[a-z][a-z0-9]{1,4})$", re.IGNORECASE)
_MOMENT = r"[0-9]{9,20}(?:\.[0-9]+)?"
_HASH = r"(?=[a-fA-F]*[0-9])(?=[0-9]*[a-fA-F])[0-9a-fA-F]{8,64}"


def has_path(address: str) -> bool:
    """Return whether an address leads to a place on a site, so that it can carry values."""
    return not address.startswith(("data:", "mailto:", "javascript:", "blob:", "#"))


def path_and_rest(address: str) -> tuple[str, str]:
    """Return an address up to its query or its fragment, and these."""
    path = re.split("[?#]", address, maxsplit=1)[0]
    return path, address[len(path) :]


@dataclass(frozen=True, slots=True)
class IgnoredValues:
    """What may differ in the addresses of one place.

    These are sessions, campaigns, what makes a cache ask again, and the query values that have
    one of the `names` of the project, in which `*` stands for any characters.
    """

    names: tuple[str, ...] = ()

    def left_out_of(self, address: str) -> str:
        """Return the address without them."""
        if not has_path(address):
            return address
        path, query, fragment = _parts(address)
        path = re.sub(_SESSION_IN_PATH, "", path)
        ignored = re.compile(_any_value(self.names, is_file=_is_file(path)))
        values = [value for value in query if not ignored.fullmatch(value)]
        return f"{path}{'?' if values else ''}{'&'.join(values)}{fragment}"

    def pattern(self, address: str) -> str:
        """Return a regular expression for the address with any of them, and without.

        It means the same in Python and in JavaScript.
        """
        if not has_path(address):
            return re.escape(address)
        path, query, fragment = _parts(self.left_out_of(address))
        return re.escape(path) + self.pattern_behind(path, *query) + re.escape(fragment)

    def pattern_behind(self, path: str, *query: str) -> str:
        """Return the same for what stands behind a path, between `?` and the fragment."""
        one = _any_value(self.names, is_file=_is_file(path))
        session = f"(?:{_SESSION_IN_PATH})?"
        if not query:
            return rf"(?:{session}(?:\?{one}(?:&{one})*)?)"
        values = f"(?:&{one})*&".join(map(re.escape, query))
        return rf"{session}\?(?:{one}&)*{values}(?:&{one})*"


def _parts(address: str) -> tuple[str, list[str], str]:
    """The path, the values of the query and the fragment of an address."""
    whole, number, fragment = address.partition("#")
    path, question, query = whole.partition("?")
    return path, query.split("&") if question else [], number + fragment


def _is_file(path: str) -> bool:
    found = _FILE.search(path.rpartition("/")[2])
    return found is not None and found["ending"].lower() not in _PAGES


@lru_cache
def _any_value(names: tuple[str, ...], *, is_file: bool) -> str:
    """The regular expression of one ignored query value."""
    value = "(?:=[^&#]*)?"
    everywhere = f"{_one_of((*SESSIONS, *CAMPAIGNS, *names))}{value}"
    of_files = f"{_one_of(VERSIONS)}{value if is_file else f'=(?:{_MOMENT}|{_HASH})'}"
    return f"(?:{everywhere}|{of_files})"


def _one_of(names: Iterable[str]) -> str:
    written = ("[^=&#]*".join(map(_in_any_case, name.split("*"))) for name in names)
    return f"(?:{'|'.join(written)})"


def _in_any_case(text: str) -> str:
    """A regular expression for a text; not every browser knows a flag for a part of one."""
    return "".join(
        f"[{sign.lower()}{sign.upper()}]" if sign.isalpha() else re.escape(sign) for sign in text
    )


_SESSION_IN_PATH = f";{_in_any_case('jsessionid')}=[^?#;/]*"
