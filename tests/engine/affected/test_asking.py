"""The site is asked once more, and its answers are compared with those that were heard."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from threading import Event

import pytest

from presscheck.affected.asking import Asker
from presscheck.recording.exchange import Exchange, Unknown
from presscheck.recording.recorder import Upstream, recording
from tests.engine.recording.site import SiteAnswer, ask, page, served_as


@dataclass
class Site:
    """A site that can change its mind, and what a recorder in front of it has told."""

    answer: SiteAnswer
    port: int = 0
    upstream: Upstream = field(default_factory=lambda: Upstream(""))
    told: list[Exchange | Unknown] = field(default_factory=list)

    def heard(self, **headers: str) -> Exchange:
        """Ask through the recorder, and return what was heard."""
        ask(self.port, "/news", **headers)
        last = self.told[-1]
        assert isinstance(last, Exchange)
        return last

    def is_same(self, one: Exchange) -> bool:
        return Asker(self.upstream).unchanged([one]) == {one}


@contextmanager
def site_of(answer: SiteAnswer) -> Iterator[Site]:
    site = Site(answer)
    with served_as(lambda handler: site.answer(handler)) as behind:
        site.upstream = Upstream(f"http://127.0.0.1:{behind}")
        with recording(site.upstream, lambda *_: None, witness=site.told.append) as site.port:
            yield site


def test_the_same_answer_is_unchanged() -> None:
    with site_of(page("<h1>News</h1>")) as site:
        assert site.is_same(site.heard())


@pytest.mark.parametrize(
    "other",
    [
        page("<h1>Sport</h1>"),
        page("<h1>News</h1>", 404),
        page("<h1>News</h1>", X_Frame_Options="DENY"),
        page("<h1>News</h1>", Set_Cookie="mood=good"),
        page("<h1>News</h1>", Vary="User-Agent, X-Mood"),
    ],
    ids=["body", "status", "header", "cookie", "vary"],
)
def test_another_answer_is_a_change(other: SiteAnswer) -> None:
    with site_of(page("<h1>News</h1>")) as site:
        exchange = site.heard(X_Mood="good")
        site.answer = other

        assert not site.is_same(exchange)


def test_an_answer_by_the_reader_is_asked_for_as_the_browser_did() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        page(f"{handler.headers['Accept-Language']} {handler.headers['X-Mood']}", Vary="X-Mood")(
            handler
        )

    with site_of(answer) as site:
        assert site.is_same(site.heard(Accept_Language="ko", X_Mood="good"))


def test_an_address_in_the_answer_may_have_another_port() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        page(f'<a href="http://{handler.headers["Host"]}/sport">Sport</a>')(handler)

    with site_of(answer) as one, site_of(answer) as other:
        exchange = one.heard(Host=one.upstream.parts.netloc)

        assert other.is_same(exchange)


def test_a_late_answer_is_a_change() -> None:
    release = Event()

    def late(handler: BaseHTTPRequestHandler) -> None:
        release.wait()
        page()(handler)

    with site_of(page()) as site:
        exchange = site.heard()
        site.answer = late
        try:
            assert not site.is_same(exchange)
        finally:
            release.set()


def test_a_site_that_is_gone_has_changed() -> None:
    with site_of(page()) as site:
        exchange = site.heard()

    assert not site.is_same(exchange)


@pytest.mark.parametrize(
    ("asking", "because"),
    [
        (lambda port: ask(port, "/news", "POST"), "it sends POST /news"),
        (lambda port: ask(port, "/news", Cookie="mood=good"), "it asks for /news with a cookie"),
    ],
    ids=["POST", "cookie"],
)
def test_what_cannot_be_asked_again_is_unknown(
    asking: Callable[[int], object], because: str
) -> None:
    with site_of(page()) as site:
        asking(site.port)

        assert site.told == [Unknown(because)]


def test_an_answer_by_more_than_the_request_is_unknown() -> None:
    with site_of(page(Vary="*")) as site:
        ask(site.port, "/news")

        assert site.told == [Unknown("the answer to /news depends on more than the request")]


def test_a_password_is_unknown() -> None:
    with site_of(page("", 401)) as site:
        ask(site.port, "/news")

        assert site.told == [Unknown("it asks for a password: GET /news")]
