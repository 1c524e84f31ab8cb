"""Lists of pages: text, sitemaps and feeds, and what is refused of them."""

import pytest

from presscheck.articles.entries import newest_first, read_entries
from presscheck.errors import UsageError

SITEMAP = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://paper.example/old</loc><lastmod>2023-03-01</lastmod></url>
<url><loc> https://paper.example/new?a=1&amp;b=2 </loc>
<lastmod>2023-03-31T03:25:00+09:00</lastmod></url>
<url><loc>https://paper.example/undated</loc></url>
</urlset>"""
RSS = b"""<rss version="2.0"><channel><link>https://paper.example/</link>
<item><title>Old</title><link>https://paper.example/old</link>
<pubDate>Wed, 01 Mar 2023 10:00:00 +0900</pubDate></item>
<item><link>https://paper.example/new</link><pubDate>Fri, 31 Mar 2023 10:00:00 GMT</pubDate></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://paper.example/"/>
<entry><link rel="enclosure" href="/a.mp3"/><link href="/new"/>
<updated>2023-03-31T10:00:00Z</updated></entry>
<entry><link rel="alternate" href="/old"/>
<updated>2023-03-01T10:00:00Z</updated></entry></feed>"""


@pytest.mark.parametrize(
    ("content", "addresses"),
    [
        pytest.param(
            SITEMAP,
            [f"https://paper.example/{one}" for one in ("new?a=1&b=2", "old", "undated")],
            id="sitemap",
        ),
        pytest.param(RSS, ["https://paper.example/new", "https://paper.example/old"], id="rss"),
        pytest.param(ATOM, ["/new", "/old"], id="atom"),
        pytest.param(b"\xef\xbb\xbf# mine\n/b\n\n  /a  \n", ["/b", "/a"], id="text"),
    ],
)
def test_entries_are_read_newest_first(content: bytes, addresses: list[str]) -> None:
    listing = read_entries(content, "list")

    assert [one.address for one in newest_first(listing.entries)] == addresses
    assert not listing.is_index


def test_a_list_of_lists_is_known() -> None:
    content = b"<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>"

    assert read_entries(content, "list").is_index


BILLION = b"""<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<urlset><url><loc>&b;</loc></url></urlset>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<urlset><url><loc>&x;</loc></url></urlset>"""


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "sitemap.xml has no addresses", id="empty"),
        pytest.param(b"# nothing\n", "sitemap.xml has no addresses", id="comments alone"),
        pytest.param(b"<urlset></urlset>", "sitemap.xml has no addresses", id="empty sitemap"),
        pytest.param(b"<urlset><url>", "is no whole XML: no element found", id="cut off"),
        pytest.param(b"<urlset><url></urlset>", "is no whole XML: mismatched tag", id="broken"),
        pytest.param(b"<html><p>Hello</p></html>", "begins with <html>", id="a page"),
        pytest.param(BILLION, "has a document type", id="billion laughs"),
        pytest.param(OUTSIDE, "has a document type", id="entity of a file"),
        pytest.param(b"\xff\xfe\x00", "neither XML nor a text in UTF-8", id="bytes"),
        pytest.param(b"<a>&undefined;</a>", "begins with <a>", id="other root"),
        pytest.param(b"<urlset>&x;</urlset>", "is no whole XML: undefined entity", id="entity"),
    ],
)
def test_what_is_no_list_is_refused_in_one_line(content: bytes, message: str) -> None:
    with pytest.raises(UsageError) as refusal:
        read_entries(content, "sitemap.xml")

    assert message in refusal.value.one_line
    assert "(next: " in refusal.value.one_line
    assert "\n" not in refusal.value.one_line
