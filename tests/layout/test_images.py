"""Every picture has loaded, and keeps its proportions."""

import pytest

from pages.article_page import ArticlePage
from tests.expectations import expect_that
from tests.layout.findings import expect_none
from tests.layout.layout import Layout, LayoutReader
from tests.layout.rules.pictures import find_wrong_pictures

pytestmark = pytest.mark.component("Whole page")

PLACEHOLDER = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
"""A picture of one pixel."""

WAITING = {
    "a path": {"src": PLACEHOLDER, "data-src": "/static/img/photo.jpg"},
    "another host": {"src": PLACEHOLDER, "data-original": "https://img.example/photo"},
    "no source": {"data-lazy": "photo.webp?w=640"},
}
"""Attributes of pictures that a script loads when a reader comes to them."""

NOT_WAITING = {
    "no other picture": {"src": PLACEHOLDER},
    "a number": {"src": PLACEHOLDER, "data-index": "3"},
    "another picture": {
        "src": "/static/img/darkroom_next.svg",
        "data-src": "/static/img/photo.jpg",
    },
}

ADD_PICTURE = """(root, attributes) => {
  document.querySelector("#added")?.remove();
  const picture = document.createElement("img");
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  picture.id = "added";
  picture.alt = "Added";
  picture.style = "width: 300px; height: 200px";
  root.append(picture);
}"""


@pytest.mark.every_viewport
def test_every_picture_is_whole_in_any_viewport(layout: Layout) -> None:
    expect_none(find_wrong_pictures(layout))


@pytest.mark.every_article
def test_every_picture_is_whole_on_any_article(layout: Layout) -> None:
    expect_none(find_wrong_pictures(layout))


def findings_of_added(article: ArticlePage, attributes: dict[str, str]) -> list[str]:
    """Return the findings about a picture that is added to the end of the page."""
    article.page.locator("body").evaluate(ADD_PICTURE, attributes)
    found = find_wrong_pictures(LayoutReader(article.page.locator("body"), ()).read())
    return [finding for finding in found if "Added" in finding]


def test_a_picture_that_waits_for_its_reader_is_not_judged(fresh_article: ArticlePage) -> None:
    for name, attributes in WAITING.items():
        found = findings_of_added(fresh_article, attributes)
        expect_that(not found, f"with {name}: {found}")


def test_a_picture_that_waits_for_nothing_is_judged(fresh_article: ArticlePage) -> None:
    for name, attributes in NOT_WAITING.items():
        found = findings_of_added(fresh_article, attributes)
        expect_that(bool(found), f"with {name}, no fault is found")
