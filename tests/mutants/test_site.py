"""The site that serves a variant: edits arrive completely, from no cache, only where they apply."""

from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

import pytest

from mutants.edits import ARTICLE, Delivery, Edit, Rename, Substitute, Swap, sheet
from mutants.mutant import Harmless
from mutants.site import EditedSite, serving, unedited

SHEET = "/static/css/tools.css"
WIDER = sheet("tools", "gap: var(--gap-2)", "gap: 1234567px")
MISSING = "/www/nation/2019/08/356_999999999.html"


def trial(*edits: Edit) -> Harmless:
    return Harmless("trial", "An edit to try the site with.", edits)


@pytest.fixture
def site() -> Iterator[HTTPConnection]:
    with serving(trial(WIDER)) as address, closing(connected(address)) as connection:
        yield connection


def connected(address: str) -> HTTPConnection:
    return HTTPConnection(urlsplit(address).netloc, timeout=5)


def ask(
    site: HTTPConnection, path: str = SHEET, method: str = "GET", **headers: str
) -> tuple[HTTPResponse, bytes]:
    site.request(method, path, headers={name.replace("_", "-"): headers[name] for name in headers})
    answer = site.getresponse()
    return answer, answer.read()


def test_an_edited_file_arrives_completely(site: HTTPConnection) -> None:
    answer, body = ask(site)

    assert body == unedited(SHEET).get_data().replace(b"var(--gap-2)", b"1234567px")
    assert answer.getheader("Content-Length") == str(len(body))


def test_head_has_the_length_of_the_edited_file(site: HTTPConnection) -> None:
    _, body = ask(site)
    answer, nothing = ask(site, method="HEAD")

    assert (answer.getheader("Content-Length"), nothing) == (str(len(body)), b"")


def test_other_answers_are_those_of_the_replica(site: HTTPConnection) -> None:
    for path in (ARTICLE, "/static/css/page.css", "/static/img/amn_NK.png"):
        assert ask(site, path)[1] == unedited(path).get_data()


def test_a_cached_unedited_file_is_replaced(site: HTTPConnection) -> None:
    answer, body = ask(site, If_None_Match=unedited(SHEET).headers["ETag"])

    assert (answer.status, b"1234567px" in body) == (200, True)


def test_a_cached_edited_file_is_confirmed(site: HTTPConnection) -> None:
    known = ask(site)[0].getheader("ETag") or ""
    answer, body = ask(site, If_None_Match=known)

    assert (answer.status, body) == (304, b"")


@pytest.mark.parametrize("path", [ARTICLE, SHEET, "/static/css/page.css"])
def test_a_cache_must_ask_before_it_uses_an_answer(site: HTTPConnection, path: str) -> None:
    assert ask(site, path)[0].getheader("Cache-Control") == "no-cache"


def test_a_cached_file_of_another_mutant_is_replaced(
    site: HTTPConnection,
) -> None:
    known = ask(site)[0].getheader("ETag") or ""
    other = trial(sheet("tools", "var(--gap-2)", "1px"))
    with serving(other) as address, closing(connected(address)) as connection:
        answer, body = ask(connection, If_None_Match=known)

    assert (answer.status, b"gap: 1px" in body) == (200, True)


@pytest.mark.parametrize("header", [{"Range": "bytes=0-9"}, {"Accept_Encoding": "gzip, br"}])
def test_a_file_is_sent_completely(site: HTTPConnection, header: dict[str, str]) -> None:
    answer, body = ask(site, **header)

    assert (answer.status, answer.getheader("Content-Encoding")) == (200, None)
    assert b"1234567px" in body


def test_delivery_changes_status_and_headers() -> None:
    delivery = Delivery(SHEET, status=500, headers={"Content-Type": "text/plain", "ETag": ""})
    answer = EditedSite("trial", [delivery]).answer(SHEET)

    assert (answer.status_code, answer.mimetype) == (500, "text/plain")
    assert "ETag" not in answer.headers


def test_substitute_sends_the_answer_of_another_path() -> None:
    site = EditedSite("trial", [Substitute("/static/css/tools.1a2b.css", SHEET)])

    assert site.answer("/static/css/tools.1a2b.css").get_data() == unedited(SHEET).get_data()


def test_substitute_sends_the_other_path_with_its_own_edits() -> None:
    edited = Swap(SHEET, r"\A", "/* edited */", pattern=True)
    site = EditedSite("trial", [edited, Substitute("/static/css/tools.1a2b.css", SHEET)])

    answers = [site.answer(path).get_data() for path in (SHEET, "/static/css/tools.1a2b.css")]

    assert answers[0] == answers[1] != unedited(SHEET).get_data()


def test_rename_changes_every_text() -> None:
    site = EditedSite("trial", [Rename(r"\bview_tools\b", "article-tools")])
    for address in (ARTICLE, SHEET, "/static/js/text_size.js"):
        before = unedited(address).get_data(as_text=True)

        assert site.answer(address).get_data(as_text=True) == before.replace(
            "view_tools", "article-tools"
        )


def test_rename_changes_the_page_for_missing_articles_too() -> None:
    renaming = Rename(r"\bfoot\b", "page-foot")

    assert 'class="page-foot"' in EditedSite("trial", [renaming]).answer(MISSING).get_data(
        as_text=True
    )
