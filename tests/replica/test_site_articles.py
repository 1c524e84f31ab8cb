"""Every article of the content folder: its page shows its texts, all of them, and no others."""

import json

import pytest

from replica.content import Article, Content, CrossHeading, Paragraph, load
from tests.replica.conftest import Visit
from tests.replica.markup import Element

every_article = pytest.mark.parametrize(
    "piece", [pytest.param(article, id=article.slug) for article in load().articles]
)


@pytest.fixture
def shown(visit: Visit, piece: Article) -> Element:
    return visit(piece.address)


def runs(piece: Article) -> list[str]:
    """The paragraphs as they should stand together: a break between, an end at anything else."""
    stretches = [""]
    for block in piece.body:
        if isinstance(block, Paragraph):
            stretches[-1] += f"\n{block.text}"
        else:
            stretches.append("")
    return [stretch.strip("\n") for stretch in stretches if stretch]


def text_of_run(run: Element) -> str:
    return "\n".join(part for part in run.inside if isinstance(part, str))


@every_article
def test_head_is_the_articles(shown: Element, piece: Article) -> None:
    head = shown.one(of="view_HD_div")

    assert head.one("h1").text == (piece.badge or "") + piece.headline
    assert [badge.text for badge in head.all(of="badge")] == list(filter(None, [piece.badge]))
    assert [byline.text for byline in head.all(of="view_byline")] == (
        [" and ".join(piece.authors)] if piece.authors else []
    )


@every_article
def test_dates_are_the_articles(shown: Element, piece: Article) -> None:
    expected = [f"Posted : {piece.posted:%Y-%m-%d %H:%M}"]
    if piece.updated:
        expected.append(f"Updated : {piece.updated:%Y-%m-%d %H:%M}")

    assert [" ".join(date.text.split()) for date in shown.all(of="view_date")] == expected


@every_article
def test_body_is_the_articles(shown: Element, piece: Article) -> None:
    body = shown.one(name="startts")

    assert [text_of_run(run) for run in body.all("span") if "itemprop" in run.attributes] == (
        runs(piece)
    )
    assert [heading.text for heading in body.all(of="view_crosshead")] == [
        block.text for block in piece.body if isinstance(block, CrossHeading)
    ]


@every_article
def test_photos_and_captions_are_the_articles(shown: Element, piece: Article) -> None:
    pictures = [table.one("img").attributes for table in shown.all(of="view_photo")]

    assert pictures == [
        {
            "src": f"/static/img/photos/{photo.picture}",
            "alt": photo.alt,
            "width": str(photo.width),
            "height": str(photo.height),
        }
        for photo in piece.photos
    ]
    assert [caption.text for caption in shown.all(of="view_caption")] == [
        photo.caption for photo in piece.photos if photo.caption
    ]


@every_article
def test_lines_between_head_and_body_are_the_articles(shown: Element, piece: Article) -> None:
    assert [line.text for line in shown.all(of="view_subheadline")] == list(
        filter(None, [piece.sub_headline])
    )
    assert [line.text for line in shown.all(of="view_by")] == (
        [f"By {piece.byline}"] if piece.by_line else []
    )


@every_article
def test_related_stories_are_the_articles(shown: Element, piece: Article) -> None:
    assert len(shown.all(of="related_div")) == bool(piece.related)
    assert len(shown.all(of="related_title")) == len(piece.related)


@every_article
def test_email_row_is_the_articles(shown: Element, piece: Article) -> None:
    assert [address.text for address in shown.all(of="email_address")] == list(
        filter(None, [piece.email])
    )


@every_article
def test_section_and_category_are_the_articles(
    shown: Element, piece: Article, content: Content
) -> None:
    assert shown.one(of="subTT").text == content.section(piece.section).name
    assert [label.text for label in shown.all(of="view_category")] == (
        [content.category_name(piece.category)] if piece.category else []
    )


@every_article
def test_linked_data_is_the_articles(shown: Element, piece: Article) -> None:
    (script,) = (each for each in shown.all("script") if "json" in each.attributes.get("type", ""))
    data = json.loads(script.text)

    assert data["headline"] == piece.headline
    assert [author["name"] for author in data["author"]] == list(piece.authors)


@every_article
def test_print_page_has_the_same_words_and_no_inset(
    shown: Element, visit: Visit, piece: Article
) -> None:
    printed = visit(f"/www2/common/printpreview.asp?newsidx={piece.id}")
    texts = [text_of_run(run) for run in printed.one(name="startts").all("span")]

    assert printed.one("h1").text == shown.one("h1").text
    assert texts == runs(piece)
    assert printed.all(of="related_div") == printed.all("nav") == []
