"""Whether a site answers, and with what; asked before a browser starts."""

import ssl
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from http.client import HTTPException, RemoteDisconnected
from typing import Any
from urllib.parse import urlsplit

from presscheck.errors import SiteError, UsageError
from presscheck.foreign_text import safe_line
from presscheck.recording.server import AGENT

_THIS_MACHINE = ("127.0.0.1", "localhost", "::1")

_SECONDS = 10.0
"""The time that a site may take to answer."""

_REFUSALS = {401, 403, 429}
"""Statuses that real sites give to programs while they serve browsers, so they prove nothing."""


Credentials = tuple[str, str] | None
"""The user and the password with which a site is asked, if it wants any."""


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
    base: str, *, ignore_https_errors: bool = False, credentials: Credentials = None
) -> FirstAnswer:
    """Return the site's answer.

    Raises:
        UsageError: when `base` is no address.
        SiteError: when the site does not answer.
    """
    parts = urlsplit(base)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(
            f"{base!r} is not the address of a site",
            try_next="write it in full, such as https://staging.example",
        )
    direct = parts.hostname in _THIS_MACHINE
    opener = _opener(direct=direct, ignore_https_errors=ignore_https_errors)
    if credentials:
        token = b64encode(":".join(credentials).encode()).decode()
        opener.addheaders.append(("Authorization", f"Basic {token}"))
    return _first_answer(opener, base)


def expect_answer(
    base: str, path: str, *, ignore_https_errors: bool = False, credentials: Credentials = None
) -> None:
    """Expect that a site has the page with this path.

    Raises:
        UsageError: when `base` is no address.
        SiteError: when the site does not answer, or answers that the page is missing.
    """
    address = base.rstrip("/") + path
    status = expect_any_answer(
        address, ignore_https_errors=ignore_https_errors, credentials=credentials
    ).status
    if status >= 400 and status not in _REFUSALS:
        raise SiteError(
            f"{address} answers {status}",
            try_next="check that the site under test is the right one and has this page",
        )


def read_content(
    address: str,
    limit: int,
    *,
    ignore_https_errors: bool = False,
    credentials: Credentials = None,
) -> bytes:
    """Return what an address answers, but not much more than so many bytes.

    Raises:
        SiteError: when it does not answer, or answers with a refusal.
    """  # noqa: DOC501  # a function makes the error
    direct = urlsplit(address).hostname in _THIS_MACHINE
    opener = _opener(direct=direct, ignore_https_errors=ignore_https_errors)
    if credentials:
        token = b64encode(":".join(credentials).encode()).decode()
        opener.addheaders.append(("Authorization", f"Basic {token}"))
    try:
        with opener.open(address, timeout=_SECONDS) as answer:
            content: bytes = answer.read(limit + 1)
            return content
    except urllib.error.HTTPError as error:
        with error:
            raise SiteError(
                f"{address} answers {error.code}", try_next="open that address in a browser"
            ) from None
    except (OSError, HTTPException, ValueError) as error:
        raise _no_answer(address, _reason(error)) from error


def _opener(*, direct: bool, ignore_https_errors: bool) -> urllib.request.OpenerDirector:
    # A proxy made for the outside world does not know what this machine serves to itself.
    handlers: list[urllib.request.BaseHandler] = [urllib.request.ProxyHandler({})] if direct else []
    if ignore_https_errors:
        handlers.append(urllib.request.HTTPSHandler(context=_unverified()))
    opener = urllib.request.build_opener(*handlers)
    opener.addheaders = [("User-Agent", AGENT)]
    return opener


def _first_answer(opener: urllib.request.OpenerDirector, address: str) -> FirstAnswer:
    try:
        with opener.open(address, timeout=_SECONDS) as answer:
            is_empty = not answer.read(1)
            return FirstAnswer(address, answer.status, answer.reason, answer.url, is_empty)
    except urllib.error.HTTPError as error:
        with error:
            return FirstAnswer(address, error.code, error.reason, error.url, is_empty=False)
    except (OSError, HTTPException, ValueError) as error:
        raise _no_answer(address, _reason(error)) from error


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
