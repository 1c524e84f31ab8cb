"""What a browser complains about while a test runs, each complaint in one line."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, WebError

NOT_LOADED = "Failed to load resource: "
REFUSED = NOT_LOADED + "the server responded with a status of "
"""How Chromium puts a refused request on its console."""

LEFT_BEHIND = ("net::ERR_ABORTED", "NS_BINDING_ABORTED")
"""A request given up because the reader moved on is nobody's fault."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One complaint, and the page it came from when the browser knows."""

    said: str
    page: Page | None


@dataclass(eq=False)
class TroubleLog:
    """Listens to one browser context: errors, failed requests, and requests that leave the site.

    `expected` holds fragments of complaints that the test provokes on purpose. Outside hosts
    are out of reach, so a request that leaves the site is one that fails.
    """

    site: str
    heard: list[Trouble] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> "TroubleLog":
        context.on("weberror", self._web_error)
        context.on("console", self._console)
        context.on("requestfailed", self._request_failed)
        if not says_refusals_on_the_console(context):
            context.on("response", self._response)
        return self

    def complaints(self, page: Page | None = None) -> list[str]:
        """What was heard and not expected: of one page, or of the whole context."""
        return [
            trouble.said
            for trouble in self.heard
            if page is None or trouble.page in {None, page}
            if not any(fragment in trouble.said for fragment in self.expected)
        ]

    def forget(self) -> None:
        """Begin anew, for the next test in the same context."""
        self.heard.clear()
        self.expected.clear()

    def _add(self, said: str, page: Page | None) -> None:
        self.heard.append(Trouble(said, page))

    def _web_error(self, problem: WebError) -> None:
        self._add(f"uncaught error: {problem.error}", problem.page)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        if message.text.startswith(REFUSED):
            self._refused(message.location["url"], message.text[len(REFUSED) :], message.page)
        elif not message.text.startswith(NOT_LOADED):
            self._add(f"console error: {message.text}", message.page)

    def _request_failed(self, request: Request) -> None:
        if request.failure in LEFT_BEHIND:
            return
        if leaves(self.site, request.url):
            self._add(f"request to an outside host: {request.url}", page_of(request))
        else:
            self._add(f"failed request: {request.url} ({request.failure})", page_of(request))

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self._refused(response.url, str(response.status), page_of(response.request))

    def _refused(self, address: str, status: str, page: Page | None) -> None:
        self._add(f"refused request: {address}, answered {status.removesuffix(' ()')}", page)


def says_refusals_on_the_console(context: BrowserContext) -> bool:
    """Chromium does. Asking for every response instead costs 0.4 ms each, 40 ms a page."""
    return context.browser is not None and context.browser.browser_type.name == "chromium"


def leaves(site: str, address: str) -> bool:
    """Whether an address lies outside the site under test; data: and the like never do."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https", "ws", "wss"}:
        return False
    return parts.netloc != urlsplit(site).netloc


def page_of(request: Request) -> Page | None:
    """The page that asked; none for a service worker or the first request of a new window."""
    if request.service_worker or request.is_navigation_request():
        return None
    return request.frame.page


def as_list(complaints: Sequence[str]) -> str:
    """Each complaint once, in the order heard."""
    return "\n".join(f"- {said}" for said in dict.fromkeys(complaints))
