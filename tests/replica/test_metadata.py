"""What the head of an article tells machines."""

import pytest

from replica.content import CAPTURED, Article, Content, Paragraph
from replica.metadata import LONGEST, linked_data, share_image, summary

SITE = "http://www.koreatimes.co.kr"
ADDRESS = f"{SITE}/www/nation/2019/08/356_273254.html"


@pytest.fixture(scope="module")
def captured(content: Content) -> Article:
    return content.article(CAPTURED)


def article_with(article: Article, text: str) -> Article:
    return article.model_copy(update={"body": (Paragraph(text),)})


@pytest.mark.parametrize(
    ("text", "short"),
    [
        pytest.param("It rained. It stopped.", "It rained. It stopped.", id="all that fits"),
        pytest.param(f"It rained. {'Then ' * 40}", "It rained.", id="whole sentences"),
        pytest.param(
            f"At 9 a.m. Friday the U.S. Senate met. {'Then ' * 40}",
            "At 9 a.m. Friday the U.S. Senate met.",
            id="abbreviations",
        ),
        pytest.param(f'He said "no." {"Then " * 40}', 'He said "no."', id="quotes"),
        pytest.param("word " * 50, f"{'word ' * 31}…", id="one long sentence"),
        pytest.param("한" * 200, "한" * 159 + "…", id="no space to break at"),
    ],
)
def test_summary_is_the_beginning(captured: Article, text: str, short: str) -> None:
    assert summary(article_with(captured, text)) == short


def test_summaries_are_never_long_and_never_empty(content: Content) -> None:
    lengths = [len(summary(article)) for article in content.articles]

    assert all(20 < length <= LONGEST for length in lengths)


def test_share_image_is_the_lead_photo(captured: Article) -> None:
    assert share_image(captured) == f"{SITE}/static/img/photos/talks-collapse.svg"


def test_share_image_without_a_photo_is_the_sites_own(captured: Article) -> None:
    assert (
        share_image(captured.model_copy(update={"photos": ()})) == f"{SITE}/static/img/favicon.svg"
    )


def test_linked_data_describes_the_article(captured: Article) -> None:
    data = linked_data(captured)

    assert (data["@context"], data["@type"]) == ("https://schema.org", "NewsArticle")
    assert data["headline"] == captured.headline
    assert data["datePublished"] == "2019-08-01T17:11:00+09:00"
    assert data["dateModified"] == "2019-08-01T23:09:00+09:00"
    assert data["author"] == [{"@type": "Person", "name": "Do Je-hae"}]
    assert data["image"] == [f"{SITE}/static/img/photos/talks-collapse.svg"]
    assert data["mainEntityOfPage"] == {"@type": "WebPage", "@id": ADDRESS}


def test_article_never_updated_was_modified_when_it_was_posted(captured: Article) -> None:
    data = linked_data(captured.model_copy(update={"updated": None}))

    assert data["dateModified"] == data["datePublished"]
