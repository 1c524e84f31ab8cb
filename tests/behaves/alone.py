"""What a page does by itself while nobody touches it, from its first line on."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from urllib.parse import urlsplit

from playwright.sync_api import ElementHandle, JSHandle, Page, Request

from pages.base import SitePage
from tests.behaves.findings import DESCRIBE, script_of

WATCH = script_of("alone")
CALL = "([name, argument]) => window[Symbol.for('page left alone')][name](argument)"

FONTS_COME = script_of("fonts_come")
"""Returns when the fonts that a page has asked for have come."""

WHOLE_PAGE = "Page"

LATE_SHIFT = 0.01
"""How far a page that has loaded may shift before a reader sees it."""

LEAVING = """() => {
  for (const type of ["beforeunload", "pagehide", "unload"]) window.dispatchEvent(new Event(type));
}"""

STORED = """async () => [
  ...Object.keys(localStorage).map((key) => `localStorage has ${JSON.stringify(key)}`),
  ...Object.keys(sessionStorage).map((key) => `sessionStorage has ${JSON.stringify(key)}`),
  ...(await indexedDB.databases()).map(({ name }) => `there is a database ${name}`),
  ...(await caches.keys()).map((name) => `there is a cache ${name}`),
  ...(await navigator.serviceWorker.getRegistrations())
    .map(({ scope }) => `a worker serves ${scope}`),
]"""

INSIDE = """(roots, element) => Math.min(Infinity, ...roots
  .filter((root) => root.contains(element))
  .map((root) => root.querySelectorAll("*").length))"""

LINKED = """(roots, address) => Math.min(Infinity, ...roots
  .filter((root) => [...root.querySelectorAll("[href], [src]")].some(
    (element) => new URL(element.href || element.src, location).href === address))
  .map((root) => root.querySelectorAll("*").length))"""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a page did by itself: the component that did it, and a sentence."""

    component: str
    sentence: str


class PageAlone:
    """A page that is watched from before it opens."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[Request] = []
        page.add_init_script(WATCH)
        page.on("request", lambda request: self.requests.append(request))

    def begin(self) -> float:
        """Watch from now on what changes; return how far the page shifted while it loaded."""
        self.page.evaluate(FONTS_COME)
        self.next_frame()
        self.requests.clear()
        return float(self.page.evaluate(CALL, ["begin", 0]))

    def next_frame(self) -> None:
        """Wait until the browser has painted the page once more, and measured how it shifted."""
        for _ in range(2):
            self.page.evaluate(CALL, ["nextFrame", 0])

    def pass_time(self, milliseconds: int) -> None:
        """Let time pass on the page."""
        self.page.clock.run_for(milliseconds)
        self.next_frame()

    def shifted(self) -> float:
        """Return how far the page has shifted since this was asked for the last time."""
        return float(self.page.evaluate(CALL, ["shifted", 0]))

    def frames(self) -> int:
        """Return how often a script has asked for a frame."""
        return int(self.page.evaluate(CALL, ["frames", 0]))

    def listeners(self) -> dict[str, int]:
        """Return how many listeners there are for each event."""
        return dict(self.page.evaluate(CALL, ["listeners", 0]))

    def stored(self) -> list[str]:
        """Return a sentence for each thing that the browser keeps for the site."""
        names = {cookie.get("name", "") for cookie in self.page.context.cookies()}
        names |= {*self.page.evaluate(CALL, ["cookies", 0])}
        kept = [f"there is a cookie {name!r}" for name in sorted(names)]
        return kept + list(self.page.evaluate(STORED))

    def elements(self, name: str, argument: int = 0) -> Iterator[tuple[ElementHandle, str, str]]:
        """Yield elements that the watch has found, each with what it found out."""
        found = self.page.evaluate_handle(CALL, [name, argument])
        for number in range(min(int(found.evaluate("list => list.length")), 9)):
            one: JSHandle = found.evaluate_handle("(list, number) => list[number][0]", number)
            told = found.evaluate("(list, number) => list[number].slice(1).map(String)", number)
            if element := one.as_element():
                yield element, told[0], told[1]


def component_around(site_page: SitePage, element: ElementHandle) -> str:
    """Return the name of the smallest component that an element is in."""
    return _smallest(site_page, INSIDE, element)


def component_that_names(site_page: SitePage, address: str) -> str:
    """Return the name of the smallest component that has a link or a file of that address."""
    if address == site_page.page.url:
        return WHOLE_PAGE
    return _smallest(site_page, LINKED, address)


def _smallest(site_page: SitePage, script: str, argument: object) -> str:
    sizes = [
        (float(component.root.evaluate_all(script, argument)), component.name)
        for component in site_page.components()
    ]
    size, name = min(sizes, default=(inf, WHOLE_PAGE))
    return name if size < inf else WHOLE_PAGE


def late_shifts(alone: PageAlone, site_page: SitePage) -> Iterator[Finding]:
    shift = alone.shifted()
    if shift <= LATE_SHIFT:
        return
    for element, before, after in alone.elements("resized"):
        component = component_around(site_page, element)
        if component != WHOLE_PAGE:
            yield Finding(
                component,
                f"{described(element)} goes from {before} to {after} px after the page has "
                f"loaded, and shifts the page by {shift:.3f}",
            )
            return
    yield Finding(WHOLE_PAGE, f"the page shifts by {shift:.3f} after it has loaded")


def described(element: ElementHandle) -> str:
    """Return an element in words: its role and its name."""
    return str(element.evaluate(DESCRIBE))


def path_of(request: Request) -> str:
    """Return method and address of a request, without the host."""
    parts = urlsplit(request.url)
    return f"{request.method} {parts.path}{f'?{parts.query}' if parts.query else ''}"
