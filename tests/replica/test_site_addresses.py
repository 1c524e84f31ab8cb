"""Addresses: only the number of a piece counts, and what is not there is a 404 like the others."""

import pytest
from flask.testing import FlaskClient

from replica.content import Content
from tests.replica.conftest import Visit
from tests.replica.markup import read


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/www/sports/2019/08/356_273254.html", id="other folder"),
        pytest.param("/www/nation/2024/12/356_273254.html", id="other month"),
        pytest.param("/www/nation/2019/08/120_273254.html", id="other code"),
        pytest.param("/www/no/where/in_particular/x_273254.html", id="words for numbers"),
    ],
)
def test_only_the_number_of_an_article_counts(client: FlaskClient, address: str) -> None:
    assert client.get(address).data == client.get("/www/nation/2019/08/356_273254.html").data


def test_address_of_an_article_is_canonical(visit: Visit) -> None:
    page = visit("/www/elsewhere/2024/12/1_273254.html")
    (canonical,) = (link for link in page.all("link") if link["rel"] == "canonical")

    assert canonical["href"] == "http://www.koreatimes.co.kr/www/nation/2019/08/356_273254.html"


def test_story_known_by_headline_has_a_page(visit: Visit, content: Content) -> None:
    story = content.top_stories[2]

    page = visit(story.address)

    assert page.one("h1").text == f"{story.badge}{story.headline}"
    assert page.one(of="subTT").text == content.section(story.section).name


def test_the_door_leads_to_the_home_page(client: FlaskClient) -> None:
    assert client.get("/").headers["Location"] == "/www2/index.asp"


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere",
        "/www/nation/2019/08/356_1.html",
        "/www/nation/2019/08/356_273254",
        f"/www/nation/2019/08/356_{'9' * 5000}.html",
        "/www/section_1.html",
        "/www/section_356.html",
        "/www/sublist_1.html",
        "/www/sublist_113_0.html",
        "/www/sublist_113_99.html",
        "/www/rss/nobody.xml",
        "/www2/common/nobody.asp",
        "/www2/common/printpreview.asp",
        "/www2/common/printpreview.asp?newsidx=348001",
        "/www2/common/printpreview.asp?newsidx=x",
        f"/www2/common/printpreview.asp?newsidx={'9' * 5000}",
        "/www2/common/photoview.asp?categorycode=510&newsidx=273254",
        "/www2/common/morelist.asp?categorycode=704&id=nobody",
        "/www2/common/morelist.asp?categorycode=704",
        "/www2/common/morelist.asp?categorycode=704&id=jhdo&page=2",
        "/www2/common/search.asp?kwd=korea&page=0",
        "/www2/common/search.asp?kwd=korea&page=two",
        "/static/css/nothing.css",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static//etc/passwd",
        "/static/css",
        "/static/fonts/nothing.woff2",
    ],
    ids=lambda address: address[:60],
)
def test_what_is_not_there_says_so_with_all_the_furniture(
    client: FlaskClient, address: str
) -> None:
    answer = client.get(address)
    page = read(answer.text)

    assert answer.status_code == 404
    assert page.one("h1").text == "Page not found"
    assert [page.one(name=name).tag for name in ("head_main", "amn_sticky", "footer")] == [
        "header",
        "dialog",
        "footer",
    ]
