"""Files and pages as they are sent: typed, tagged, kept in memory, and never stale."""

import os
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from replica.files import Files

TYPES = {
    "/static/css/page.css": "text/css; charset=utf-8",
    "/static/js/page.js": "text/javascript; charset=utf-8",
    "/static/img/favicon.svg": "image/svg+xml; charset=utf-8",
    "/static/img/amn_NK.png": "image/png",
    "/static/fonts/lora.woff2": "font/woff2",
}
PAGE = "/www/nation/2019/08/356_273254.html"


@pytest.mark.parametrize("address", TYPES)
def test_file_has_its_type_and_may_be_kept(client: FlaskClient, address: str) -> None:
    answer = client.get(address)

    assert answer.content_type == TYPES[address]
    assert answer.cache_control.max_age == 60
    assert answer.content_length == len(answer.data) > 0


@pytest.mark.parametrize("address", ["/static/css/page.css", "/static/fonts/lora.woff2", PAGE])
def test_what_the_browser_has_is_not_sent_again(client: FlaskClient, address: str) -> None:
    tag = client.get(address).headers["ETag"]

    again = client.get(address, headers={"If-None-Match": tag})
    changed = client.get(address, headers={"If-None-Match": '"other"'})

    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    assert changed.status_code == 200


def test_page_is_asked_for_anew_every_time(client: FlaskClient) -> None:
    assert client.get(PAGE).headers["Cache-Control"] == "no-cache"


def test_page_kept_in_memory_is_the_page_itself(client: FlaskClient) -> None:
    first, second = client.get(f"{PAGE}?first"), client.get(f"{PAGE}?first")

    assert second.data == first.data
    assert second.content_type == first.content_type == "text/html; charset=utf-8"


def test_changed_file_is_read_anew(tmp_path: Path) -> None:
    files, path = Files(), tmp_path / "page.css"
    path.write_text("first")
    first = files.answer(path)
    path.write_text("other")
    os.utime(path, ns=(1, 1))
    other = files.answer(path)

    assert first is not None
    assert other is not None
    assert (first.data, other.data) == (b"first", b"other")
    assert first.headers["ETag"] != other.headers["ETag"]


def test_file_that_is_gone_is_not_sent(tmp_path: Path) -> None:
    files, path = Files(), tmp_path / "page.css"
    path.write_text("words")
    files.answer(path)
    path.unlink()

    assert files.answer(path) is None
