"""What a browser complains about while a test runs, each complaint in one line."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, WebError

ALREADY_NAMED = "Failed to load resource"
"""Browsers repeat every refused request on the console; the request itself says more."""

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

    `expected` holds fragments of complaints that the test provokes on purpose;
    `outside_answers` is true while stand-ins answer for the outside world.
    """

    site: str
    heard: list[Trouble] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    outside_answers: bool = False

    def listen(self, context: BrowserContext) -> "TroubleLog":
        context.on("weberror", self._web_error)
        context.on("console", self._console)
        context.on("request", self._request)
        context.on("requestfailed", self._request_failed)
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

    def _add(self, said: str, page: Page | None) -> None:
        self.heard.append(Trouble(said, page))

    def _web_error(self, problem: WebError) -> None:
        self._add(f"uncaught error: {problem.error}", problem.page)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(ALREADY_NAMED):
            self._add(f"console error: {message.text}", message.page)

    def _request(self, request: Request) -> None:
        if not self.outside_answers and leaves(self.site, request.url):
            self._add(f"request to an outside host: {request.url}", page_of(request))

    def _request_failed(self, request: Request) -> None:
        if leaves(self.site, request.url) or request.failure in LEFT_BEHIND:
            return
        self._add(f"failed request: {request.url} ({request.failure})", page_of(request))

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not leaves(self.site, response.url):
            said = f"refused request: {response.url} ({response.status} {response.status_text})"
            self._add(said.replace(" )", ")"), page_of(response.request))


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
