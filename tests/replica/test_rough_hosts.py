"""What the hosts of the rough replica answer: turns, redirects, passwords, https, compression."""

import gzip
import re
import socket
from base64 import b64encode
from collections.abc import Callable

import brotli
import pytest

from replica import SITE
from replica.rough import EVERYTHING, Credentials, Rough, RoughAddresses, Roughness
from replica.rough.hosts import Host, Origins
from replica.rough.turns import TURNS, Turn
from tests.replica.rough_answers import Received, ask, ask_address
from tests.rough import ServeRough

ARTICLE = SITE.articles[0]

SCRIPTS = {
    Roughness.ADVERTS: rf"//{Host.ADVERTS}:\d+/tag\.js\?ord=\d+",
    Roughness.ANALYTICS: rf"//{Host.ANALYTICS}:\d+/count\.js\?ord=\d+",
}


def turn(addresses: RoughAddresses, address: str) -> Turn:
    """What becomes of a request for the script of another domain."""
    if f":{addresses.origins.refused_port}/" in address:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", addresses.origins.refused_port), 5)
        return Turn.REFUSED
    try:
        answer = ask_address_soon(addresses, address)
    except TimeoutError:
        return Turn.SLOW
    return Turn.WELL if answer.status == 200 else Turn.FAULT


def ask_address_soon(addresses: RoughAddresses, address: str) -> Received:
    return ask_address(addresses, address, timeout=0.5)


@pytest.mark.parametrize("kind", SCRIPTS)
def test_an_outside_host_is_well_late_refused_and_at_fault_by_turns(
    serve_rough: ServeRough, kind: Roughness
) -> None:
    addresses = serve_rough(Rough(frozenset({kind}), slow=1.5))
    pages = [ask(addresses, ARTICLE).text for _ in TURNS]
    turns = [turn(addresses, re.findall(SCRIPTS[kind], page)[0]) for page in pages]

    assert sorted(turns) == sorted(TURNS)


def test_both_outside_hosts_are_never_refused_on_the_same_page(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough())
    refused = f":{addresses.origins.refused_port}/"
    counts = [ask(addresses, ARTICLE).text.count(refused) for _ in TURNS]

    assert sorted(counts) == [0, 0, 1, 1]


def test_each_slot_names_three_sizes_and_the_script_takes_turns(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough.of(Roughness.ADVERTS))
    slots = ask(addresses, ARTICLE).page.all("div", of="advert")
    scripts = {ask(addresses, f"/tag.js?ord={n}", Host.ADVERTS).text for n in (0, 4, 8)}

    assert [slot["id"] for slot in slots] == ["advert_top", "advert_end", "advert_side"]
    assert {len({*slot["data-sizes"].split()}) for slot in slots} == {3}
    assert len(scripts) == 3


def test_the_print_page_has_no_adverts(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough.of(Roughness.ADVERTS))

    assert "adverts" not in ask(addresses, "/www2/common/printpreview.asp?newsidx=273254").text


@pytest.mark.parametrize("host", [Host.ADVERTS, Host.ANALYTICS, Host.COMMENTS])
def test_outside_hosts_have_nothing_of_the_paper(serve_rough: ServeRough, host: Host) -> None:
    assert ask(serve_rough(Rough()), ARTICLE, host).status == 404


@pytest.mark.parametrize("path", [ARTICLE, "/www2/common/search.asp?kwd=a%20b"])
def test_the_bare_domain_leads_to_the_same_page_of_www(serve_rough: ServeRough, path: str) -> None:
    addresses = serve_rough(Rough.of(Roughness.REDIRECTS))
    answer = ask(addresses, path, Host.BARE)

    assert (answer.status, answer.headers["Location"]) == (301, addresses.base + path)
    assert ask(addresses, path).status == 200


def test_without_redirects_the_bare_domain_answers_itself(serve_rough: ServeRough) -> None:
    assert ask(serve_rough(Rough.of()), ARTICLE, Host.BARE).status == 200


def test_https_does_not_wait_for_who_says_nothing(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough(tls=True))

    with socket.create_connection(("127.0.0.1", addresses.origins.port)):
        assert ask(addresses, ARTICLE).status == 200


def test_http_leads_to_https(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough(tls=True))
    plain = RoughAddresses(_with_port(addresses, addresses.plain_port), addresses.plain_port)
    answer = ask(plain, ARTICLE)

    assert (answer.status, answer.headers["Location"]) == (301, addresses.base + ARTICLE)
    assert addresses.base.startswith("https://www.")
    assert ask(addresses, ARTICLE).status == 200


def _with_port(addresses: RoughAddresses, port: int) -> Origins:
    return Origins(port, addresses.origins.refused_port)


def test_a_page_is_shown_only_with_the_password(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough(EVERYTHING, Credentials("kim", "a:b")))
    refused, wrong = ask(addresses, ARTICLE), ask(addresses, ARTICLE, authorization=basic("kim:a"))
    shown = ask(addresses, ARTICLE, authorization=basic("kim:a:b"))

    assert (refused.status, wrong.status, shown.status) == (401, 401, 200)
    assert refused.headers["WWW-Authenticate"].startswith("Basic realm=")
    assert "paper" not in refused.text
    assert ask(addresses, "/static/css/page.css", Host.STATIC).status == 200


def basic(words: str) -> str:
    return f"Basic {b64encode(words.encode()).decode()}"


@pytest.mark.parametrize(
    ("asked", "encoding", "decode"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip, deflate", "gzip", gzip.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
        ("identity", None, bytes),
    ],
)
def test_texts_are_compressed_as_the_browser_asks(
    serve_rough: ServeRough, asked: str, encoding: str | None, decode: Callable[[bytes], bytes]
) -> None:
    addresses = serve_rough(Rough.of(Roughness.COMPRESSION))
    answer = ask(addresses, ARTICLE, accept_encoding=asked)

    assert answer.headers["Content-Encoding"] == encoding
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert b"head-on collision" in decode(answer.body)


def test_nothing_is_compressed_unless_it_is_switched_on(serve_rough: ServeRough) -> None:
    answer = ask(serve_rough(Rough.of()), ARTICLE, accept_encoding="gzip, br")

    assert answer.headers["Content-Encoding"] is None


def test_fonts_are_sent_as_they_are(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough())
    font = ask(addresses, "/static/fonts/lora.woff2", Host.STATIC, accept_encoding="gzip, br")

    assert (font.status, font.headers["Content-Encoding"]) == (200, None)


def test_head_has_the_length_and_no_body(serve_rough: ServeRough) -> None:
    answer = ask(serve_rough(Rough.of(Roughness.HOSTS)), ARTICLE, method="HEAD")

    assert answer.body == b""
    assert int(answer.headers["Content-Length"]) > 10_000


def test_an_address_of_a_page_with_an_odd_number_is_answered(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough())

    for number in ("", "-1", "x", "9" * 30, "%00"):
        assert ask_address(addresses, f"//{Host.ADVERTS}/tag.js?ord={number}").status == 200
