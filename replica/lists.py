"""Lists of pieces: of a section, of a reporter, of a search; newest first, ten a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from replica.content import Article, Content, CrossHeading, Paragraph, Piece

LENGTH = 10


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list, and where among the others it is; pages count from one."""

    pieces: tuple[Piece, ...]
    number: int
    last: int
    total: int


def page_of(pieces: tuple[Piece, ...], number: int | None) -> ListPage:
    """A page of a list, or a `KeyError` when the list does not go on for so long."""
    last = max(1, -(-len(pieces) // LENGTH))
    if number is None or not 1 <= number <= last:
        raise KeyError(number)
    first = (number - 1) * LENGTH
    return ListPage(pieces[first : first + LENGTH], number, last, len(pieces))


def everything(content: Content) -> tuple[Piece, ...]:
    return newest_first((*content.articles, *content.stories.values()))


def filed_under(content: Content, code: int) -> tuple[Piece, ...]:
    """What stands in a section or a sub-section."""
    return tuple(piece for piece in everything(content) if code in (piece.section, piece.category))


def written_by(content: Content, reporter: str) -> tuple[Article, ...]:
    """What a reporter wrote, who is known by the local part of the e-mail address."""
    return tuple(
        piece
        for piece in everything(content)
        if isinstance(piece, Article) and reporter_of(piece) == reporter
    )


def reporter_of(article: Article) -> str | None:
    return article.email.partition("@")[0] if article.email else None


def found_for(content: Content, words: str) -> tuple[Piece, ...]:
    """What has every one of the words, in any case, in its headline or its text."""
    wanted = _plain(words).split()
    if not wanted:
        return ()
    return tuple(
        piece
        for piece in everything(content)
        if all(word in text for text in (_plain(_text(piece)),) for word in wanted)
    )


def newest_first(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(sorted(pieces, key=lambda piece: (piece.posted, piece.id), reverse=True))


def _text(piece: Piece) -> str:
    if not isinstance(piece, Article):
        return piece.headline
    texts = (each.text for each in piece.body if isinstance(each, Paragraph | CrossHeading))
    return "\n".join((piece.headline, piece.sub_headline or "", *texts))


def _plain(text: str) -> str:
    return normalize("NFC", text).casefold()
