"""Whether a site answers, and with what; asked before a browser starts."""

import ssl
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException, RemoteDisconnected
from time import monotonic
from typing import IO, Any
from urllib.parse import urlsplit

from presscheck.access import Access
from presscheck.errors import SiteError, UsageError
from presscheck.foreign_text import safe_line
from presscheck.hosts import AllowedHosts
from presscheck.loopback import PlainHandler, SecureHandler, is_loopback
from presscheck.recording.server import AGENT
from presscheck.session.bot_wall import LARGEST, wall_of

_SECONDS = 10.0
"""The time that a site may take to answer."""

_REFUSALS = {401, 403, 429}
"""Statuses that real sites give to programs while they serve browsers, so they prove nothing."""

_PIECE = 8 * 2**10


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """What a site has answered: its status, the address it has led to, and whether it was empty."""

    asked: str
    status: int
    reason: str
    address: str
    is_empty: bool

    @property
    def remarks(self) -> Sequence[str]:
        """Return what is unusual about the answer, in words that follow the site's name."""
        is_elsewhere = self.address.rstrip("/") != self.asked.rstrip("/")
        remarks = (
            is_elsewhere and f"leads to {self.address}",
            self.status >= 400 and f"answers {self.status} {self.reason}".strip(),
            self.is_empty and "sends nothing",
        )
        return [safe_line(remark) for remark in remarks if remark]


def expect_any_answer(
    base: str, *, ignore_https_errors: bool = False, access: Access | None = None
) -> FirstAnswer:
    """Return the site's answer; `access` is sent to the site's own hosts alone.

    Raises:
        UsageError: when `base` is no address.
        SiteError: when the site does not answer, or a service keeps programs away from it.
    """
    parts = urlsplit(base)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(
            f"{base!r} is not the address of a site",
            try_next="write it in full, such as https://staging.example",
        )
    return _first_answer(*_asking(base, access, ignore_https_errors=ignore_https_errors))


def expect_answer(
    base: str, path: str, *, ignore_https_errors: bool = False, access: Access | None = None
) -> None:
    """Expect that a site has the page with this path.

    Raises:
        UsageError: when `base` is no address.
        SiteError: when the site does not answer, or answers that the page is missing.
    """
    address = base.rstrip("/") + path
    status = expect_any_answer(
        address, ignore_https_errors=ignore_https_errors, access=access
    ).status
    if status >= 400 and status not in _REFUSALS:
        raise SiteError(
            f"{address} answers {status}",
            try_next="check that the site under test is the right one and has this page",
        )


def read_content(
    address: str, limit: int, *, ignore_https_errors: bool = False, access: Access | None = None
) -> bytes:
    """Return what an address answers, but not much more than so many bytes.

    Raises:
        SiteError: when it does not answer, or answers with a refusal.
    """  # noqa: DOC501  # a function makes the error
    opener, request = _asking(address, access, ignore_https_errors=ignore_https_errors)
    try:
        with opener.open(request, timeout=_SECONDS) as answer:
            content: bytes = answer.read(limit + 1)
            return content
    except urllib.error.HTTPError as error:
        with error:
            raise SiteError(
                f"{address} answers {error.code}", try_next="open that address in a browser"
            ) from None
    except (OSError, HTTPException, ValueError) as error:
        raise _no_answer(address, _reason(error)) from error


def _asking(
    address: str, access: Access | None, *, ignore_https_errors: bool
) -> tuple[urllib.request.OpenerDirector, urllib.request.Request]:
    """A request, and what sends it; what lets a run in goes to the site's own hosts alone."""
    direct = is_loopback(urlsplit(address).hostname or "")
    secret = _secret_headers(access) if access else {}
    redirects = _Redirects(AllowedHosts(address), secret)
    opener = _opener(redirects, direct=direct, ignore_https_errors=ignore_https_errors)
    request = urllib.request.Request(address)  # noqa: S310  # its scheme has been checked
    for name, value in secret.items():
        request.add_unredirected_header(name, value)
    return opener, request


def _opener(
    redirects: urllib.request.BaseHandler, *, direct: bool, ignore_https_errors: bool
) -> urllib.request.OpenerDirector:
    # A proxy made for the outside world does not know what this machine serves to itself.
    handlers: list[urllib.request.BaseHandler] = [urllib.request.ProxyHandler({})] if direct else []
    context = _unverified() if ignore_https_errors else None
    handlers += [redirects, PlainHandler(), SecureHandler(context=context)]
    opener = urllib.request.build_opener(*handlers)
    opener.addheaders = [("User-Agent", AGENT)]
    return opener


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, and lets no other site have what lets a run in."""

    def __init__(self, hosts: AllowedHosts, secret: Mapping[str, str]) -> None:
        self.hosts, self.secret = hosts, secret

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Any,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Return the request to where a site leads."""
        request = super().redirect_request(req, fp, code, msg, headers, newurl)
        if request and self.hosts.may_be_told(newurl):
            for name, value in self.secret.items():
                request.add_unredirected_header(name, value)
        return request


def _secret_headers(access: Access) -> dict[str, str]:
    headers = dict(access.headers)
    if access.credentials:
        token = b64encode(":".join(access.credentials).encode()).decode()
        headers.setdefault("Authorization", f"Basic {token}")
    return headers


def _first_answer(
    opener: urllib.request.OpenerDirector, request: urllib.request.Request
) -> FirstAnswer:
    address = request.full_url
    try:
        with opener.open(request, timeout=_SECONDS) as answer:
            page = _beginning(answer, answer.read1(_PIECE))
            found = FirstAnswer(address, answer.status, answer.reason, answer.url, not page)
    except urllib.error.HTTPError as error:
        with error as answer:
            page = _beginning(answer, b"")
            found = FirstAnswer(address, error.code, error.reason, error.url, is_empty=False)
    except (OSError, HTTPException, ValueError) as error:
        raise _no_answer(address, _reason(error)) from error
    headers = {name.lower(): value for name, value in answer.headers.items()}
    if wall := wall_of(found.status, headers, page):
        raise _walled(found, wall)
    return found


def _beginning(answer: Any, page: bytes) -> bytes:
    """The beginning of a page, for as long as it comes in time; what comes late is left out."""
    until = monotonic() + _SECONDS
    with suppress(OSError, HTTPException, ValueError):
        while len(page) < LARGEST and monotonic() < until and (piece := answer.read(_PIECE)):
            page += piece
    return page[:LARGEST]


def _walled(found: FirstAnswer, wall: str) -> SiteError:
    return SiteError(
        f"{found.address} answers {found.status} with a challenge for people: {wall} keeps"
        " programs away from it",
        try_next="ask whoever runs the site to let this machine in, and name its key in headers,"
        " http_credentials or storage_state of [tool.presscheck]",
    )


def _no_answer(address: str, reason: object) -> SiteError:
    if isinstance(reason, ssl.SSLCertVerificationError):
        return SiteError(
            f"{address} has a certificate that cannot be verified: {reason.verify_message}",
            try_next="if you trust this host, --presscheck-ignore-https-errors",
        )
    if isinstance(reason, HTTPException) and not isinstance(reason, RemoteDisconnected):
        return SiteError(
            f"{address} answers with something that is not HTTP: {safe_line(str(reason), 200)}",
            try_next="see which program answers there, or give another --base-url",
        )
    return SiteError(
        f"{address} does not answer: {reason}",
        try_next="start the site under test, or give another --base-url",
    )


def _unverified() -> ssl.SSLContext:
    """A context that accepts any certificate, as the browser does with ignore_https_errors."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _reason(error: Exception) -> Any:
    return getattr(error, "reason", error)
