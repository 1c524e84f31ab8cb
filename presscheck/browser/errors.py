"""The errors that a browser reports of a page: each is one line of text."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Download,
    Page,
    Request,
    Response,
    WebError,
)

BROWSER_ERRORS = "browser errors"
"""The heading of a list of them."""

_NOT_LOADED = "Failed to load resource: "
_REFUSED = _NOT_LOADED + "the server responded with a status of "
"""How Chromium writes a refused request on its console."""

_ABORTED = ("net::ERR_ABORTED", "NS_BINDING_ABORTED")
"""A request that the browser gave up because the reader moved on; that is no error."""


@dataclass(frozen=True, slots=True)
class LoggedError:
    """One error, and the page it came from when the browser knows."""

    text: str
    page: Page | None


@dataclass(eq=False)
class BrowserErrorLog:
    """Collects the errors of one browser context.

    They are uncaught errors, errors on the console, failed and refused requests, and requests to
    another host than `site`: those hosts cannot be reached. `expected` holds parts of the errors
    that the test provokes on purpose. `downloads` are no errors: they say why no page opened.
    """

    site: str
    logged: list[LoggedError] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    downloads: list[str] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> "BrowserErrorLog":
        """Collect the errors of the context from now on, and return the log."""
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
        ]

    def clear(self) -> None:
        """Forget everything, for the next test in the same context."""
        self.logged.clear()
        self.expected.clear()
        self.downloads.clear()

    def _add(self, text: str, page: Page | None) -> None:
        self.logged.append(LoggedError(text, page))

    def _on_page(self, page: Page) -> None:
        page.on("download", self._on_download)

    def _on_download(self, download: Download) -> None:
        name = download.suggested_filename
        self.downloads.append(
            f"the browser downloaded {download.url} as {name!r} and opened no page"
        )

    def _on_web_error(self, error: WebError) -> None:
        self._add(f"uncaught error: {error.error}", error.page)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        if message.text.startswith(_REFUSED):
            status = message.text[len(_REFUSED) :]
            self._add_refusal(message.location["url"], status, message.page)
        elif not message.text.startswith(_NOT_LOADED):
            self._add(f"console error: {message.text}", message.page)

    def _on_request_failed(self, request: Request) -> None:
        if request.failure in _ABORTED:
            return
        if is_outside(self.site, request.url):
            self._add(f"request to an outside host: {request.url}", _page_of(request))
        else:
            self._add(f"failed request: {request.url} ({request.failure})", _page_of(request))

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self._add_refusal(response.url, str(response.status), _page_of(response.request))

    def _add_refusal(self, address: str, status: str, page: Page | None) -> None:
        self._add(f"refused request: {address}, answered {status.removesuffix(' ()')}", page)


def is_outside(site: str, address: str) -> bool:
    """Return whether an address is on another host than the site; `data:` and the like are not."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https", "ws", "wss"}:
        return False
    return parts.netloc != urlsplit(site).netloc


def bulleted(lines: Iterable[str]) -> str:
    """Return the lines as a list, each of them once."""
    return "\n".join(f"- {line}" for line in dict.fromkeys(lines))


def _has_refusals_on_the_console(context: BrowserContext) -> bool:
    """Chromium has. Asking for every response instead costs 0.4 ms each, 40 ms a page."""
    return context.browser is not None and context.browser.browser_type.name == "chromium"


def _page_of(request: Request) -> Page | None:
    """The page that asked; none for a service worker or the first request of a new window."""
    if request.service_worker or request.is_navigation_request():
        return None
    return request.frame.page
