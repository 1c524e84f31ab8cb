"""Articles: one file each, front matter above, text below."""

from datetime import datetime
from pathlib import Path

from replica.content.blocks import BodyReader
from replica.content.errors import ContentError
from replica.content.files import read_article
from replica.content.furniture import expect_picture
from replica.content.menu import Menu
from replica.content.models import Article, Photo, Story
from replica.content.pieces import OPTIONAL, REQUIRED, Ids, read_picture, read_piece
from replica.content.values import Value

CAPTURED = 273254
"""The id of the article that was captured from the real site; it comes first."""

MORE_OPTIONAL = ("updated", "by_line", "email", "sub_headline", "photos", "related")


def read_articles(
    folder: Path, menu: Menu, stories: dict[int, Story], ids: Ids
) -> tuple[Article, ...]:
    names = sorted(path.name for path in (folder / "articles").glob("*.md"))
    if not names:
        raise ContentError("articles", 1, "folder", "has no article", instead="add a file to it")
    articles = [_article(folder, f"articles/{name}", menu, stories, ids) for name in names]
    return tuple(sorted(articles, key=lambda article: (article.id != CAPTURED, article.id)))


def _article(folder: Path, name: str, menu: Menu, stories: dict[int, Story], ids: Ids) -> Article:
    front, body = read_article(folder, name)
    fields = front.fields((*REQUIRED, "authors"), (*OPTIONAL, *MORE_OPTIONAL))
    ids.claim(fields["id"])
    piece = read_piece(fields, menu)
    related = fields.get("related")
    photos = _photo_values(fields)
    return Article(
        **piece,
        slug=Path(name).stem,
        updated=_updated(fields),
        authors=_authors(fields["authors"]),
        by_line=fields["by_line"].flag() if "by_line" in fields else True,
        email=_email(fields),
        sub_headline=fields["sub_headline"].text() if "sub_headline" in fields else None,
        photos=tuple(_photo(value) for value in photos),
        related=_related(related, stories) if related else (),
        body=BodyReader(name, photos, related).read(body),
    )


def _updated(fields: dict[str, Value]) -> datetime | None:
    value = fields.get("updated")
    if value is None:
        return None
    if value.moment() < fields["posted"].moment():
        raise value.refusal(
            "is before posted", instead="write a moment not before it, or remove the line"
        )
    return value.moment()


def _authors(value: Value) -> tuple[str, ...]:
    names = tuple(each.text() for each in value.items())
    if len(names) > 2:
        raise value.refusal(f"has {len(names)} names", instead="write two at most")
    return names


def _email(fields: dict[str, Value]) -> str | None:
    if "email" not in fields:
        return None
    return fields["email"].matching(
        r"[\w.+-]+@[\w-]+(\.[\w-]+)+", "an e-mail address", example="jhdo@koreatimes.co.kr"
    )


def _photo_values(fields: dict[str, Value]) -> tuple[Value, ...]:
    if "photos" not in fields:
        return ()
    values = fields["photos"].items()
    if not values:
        raise fields["photos"].refusal("is empty", instead="add a photo or remove the line")
    return values


def _photo(value: Value) -> Photo:
    fields = value.fields(("picture", "size"), ("caption", "alt"))
    if ("caption" in fields) == ("alt" in fields):
        raise value.refusal(
            "has both caption and alt" if "alt" in fields else "has neither caption nor alt",
            instead="write a caption, or an alt when the photo has none",
        )
    size = fields["size"].matching(r"[1-9]\d*x[1-9]\d*", "a size", example="740x493")
    width, height = map(int, size.split("x"))
    caption = fields["caption"].text() if "caption" in fields else None
    alt = caption.replace('"', "'") if caption else fields["alt"].text()
    return Photo(read_picture(fields["picture"]), caption, alt, width, height)


def _related(value: Value, stories: dict[int, Story]) -> tuple[int, ...]:
    entries = value.items()
    if not entries:
        raise value.refusal("is empty", instead="add the id of a story or remove the line")
    for entry in entries:
        expect_picture(entry, stories)
    return tuple(entry.whole() for entry in entries)
