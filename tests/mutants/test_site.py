"""The site that serves a mutant: edits arrive whole, from no cache, and only where they fit."""

from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

import pytest

from mutants.edits import ARTICLE, Edit, Everywhere, Instead, Sent, sheet
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


def test_edited_file_arrives_whole(site: HTTPConnection) -> None:
    answer, body = ask(site)

    assert body == unedited(SHEET).get_data().replace(b"var(--gap-2)", b"1234567px")
    assert answer.getheader("Content-Length") == str(len(body))


def test_head_tells_the_length_of_the_edited_file(site: HTTPConnection) -> None:
    _, body = ask(site)
    answer, nothing = ask(site, method="HEAD")

    assert (answer.getheader("Content-Length"), nothing) == (str(len(body)), b"")


def test_everything_else_is_as_the_replica_has_it(site: HTTPConnection) -> None:
    for path in (ARTICLE, "/static/css/page.css", "/static/img/amn_NK.png"):
        assert ask(site, path)[1] == unedited(path).get_data()


def test_who_kept_the_unedited_file_is_sent_the_edited_one(site: HTTPConnection) -> None:
    answer, body = ask(site, If_None_Match=unedited(SHEET).headers["ETag"])

    assert (answer.status, b"1234567px" in body) == (200, True)


def test_who_kept_the_edited_file_is_told_so(site: HTTPConnection) -> None:
    known = ask(site)[0].getheader("ETag") or ""
    answer, body = ask(site, If_None_Match=known)

    assert (answer.status, body) == (304, b"")


@pytest.mark.parametrize("path", [ARTICLE, SHEET, "/static/css/page.css"])
def test_nothing_is_used_again_without_asking(site: HTTPConnection, path: str) -> None:
    assert ask(site, path)[0].getheader("Cache-Control") == "no-cache"


def test_file_kept_from_another_mutant_is_not_mistaken_for_this_ones(
    site: HTTPConnection,
) -> None:
    known = ask(site)[0].getheader("ETag") or ""
    other = trial(sheet("tools", "var(--gap-2)", "1px"))
    with serving(other) as address, closing(connected(address)) as connection:
        answer, body = ask(connection, If_None_Match=known)

    assert (answer.status, b"gap: 1px" in body) == (200, True)


@pytest.mark.parametrize("header", [{"Range": "bytes=0-9"}, {"Accept_Encoding": "gzip, br"}])
def test_file_is_sent_plain_and_whole(site: HTTPConnection, header: dict[str, str]) -> None:
    answer, body = ask(site, **header)

    assert (answer.status, answer.getheader("Content-Encoding")) == (200, None)
    assert b"1234567px" in body


def test_answer_is_sent_otherwise() -> None:
    sent = Sent(SHEET, status=500, headers={"Content-Type": "text/plain", "ETag": ""})
    answer = EditedSite("trial", [sent]).answer(SHEET)

    assert (answer.status_code, answer.mimetype) == (500, "text/plain")
    assert "ETag" not in answer.headers


def test_answer_of_another_path_is_sent_under_a_name_of_its_own() -> None:
    site = EditedSite("trial", [Instead("/static/css/tools.1a2b.css", SHEET)])

    assert site.answer("/static/css/tools.1a2b.css").get_data() == unedited(SHEET).get_data()


def test_name_is_changed_wherever_it_stands() -> None:
    site = EditedSite("trial", [Everywhere(r"\bview_tools\b", "article-tools")])
    for address in (ARTICLE, SHEET, "/static/js/text_size.js"):
        before = unedited(address).get_data(as_text=True)

        assert site.answer(address).get_data(as_text=True) == before.replace(
            "view_tools", "article-tools"
        )


def test_name_is_changed_on_the_page_that_is_not_there_too() -> None:
    renaming = Everywhere(r"\bfoot\b", "page-foot")

    assert 'class="page-foot"' in EditedSite("trial", [renaming]).answer(MISSING).get_data(
        as_text=True
    )
