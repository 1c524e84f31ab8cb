"""The errors that a browser reports of a page: each is one line of text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Download,
    Page,
    Request,
    Response,
    WebError,
)

from presscheck.browser.dialogs import Dialogs
from presscheck.foreign_text import LONGEST_QUOTE, safe_line

BROWSER_ERRORS = "browser errors"
"""The heading of a list of them."""

_NOT_LOADED = "Failed to load resource: "
_REFUSED = _NOT_LOADED + "the server responded with a status of "
"""How Chromium writes a refused request on its console."""

_HANDLER = re.compile(r"(?<=at )HTML\w+\.on\w+")
"""How a stack names code in an attribute of an element, such as `HTMLButtonElement.onclick`."""

_ICONS = "() => [...document.querySelectorAll('link[rel~=icon]')].map(({ href }) => `${href}`)"

_ABORTED = ("net::ERR_ABORTED", "NS_BINDING_ABORTED")
"""A request that the browser gave up because the reader moved on; that is no error."""


_USUAL_PORTS = {"http": 80, "ws": 80, "https": 443, "wss": 443}


@dataclass(frozen=True, slots=True)
class LoggedError:
    """One error, the page it came from when the browser knows, and the address that failed."""

    text: str
    page: Page | None
    address: str = ""


@dataclass(eq=False)
class BrowserErrorLog:
    """Collects the errors of one browser context.

    They are uncaught errors, errors on the console, failed and refused requests, requests to
    another host than `site`, which cannot be reached, and `dialogs`. `expected` holds parts of the
    errors that the test provokes on purpose. `downloads` are no errors; each tells why a page did
    not open.

    `icons` are addresses of the icons of pages. The browser asks for an icon once and not again
    for the next page, and some browsers never ask; so an icon that fails is no error of a test.
    """

    site: str
    logged: list[LoggedError] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    dialogs: Dialogs = field(default_factory=Dialogs)
    icons: set[str] = field(default_factory=set)
    downloads: list[str] = field(default_factory=list)

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
            if not any(part in error.text for part in self.expected)
            if not self._is_icon(error.address)
        ]

    def clear(self) -> None:
        """Forget everything, for the next test in the same context."""
        self.logged.clear()
        self.expected.clear()
        self.dialogs.expected.clear()
        self.downloads.clear()

    def read_icons(self, page: Page) -> None:
        """Learn from a page which addresses are those of its icons."""
        self.icons |= set(page.evaluate(_ICONS))

    def _is_icon(self, address: str) -> bool:
        return address in self.icons or urlsplit(address).path == "/favicon.ico"

    def _add(self, text: str, page: Page | None, address: str = "") -> None:
        self.logged.append(LoggedError(text, page, address))

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
        self._add(f"uncaught error: {error.error}{place}", error.page)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        if message.text.startswith(_REFUSED):
            status = message.text[len(_REFUSED) :]
            self._add_refusal(message.location["url"], status, message.page)
        elif not message.text.startswith(_NOT_LOADED):
            where = message.location
            place = _place(where["url"], where["line"], message.page)
            self._add(f"console error: {message.text}{place}", message.page)

    def _on_request_failed(self, request: Request) -> None:
        if request.failure in _ABORTED:
            return
        url, page = request.url, _page_of(request)
        if is_outside(self.site, url):
            self._add(f"request to an outside host: {url}", page)
        else:
            self._add(f"failed request: {url} ({request.failure})", page, url)

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self._add_refusal(response.url, str(response.status), _page_of(response.request))

    def _add_refusal(self, address: str, status: str, page: Page | None) -> None:
        text = f"refused request: {address}, answered {status.removesuffix(' ()')}"
        self._add(text, page, address)


def is_outside(site: str, address: str) -> bool:
    """Return whether an address is on another host than the site; `data:` and the like are not."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https", "ws", "wss"}:
        return False
    return _host(parts) != _host(urlsplit(site))


def _host(parts: SplitResult) -> tuple[str | None, int | None]:
    """A host and its port, as browsers compare them: without a user, and the usual port as none."""
    port = parts.port
    return parts.hostname, None if port == _USUAL_PORTS.get(parts.scheme) else port


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
