"""The errors that a browser reports of a page: each is one line of text."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Download,
    Error,
    Page,
    Request,
    Response,
    WebError,
)

from presscheck.browser.dialogs import Dialogs
from presscheck.browser.refusals import (
    LoggedError,
    RefusedRequest,
    causes_of,
    lacking_name,
    socket_address,
)
from presscheck.foreign_text import LONGEST_QUOTE, safe_line
from presscheck.hosts import AllowedHosts, HostPattern

_NOT_LOADED = "Failed to load resource: "
_REFUSED = _NOT_LOADED + "the server responded with a status of "
"""How Chromium writes on its console that the answer to a request was an error."""

_HANDLER = re.compile(r"(?<=at )HTML\w+\.on\w+")
"""How a stack names code in an attribute of an element, such as `HTMLButtonElement.onclick`."""

_ICONS = "() => [...document.querySelectorAll('link[rel~=icon]')].map(({ href }) => `${href}`)"

_ABORTED = ("net::ERR_ABORTED", "NS_BINDING_ABORTED")
"""A request that the browser gave up because the reader moved on; that is no error."""


_OUTSIDE = "request to an outside host: "

_MOST_NAMES = 20
"""Names of which a page is asked whether they are defined."""


@dataclass(frozen=True, slots=True)
class ErrorRules:
    """What a run holds against a page.

    `allowed` are hosts beside the site's own. In a `strict` run a request to any other host is an
    error; else it is only told. `ignored` are parts of the errors that the project knows.
    """

    allowed: tuple[HostPattern, ...] = ()
    strict: bool = True
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is told of pages and fails no test.

    They are refused requests, errors that follow from them, each with its causes, and for each
    error that the project ignores the part of it that the project has named.
    """

    refused: tuple[RefusedRequest, ...] = ()
    consequences: tuple[tuple[str, tuple[RefusedRequest, ...]], ...] = ()
    ignored: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.refused or self.consequences or self.ignored)


