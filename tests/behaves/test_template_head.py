"""Rules for every article: the document head agrees with the page."""

import re
from datetime import datetime

import pytest

from pages.article_page import ArticlePage, article_number
from presscheck.anatomy import without_hash
from tests.addresses import Addresses
from tests.behaves.template import canonical_of, headline_of, moments_of
from tests.expectations import expect_equal, expect_that

pytestmark = [pytest.mark.component("Document head"), pytest.mark.every_article]

SITE = "http://www.koreatimes.co.kr"
LONGEST_SUMMARY = 160

KEYS = """tags => tags.map(tag => tag.getAttribute("property") ?? tag.name).filter(Boolean)"""


def code_of(article: ArticlePage, addresses: Addresses) -> str:
    """Return the code of the category or, if there is none, of the section."""
    links = [*article.head.category.all(), article.section_line.section_link]
    address = addresses.plain(links[0].get_attribute("href") or "")
    return address.rpartition("_")[2].removesuffix(".html")


def picture_of(article: ArticlePage, addresses: Addresses) -> str:
    """Return the address of the lead photo or, if there is none, of the paper's icon."""
    photos = [photo.get_attribute("src") or "" for photo in article.lead_photo.picture.all()]
    return SITE + (addresses.file(photos[0]) if photos else "/static/img/favicon.svg")


def test_canonical_address_is_made_of_section_month_category_and_number(
    article: ArticlePage, article_path: str, addresses: Addresses
) -> None:
    posted = moments_of(article)[0]
    rest = rf"/{posted:%Y/%m}/{code_of(article, addresses)}_{article_number(article_path)}\.html"

    canonical = canonical_of(article)
    expect_that(
        re.fullmatch(rf"{re.escape(SITE)}/www/[a-z]+{rest}", canonical),
        f"the canonical address is “{canonical}”, and not {SITE}/www/SECTION{rest}",
    )


def test_tags_agree_with_the_page(article: ArticlePage) -> None:
    head = article.document_head
    agreed = {
        "og:title": headline_of(article),
        "og:url": canonical_of(article),
        "og:description": head.content_of("description"),
        "article:section": article.section_line.section_link.inner_text(),
    }

    expect_equal("among the tags,", {key: head.content_of(key) for key in agreed}, agreed)


def test_pictures_in_tags_and_linked_data_are_the_lead_photo(
    article: ArticlePage, addresses: Addresses
) -> None:
    head, photo = article.document_head, without_hash(picture_of(article, addresses))

    expect_equal("the picture in og:image", without_hash(head.content_of("og:image")), photo)
    images = [without_hash(image) for image in head.linked_data()["image"]]
    expect_equal("the picture in the linked data", images, [photo])


def test_description_is_the_beginning_of_the_text(article: ArticlePage) -> None:
    description = article.document_head.content_of("description")
    beginning = description.removesuffix("…").rstrip()

    expect_that(beginning, "the description is empty")
    text = article.body.paragraphs()[0]
    expect_equal("the description", beginning, text[: len(beginning)])
    told = f"the description has {len(description)} characters, at most {LONGEST_SUMMARY} allowed"
    expect_that(len(description) <= LONGEST_SUMMARY, told)


def test_times_agree_with_posted_and_updated(article: ArticlePage) -> None:
    moments = moments_of(article)
    times = [
        datetime.fromisoformat(article.document_head.content_of(f"article:{event}_time"))
        for event in ("published", "modified")
    ]

    expect_equal("the time of publishing in the tags", times[0], moments[0])
    expect_equal("the time of the last change in the tags", times[1], moments[-1])


def test_linked_data_agrees_with_the_page(article: ArticlePage) -> None:
    moments = moments_of(article)
    story = article.document_head.linked_data()
    names = " and ".join(author["name"] for author in story["author"])

    expected = {
        "headline": headline_of(article),
        "description": article.document_head.content_of("description"),
        "datePublished": moments[0],
        "dateModified": moments[-1],
        "author": "".join(article.head.byline.all_inner_texts()),
        "mainEntityOfPage": canonical_of(article),
    }
    found = {
        "headline": story["headline"],
        "description": story["description"],
        "datePublished": datetime.fromisoformat(story["datePublished"]),
        "dateModified": datetime.fromisoformat(story["dateModified"]),
        "author": names,
        "mainEntityOfPage": story["mainEntityOfPage"]["@id"],
    }
    expect_equal("in the linked data,", found, expected)


def test_every_tag_stands_there_once(article: ArticlePage) -> None:
    keys = article.document_head.root.locator("meta").evaluate_all(KEYS)

    twice = sorted({key for key in keys if keys.count(key) > 1})
    expect_that(not twice, f"tags that stand there more than once: {', '.join(twice)}")
    expect_equal("the number of canonical addresses", article.document_head.canonical.count(), 1)
