"""What templates may do with a moment, a piece and the body of an article."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from replica.content import Article, Block, CrossHeading, Paragraph, Photo, PhotoMark, Piece, Story
from replica.loaded import content
from replica.metadata import summary
from replica.moments import feed_time, minute, seoul_time

Run = tuple[str, list[str] | str | Photo | tuple[Story, ...]]
"""What a stretch of the body is called in the template, and what it shows."""


def lead(piece: Piece) -> str:
    """The words under a headline in a list; a story known by headline only has none."""
    return summary(piece) if isinstance(piece, Article) else ""


def signed(piece: Piece) -> str:
    """Who wrote it and when, as lists say it."""
    byline = piece.byline if isinstance(piece, Article) else ""
    return " | ".join(filter(None, (byline, minute(piece.posted))))


def runs(article: Article) -> Iterator[Run]:
    """The body, with paragraphs that follow each other taken together."""
    for kind, blocks in groupby(article.body, type):
        if kind is Paragraph:
            yield "paragraphs", [block.text for block in blocks if isinstance(block, Paragraph)]
        else:
            yield from (_run(block, article) for block in blocks)


def _run(block: Block, article: Article) -> Run:
    if isinstance(block, CrossHeading):
        return "heading", block.text
    if isinstance(block, PhotoMark):
        return "photo", article.photos[block.number - 1]
    return "related", content.related_to(article)


FILTERS: dict[str, Callable[..., Any]] = {
    "feed_time": feed_time,
    "lead": lead,
    "minute": minute,
    "runs": runs,
    "seoul_time": seoul_time,
    "signed": signed,
}
