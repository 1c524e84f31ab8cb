"""Articles: one file each, front matter above, text below."""

from pathlib import Path

from pydantic import TypeAdapter

from replica.content.blocks import BodyReader
from replica.content.documents import read_article
from replica.content.errors import ContentError
from replica.content.furniture import Ids, expect_story
from replica.content.menu import Menu
from replica.content.models import Article, FrontMatter, Story

CAPTURED = 273254
"""The id of the article that was captured from the real site; it comes first."""

FRONT_MATTER = TypeAdapter(FrontMatter)


def read_articles(
    folder: Path, menu: Menu, stories: dict[int, Story], ids: Ids
) -> tuple[Article, ...]:
    """Every article of the folder, the captured one first and the others by id."""
    names = sorted(path.name for path in (folder / "articles").glob("*.md"))
    if not names:
        raise ContentError("articles", 1, "folder", "has no article", instead="add a file to it")
    articles = [_article(folder, f"articles/{name}", menu, stories, ids) for name in names]
    return tuple(sorted(articles, key=lambda article: (article.id != CAPTURED, article.id)))


def _article(folder: Path, name: str, menu: Menu, stories: dict[int, Story], ids: Ids) -> Article:
    document, body = read_article(folder, name)
    front = document.read(FRONT_MATTER)
    ids.claim(front.id, document, ("id",))
    menu.expect_place(front, document)
    for index, number in enumerate(front.related):
        expect_story(number, stories, document, ("related", index))
    blocks = BodyReader(document, front).read(body)
    return Article.model_construct(**dict(front), slug=Path(name).stem, body=blocks)
