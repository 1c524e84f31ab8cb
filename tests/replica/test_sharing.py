"""Addresses that share an article, encoded as the browser's encodeURIComponent encodes."""

from urllib.parse import parse_qs, urlsplit

import pytest

from replica.sharing import encoded, share_links

ADDRESS = "http://www.koreatimes.co.kr/www/nation/2019/08/356_273254.html"
ENCODED_ADDRESS = "http%3A%2F%2Fwww.koreatimes.co.kr%2Fwww%2Fnation%2F2019%2F08%2F356_273254.html"


@pytest.mark.parametrize(
    ("text", "as_browsers_do"),
    [
        pytest.param("two words", "two%20words", id="space"),
        pytest.param('"R&D" = 100% #1?', "%22R%26D%22%20%3D%20100%25%20%231%3F", id="signs"),
        pytest.param("a+b/c:d;e,f@g$h", "a%2Bb%2Fc%3Ad%3Be%2Cf%40g%24h", id="reserved"),
        pytest.param("It's (not) *that*! ~-_.", "It's%20(not)%20*that*!%20~-_.", id="left alone"),
        pytest.param("한글", "%ED%95%9C%EA%B8%80", id="Korean"),
        pytest.param("漢字", "%E6%BC%A2%E5%AD%97", id="Chinese"),
        pytest.param("📚", "%F0%9F%93%9A", id="emoji"),
        pytest.param("<em>", "%3Cem%3E", id="tag"),
        pytest.param("―", "%E2%80%95", id="bar"),
    ],
)
def test_text_is_encoded_as_browsers_do(text: str, as_browsers_do: str) -> None:
    assert encoded(text) == as_browsers_do


def test_links_are_the_services_own_in_the_order_of_the_row() -> None:
    assert share_links("A & B", ADDRESS) == {
        "facebook": f"https://www.facebook.com/sharer/sharer.php?u={ENCODED_ADDRESS}",
        "twitter": f"https://twitter.com/intent/tweet?text=A%20%26%20B&url={ENCODED_ADDRESS}",
        "whatsapp": f"https://api.whatsapp.com/send?text=A%20%26%20B%20{ENCODED_ADDRESS}",
        "reddit": f"https://www.reddit.com/submit?url={ENCODED_ADDRESS}&title=A%20%26%20B",
        "mailto": f"mailto:?subject=A%20%26%20B&body={ENCODED_ADDRESS}",
    }
    assert list(share_links("", "")) == ["facebook", "twitter", "whatsapp", "reddit", "mailto"]


@pytest.mark.parametrize("headline", ['"A" & <b> = 1+1?', "한글 & 漢字 📚", "100%25", "a#b;c"])
def test_services_read_back_what_was_shared(headline: str) -> None:
    links = share_links(headline, ADDRESS)
    read_back = {name: parse_qs(urlsplit(link).query) for name, link in links.items()}

    assert read_back["twitter"] == {"text": [headline], "url": [ADDRESS]}
    assert read_back["reddit"] == {"title": [headline], "url": [ADDRESS]}
    assert read_back["whatsapp"] == {"text": [f"{headline} {ADDRESS}"]}
    assert read_back["mailto"] == {"subject": [headline], "body": [ADDRESS]}
