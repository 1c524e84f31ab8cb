"""What search engines ask for."""

from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from replica.content import Content

SITE = "http://www.koreatimes.co.kr"
NAMES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture
def site_map(client: FlaskClient) -> ET.Element:
    return ET.fromstring(client.get("/sitemap.xml").data)  # noqa: S314 - our own file


def test_robots_may_read_articles_and_no_searches(client: FlaskClient) -> None:
    robots = RobotFileParser()
    robots.parse(client.get("/robots.txt").text.splitlines())

    assert robots.can_fetch("*", "/www/nation/2019/08/356_273254.html")
    assert not robots.can_fetch("*", "/www2/common/search.asp?kwd=korea")
    assert robots.site_maps() == [f"{SITE}/sitemap.xml"]


def test_site_map_names_every_article_once(site_map: ET.Element, content: Content) -> None:
    places = [place.text for place in site_map.findall("map:url/map:loc", NAMES)]

    assert sorted(map(str, places)) == sorted(SITE + one.address for one in content.articles)


def test_site_map_says_when_the_captured_article_was_updated(site_map: ET.Element) -> None:
    times = {
        url.findtext("map:loc", "", NAMES): url.findtext("map:lastmod", "", NAMES)
        for url in site_map.findall("map:url", NAMES)
    }

    assert times[f"{SITE}/www/nation/2019/08/356_273254.html"] == "2019-08-01T23:09:00+09:00"