@dataclass(eq=False)
class BrowserErrorLog:
    """Collects the errors of one browser context.

    They are uncaught errors, errors on the console, failed requests, requests to
    outside hosts, which cannot be reached, and `dialogs`. `expected` holds parts of the errors that
    the test provokes on purpose. `downloads` are no errors; each tells why a page did not open.

    `refused` are the requests to outside hosts of a run that is not strict. `defined` are the names
    that a page has after all, although an error says that it lacks them.

    `icons` are addresses of the icons of pages. The browser asks for an icon once and not again
    for the next page, and some browsers never ask; so an icon that fails is no error of a test.
    """

    site: str
    rules: ErrorRules = ErrorRules()
    logged: list[LoggedError] = field(default_factory=list)
    refused: list[RefusedRequest] = field(default_factory=list)
    defined: set[tuple[Page | None, str]] = field(default_factory=set)
    expected: list[str] = field(default_factory=list)
    dialogs: Dialogs = field(default_factory=Dialogs)
    icons: set[str] = field(default_factory=set)
    downloads: list[str] = field(default_factory=list)
    _ignored: list[str] = field(default_factory=list)
    _told: int = 0
    _followed: set[int] = field(default_factory=set)

    @cached_property
    def hosts(self) -> AllowedHosts:
        """The hosts that may answer."""
        return AllowedHosts(self.site, self.rules.allowed)

    def listen(self, context: BrowserContext) -> "BrowserErrorLog":
        """Collect the errors of the context from now on, and return the log."""
        self.dialogs.listen(context, self._add)
        context.on("page", self._on_page)
        context.on("weberror", self._on_web_error)
        context.on("console", self._on_console)
        context.on("requestfailed", self._on_request_failed)
        if not _has_refusals_on_the_console(context):
            context.on("response", self._on_response)
        return self

    def errors(self, page: Page | None = None) -> list[str]:
        """Return the errors that were not expected, of one page or of the whole context."""
        return [
            error.text
            for error in self.logged
            if page is None or error.page in {None, page}
            if not self._is_expected(error)
            if not self._causes(error)
        ]

    def take_remarks(self) -> Remarks:
        """Return what has not been told yet and fails no test."""
        refused, self._told = tuple(self.refused[self._told :]), len(self.refused)
        consequences = []
        for at, error in enumerate(self.logged):
            causes = [] if at in self._followed or self._is_expected(error) else self._causes(error)
            if causes:
                self._followed.add(at)
                consequences.append((error.text, tuple(causes)))
        ignored = tuple(self._ignored)
        self._ignored.clear()
        return Remarks(refused, tuple(consequences), ignored)

    def clear(self) -> None:
        """Forget everything, for the next test in the same context."""
        self.logged.clear()
        self.expected.clear()
        self.dialogs.expected.clear()
        self.downloads.clear()
        self.refused.clear()
        self.defined.clear()
        self._ignored.clear()
        self._followed.clear()
        self._told = 0

    def read_icons(self, page: Page) -> None:
        """Learn from a page which addresses are those of its icons."""
        self.icons |= set(page.evaluate(_ICONS))

    def ask_for_names(self, page: Page) -> None:
        """Learn from a page which names it has that it lacked when a refused script was due."""
        names = [lacking_name(one) for one in self.logged if self.refused and one.page == page]
        for name in list(dict.fromkeys(filter(None, names)))[:_MOST_NAMES]:
            with suppress(Error):  # the page has been left
                if page.evaluate(f"typeof {name}") != "undefined":
                    self.defined.add((page, name))

    def _is_expected(self, error: LoggedError) -> bool:
        if self._is_icon(error.address):
            return True
        return any(part in error.text for part in self.expected)

    def _causes(self, error: LoggedError) -> list[RefusedRequest]:
        """The refused requests that an error follows from."""
        if not self.refused or (error.page, lacking_name(error)) in self.defined:
            return []
        lost = any(
            one.address and not self._is_icon(one.address) and one.page in {None, error.page}
            for one in self.logged
        )
        return causes_of(error, self.refused, has_lost_its_own=lost)

    def _is_icon(self, address: str) -> bool:
        return address in self.icons or urlsplit(address).path == "/favicon.ico"

    def _add(self, text: str, page: Page | None, address: str = "") -> None:
        self._log(LoggedError(text, page, address))

    def _log(self, error: LoggedError) -> None:
        if part := next((part for part in self.rules.ignored if part in error.text), ""):
            self._ignored.append(part)
        else:
            self.logged.append(error)

    def _tell_refusal(self, address: str, kind: str, page: Page | None) -> None:
        """Note a request to an outside host in a run that is not strict."""
        if not any(part in f"{_OUTSIDE}{address}" for part in self.expected):
            here = page.url.partition("#")[0] if page else ""
            self.refused.append(RefusedRequest(address, kind, page, here))

    def _on_page(self, page: Page) -> None:
        page.on("download", self._on_download)

    def _on_download(self, download: Download) -> None:
        name = download.suggested_filename
        self.downloads.append(
            f"the browser downloaded {download.url} as {name!r} and opened no page"
        )

    def _on_web_error(self, error: WebError) -> None:
        where = error.location
        handler = _HANDLER.search(error.error.stack or "")
        place = _place(where["url"], where["line"], error.page, handler[0] if handler else "")
        self._say(
            f"uncaught error: {error.error}{place}", str(error.error), error.page, thrown=True
        )

    def _say(self, text: str, message: str, page: Page | None, *, thrown: bool = False) -> None:
        """Log what a page itself, or the browser for it, has said."""
        socket = socket_address(message)
        if socket and not self.rules.strict and self.hosts.is_outside(socket):
            self._tell_refusal(socket, "websocket", page)
        else:
            self._log(LoggedError(text, page, message=message, uncaught=thrown))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        if message.text.startswith(_REFUSED):
            status = message.text[len(_REFUSED) :]
            self._add_refusal(message.location["url"], status, message.page)
        elif not message.text.startswith(_NOT_LOADED):
            where = message.location
            place = _place(where["url"], where["line"], message.page)
            self._say(f"console error: {message.text}{place}", message.text, message.page)

    def _on_request_failed(self, request: Request) -> None:
        if request.failure in _ABORTED:
            return
        url, page = request.url, _page_of(request)
        if self.hosts.is_outside(url) and not self.rules.strict:
            self._tell_refusal(url, request.resource_type, page or _page_around(request))
        elif self.hosts.is_outside(url):
            self._add(f"{_OUTSIDE}{url}", page)
        else:
            self._add(f"failed request: {url} ({request.failure})", page, url)

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self._add_refusal(response.url, str(response.status), _page_of(response.request))

    def _add_refusal(self, address: str, status: str, page: Page | None) -> None:
        is_page = page is not None and page.url.partition("#")[0] == address.partition("#")[0]
        itself = ", which is the page itself" if is_page else ""
        text = f"failed request: {address}, answered {status.removesuffix(' ()')}{itself}"
        self._add(text, page, address)


def bulleted(texts: Iterable[str]) -> str:
    """Return texts of a site as a list with one line for each of them, and each of them once."""
    lines = (safe_line(text, LONGEST_QUOTE) for text in texts)
    return "\n".join(f"- {line}" for line in dict.fromkeys(lines))


def _place(address: str, line: int, page: Page | None, handler: str = "") -> str:
    """Where the browser says that an error comes from; empty for code of no script or page.

    `handler` is the attribute of an element that holds the code, as the browser writes it.
    """
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"}:
        return ""
    if handler:
        return f" (in {handler})"
    if page and address == page.url.partition("#")[0]:
        return f" (line {line + 1} of the page)"
    return f" ({parts.path}, line {line + 1})"


def _has_refusals_on_the_console(context: BrowserContext) -> bool:
    """Chromium has. Asking for every response instead costs 0.4 ms each, 40 ms a page."""
    return context.browser is not None and context.browser.browser_type.name == "chromium"


def _page_of(request: Request) -> Page | None:
    """The page that asked; none for a service worker or the first request of a new window."""
    if request.service_worker or request.is_navigation_request():
        return None
    return request.frame.page


def _page_around(request: Request) -> Page | None:
    """The page in which a frame was to be opened, or that was to be left; None if it is unknown."""
    with suppress(Error):
        return None if request.service_worker else request.frame.page
    return None
