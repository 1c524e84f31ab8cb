"""Which variant of the template an article is."""

import pytest

from replica import SITE
from tests.variants import variant_of

PHOTO = '<table class="view_photo"><tr><td><img src="/a.jpg"></td></tr></table>'
TABLE = "<table><tr><td>1</td></tr></table>"
AROUND = '<div class="view_article">{}</div><div class="view_right"><img src="/b.jpg"></div>'


@pytest.mark.parametrize(
    ("body", "photos"),
    [
        ("<p>Words</p>", "no photo"),
        (TABLE, "no photo"),
        (PHOTO, "a photo"),
        (TABLE + PHOTO, "a photo"),
        (PHOTO + TABLE + PHOTO, "several photos"),
    ],
)
def test_photos_of_the_body_are_counted(body: str, photos: str) -> None:
    found = variant_of("/www/sports/2019/08/600_1.html", AROUND.format(body))

    assert found == f"sports, {photos}"


def test_a_page_without_an_article_is_a_variant_of_its_own() -> None:
    assert variant_of("/", "<p>Moved</p>") == ", no article"


def test_articles_of_the_replica_are_of_several_variants() -> None:
    with SITE.serve() as site:
        from presscheck.session.probe import read_content

        pages = {path: read_content(f"{site}{path}", 1 << 20).decode() for path in SITE.articles}

    assert len({variant_of(path, page) for path, page in pages.items()}) >= 3
