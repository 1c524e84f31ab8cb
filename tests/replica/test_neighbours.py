"""The pages around the articles: forms, feeds, the Darkroom, the pages of the footer."""

from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from replica.content import Content
from tests.replica.conftest import Visit
from tests.replica.markup import read

FORMS = {
    "/www2/common/Login.asp": ["E-mail address", "Password"],
    "/www2/common/registration.asp?menu=1": ["Name", "E-mail address", "Password"],
    "/www2/common/subapp.asp?wpage=subscription": ["Name", "E-mail address", "Delivery address"],
}


@pytest.mark.parametrize("address", FORMS)
def test_every_input_has_its_label(visit: Visit, address: str) -> None:
    form = visit(address).one("form", of="neighbour_form")
    labels = {label["for"]: label.text for label in form.all("label")}

    assert [labels[field["id"]] for field in form.all("input")] == FORMS[address]


@pytest.mark.parametrize("address", FORMS)
def test_form_goes_nowhere_and_says_so(client: FlaskClient, address: str) -> None:
    answer = client.post(address, data={"email": "reader@example.com", "password": "secret"})
    page = read(answer.text)
    (notice,) = (each for each in page.all(of="neighbour_text") if "role" in each.attributes)

    assert answer.status_code == 200
    assert "not available here" in notice.text
    assert "reader@example.com" not in answer.text


def test_form_is_unanswered_again_when_opened_again(client: FlaskClient) -> None:
    client.post("/www2/common/Login.asp")

    assert "not available here" not in client.get("/www2/common/Login.asp").text


def test_rss_page_names_a_feed_for_every_section(visit: Visit, content: Content) -> None:
    links = visit("/www2/common/rss.asp").one(of="neighbour_links").all("a")

    assert [link.text for link in links] == [
        "All stories",
        *(section.name for section in content.sections),
    ]


@pytest.mark.parametrize("name", ["rss", "nation", "culture", "sports"])
def test_feed_is_whole_xml_with_the_newest_first(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/www/rss/{name}.xml")
    items = ET.fromstring(answer.data).findall("channel/item")  # noqa: S314

    assert answer.content_type == "application/rss+xml; charset=utf-8"
    assert 0 < len(items) <= 10
    assert all(item.findtext("pubDate", "").endswith(" +0900") for item in items)
    assert all(item.findtext("guid") == item.findtext("link") for item in items)


def test_feed_keeps_signs_that_mean_something_in_xml(client: FlaskClient) -> None:
    titles = [
        item.text
        for page in ("culture", "rss")
        for item in ET.fromstring(  # noqa: S314
            client.get(f"/www/rss/{page}.xml").data
        ).findall("channel/item/title")
    ]

    assert any("<em>" in (title or "") and "&" in (title or "") for title in titles)


def test_gallery_shows_its_picture(visit: Visit, content: Content) -> None:
    for picture in content.darkroom:
        figure = visit(picture.address).one("figure")

        assert figure.one("img")["src"] == f"/static/img/darkroom/{picture.picture}"
        assert figure.one("figcaption").text == picture.title


def test_list_of_the_darkroom_is_its_front(visit: Visit) -> None:
    front, listed = visit("/www/index_dr.asp"), visit("/www/sublist_510.html")

    assert listed.one("main") == front.one("main")


def test_footer_page_is_named_as_in_the_footer(visit: Visit, content: Content) -> None:
    names = {
        link.name: visit(link.address).one("h1").text
        for group in content.footer.groups
        for link in group.links
        if link.address.startswith("/")
    }

    assert all(name == heading for name, heading in names.items())
    assert len(names) == 12


@pytest.mark.parametrize(
    ("address", "marked"),
    [
        ("/www/section_103.html", "North Korea"),
        ("/www/section_398.html", "Entertainment & Art"),
        ("/www/sublist_689.html", "Entertainment & Art"),
        ("/www/sublist_119.html", "National"),
    ],
)
def test_section_bar_marks_where_the_reader_is(visit: Visit, address: str, marked: str) -> None:
    bar = visit(address).one(name="head_main").one("nav", of="gnb")

    assert [link.text for link in bar.all("a", of="on")] == [marked]
