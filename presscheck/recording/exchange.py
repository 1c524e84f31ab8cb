"""One exchange of a browser and the site: enough to ask again, and to compare the answers."""

from collections.abc import Collection, Iterable
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from presscheck.baselines.recording.answers import Answer
from presscheck.recording.exchanges import digest_of_body
from presscheck.recording.headers import Headers, kept
from presscheck.recording.origin import PLACEHOLDER, Origin, with_other_origin

_ALWAYS = frozenset({"accept", "accept-language", "user-agent"})
"""Headers of requests on which answers depend at many sites that do not say so."""

_NEVER = frozenset({"accept-encoding", "authorization", "cookie"})
_STORES = frozenset({"clear-site-data", "set-cookie"})
READING = frozenset({"GET", "HEAD"})
"""The methods that only read, so that the same request may be sent once more."""


class Exchange(Struct, frozen=True):
    """What was asked, with the headers on which the answer depends, and what was answered.

    `stores` are the headers that tell the browser what to store; a recording lacks them.
    """

    answer: Answer
    sent: tuple[tuple[str, str], ...] = ()
    stores: tuple[tuple[str, str], ...] = ()

    def sent_to(self, origin: Origin) -> Headers:
        """Return the headers of the request, as they are sent to a site at this origin."""
        return [(name, _placed(value, Origin(PLACEHOLDER), origin)) for name, value in self.sent]

    def without(self, names: Collection[str]) -> "Exchange":
        """Return the exchange without these headers of the request."""
        return replace(self, sent=tuple(one for one in self.sent if one[0] not in names))


class Unknown(Struct, frozen=True):
    """Something that a check depends on and that cannot be asked for again; `because` says why."""

    because: str


def heard(
    asked: tuple[str, str, bytes], status: int, headers: Headers, content: bytes, origin: Origin
) -> tuple[Answer, bytes] | None:
    """Return an answer of the site, and its body, as a recording has them.

    `asked` is the method, the address and the body of the request. None for an answer that no
    manifest can have.
    """
    method, address, sent = asked
    headers, body = with_other_origin(kept(headers), content, origin, Origin(PLACEHOLDER))
    fields: dict[str, Any] = {
        "address": address,
        "method": method,
        "status": status,
        "headers": headers,
        "body": digest_of_body(body),
        "asked": digest_of_body(sent) if sent else None,
    }
    try:
        return msgspec.convert(fields, Answer), body
    except msgspec.ValidationError:
        return None


def exchange_of(
    answer: Answer, sent: Iterable[tuple[str, str]], headers: Headers, origin: Origin
) -> Exchange | Unknown:
    """Return the exchange of an answer; `sent` and `headers` are those of request and answer."""
    asked = {name.lower(): value for name, value in sent}
    if answer.method not in READING or answer.asked:
        return Unknown(f"it sends {answer.request}")
    if "cookie" in asked:
        return Unknown(f"it asks for {answer.address} with a cookie")
    varying = _varying(headers)
    if "*" in varying:
        return Unknown(f"the answer to {answer.address} depends on more than the request")
    names = (_ALWAYS | varying) - _NEVER
    return Exchange(
        answer,
        tuple(
            (name, _placed(asked[name], origin, Origin(PLACEHOLDER)))
            for name in sorted(names & asked.keys())
        ),
        tuple(sorted((name.lower(), value) for name, value in headers if name.lower() in _STORES)),
    )


def _varying(headers: Headers) -> frozenset[str]:
    """The headers of requests on which an answer depends, as it says itself."""
    values = (value for name, value in headers if name.lower() == "vary")
    return frozenset(name.strip().lower() for value in values for name in value.split(","))


def _placed(value: str, old: Origin, new: Origin) -> str:
    return old.replaced(value.encode("latin-1", "replace"), new).decode("latin-1")
