"""The job that every program gets: ten articles, 40 regions, 100 reading and 20 acting checks.

`describe` reads what the checks expect from the site itself. Each program finds the description in
its folder as job.json.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Locator, Page
from werkzeug import Response

from mutants.edits import Edit, Swap, script
from mutants.site import EditedSite
from replica import SITE
from replica.app import create_app
from replica.server import serving

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

VIEWPORT = {"width": 1280, "height": 800}
REGIONS = {
    "page": "",
    "head": ".view_HD_div",
    "share row": ".view_share",
    "top stories": ".aside_top10",
}
"""Names of regions with their selectors; the empty one is the whole page."""

TEXT, COUNT = "text", "count"
READS = {
    "byline": (".view_byline", TEXT),
    "headline": (".view_headline h1", TEXT),
    "posted": (".date_div .view_date:first-child", TEXT),
    "section": (".sub_TT a", TEXT),
    "print preview": (".tool_print", "href"),
    "facebook": (".share_facebook a", "href"),
    "twitter": (".share_twitter a", "href"),
    "kakao": (".share_kakaolink button", "data-url"),
    "share links": (".view_share li", COUNT),
    "ranked stories": (".aside_top10 li", COUNT),
}
"""Names of reading checks with a selector, and what is read: text, count or an attribute."""

LOGIN = "[aria-controls=member_main]"
ACTS = {
    "larger text": (".tool_up", "html", "data-text-size", "1"),
    "login": (LOGIN, LOGIN, "aria-expanded", "true"),
}
"""Names of acting checks with what is clicked, and whose attribute has which value then."""

CLOCK = script("page", "  startClock,\n", "")
"""The peers let time go on, so the site of the job shows no clock."""


def articles() -> tuple[str, ...]:
    return SITE.articles[:10]


def changes() -> tuple[Edit, ...]:
    """One change in each of five articles; only three of them fail a reading check."""
    reworded, misled, shortened, recoloured, corrected = articles()[1::2]
    body = r'(id="startts">\s*<span itemprop="articleBody">)'
    return (
        Swap(reworded, r"<h1>(.*?)</h1>", r"<h1>Update: \1</h1>", pattern=True),
        Swap(misled, r"(twitter\.com/intent/)tweet", r"\1follow", pattern=True),
        Swap(shortened, r'<li><span class="aside_rank">10</span>.*?</li>', "", pattern=True),
        Swap(recoloured, "view_byline", 'view_byline" style="color: #666'),
        Swap(corrected, body, r"\1Corrected. ", pattern=True),
    )


def describe(page: Page, base: str, program: str) -> dict[str, Any]:
    """Open every article once, and return the job with all that its checks expect."""
    return {
        "site": base,
        "program": program,
        "viewport": VIEWPORT,
        "regions": [{"name": name, "selector": where} for name, where in REGIONS.items()],
        "acts": [
            {"name": name, "click": click, "selector": where, "what": what, "expected": expected}
            for name, (click, where, what, expected) in ACTS.items()
        ],
        "articles": [_described(page, base, path) for path in articles()],
    }


def _described(page: Page, base: str, path: str) -> dict[str, Any]:
    page.goto(base + path)
    reads = [
        {
            "name": name,
            "selector": where,
            "what": what,
            "expected": _read(page.locator(where), what),
        }
        for name, (where, what) in READS.items()
    ]
    return {"name": number_of(path), "path": path, "reads": reads}


def number_of(path: str) -> str:
    return PurePosixPath(path).stem.rpartition("_")[2]


def _read(place: Locator, what: str) -> str | int | None:
    if what == COUNT:
        return place.count()
    if what == TEXT:
        return (place.text_content() or "").strip()
    return place.get_attribute(what)


class SiteOfTheJob:
    """The replica without its clock, as approved or, once `changed` is set, with the changes.

    All other answers keep the headers of the replica, so that a browser may cache them.
    """

    def __init__(self) -> None:
        self.changed = False
        self._replica: WSGIApplication = create_app(SITE.content)
        self._answers = {changed: _edited(changed=changed) for changed in (False, True)}

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        answer = self._answers[self.changed].get(environ["PATH_INFO"])
        if answer is None:
            return self._replica(environ, start_response)
        body, content_type = answer
        response = Response(body, content_type=content_type)
        response.cache_control.no_cache = True
        response.add_etag()
        return response.make_conditional(environ)(environ, start_response)


def _edited(*, changed: bool) -> dict[str, tuple[bytes, str]]:
    site = EditedSite("side by side", (CLOCK, *changes()) if changed else (CLOCK,))
    site.check()
    answers = {edit.path: site.answer(edit.path) for edit in site.edits}
    return {path: (one.get_data(), one.content_type or "") for path, one in answers.items()}


@contextmanager
def serving_the_job() -> Iterator[tuple[str, SiteOfTheJob]]:
    """Serve the site of the job for the length of the block, and give its address and itself."""
    SITE.fonts()
    site = SiteOfTheJob()
    with serving(site) as base:
        yield base, site
