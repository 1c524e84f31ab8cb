"""A file dropped into the content folder is a page, and one that is wrong is no site at all."""

import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from replica.app import create_app
from replica.content import Content, ContentError, load
from tests.replica.markup import read

ARTICLE = """---
id: 1
folder: nation
section: 113
category: 281
headline: "Ferry & bridge: <both> stay"
posted: 2023-03-31 01:00
authors: [Do Je-hae]
email: jhdo@koreatimes.co.kr
---
The ferry stays. So does the bridge.

Nobody asked why.
"""
ADDRESS = "/www/nation/2023/03/281_1.html"


@pytest.fixture
def folder(content: Content, tmp_path: Path) -> Path:
    """A copy of the content, to add to."""
    return Path(shutil.copytree(content.folder, tmp_path / "content"))


@pytest.fixture
def site(folder: Path) -> FlaskClient:
    """The site with one more article."""
    (folder / "articles" / "ferry.md").write_text(ARTICLE, encoding="utf-8")
    return create_app(load(folder)).test_client()


def test_file_is_a_page(site: FlaskClient) -> None:
    page = read(site.get(ADDRESS).text)

    assert page.one("h1").text == page.one("title").text == "Ferry & bridge: <both> stay"
    assert "The ferry stays. So does the bridge." in page.one(name="startts").text


@pytest.mark.parametrize(
    "address",
    [
        "/www2/index.asp",
        "/www/section_113.html",
        "/www/sublist_281.html",
        "/www2/common/morelist.asp?categorycode=704&id=jhdo",
        "/www2/common/search.asp?kwd=ferry+bridge",
        "/www/rss/nation.xml",
    ],
)
def test_lists_lead_to_it(site: FlaskClient, address: str) -> None:
    assert ADDRESS in site.get(address).text


def test_other_sites_do_not_know_it(client: FlaskClient, site: FlaskClient) -> None:
    assert (site.get(ADDRESS).status_code, client.get(ADDRESS).status_code) == (200, 404)


def test_fault_in_one_file_stops_the_whole_site(folder: Path) -> None:
    (folder / "articles" / "ferry.md").write_text(ARTICLE.replace("nation", "/"), encoding="utf-8")

    with pytest.raises(ContentError, match=r"^articles/ferry.md:3: folder: "):
        create_app(load(folder))
