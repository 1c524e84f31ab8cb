"""The body of an article: paragraphs, cross-headings, and the marks for what stands between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from replica.content.documents import Body, Document
from replica.content.errors import ContentError, quoted
from replica.content.models import (
    Block,
    CrossHeading,
    FrontMatter,
    Paragraph,
    PhotoMark,
    RelatedMark,
)

BlocksByLine = dict[int, Block]


@dataclass(frozen=True, slots=True)
class BodyReader:
    """Reads the body of one file, and checks its marks against the front matter."""

    document: Document
    front: FrontMatter

    def read(self, body: Body) -> tuple[Block, ...]:
        """The blocks in their order.

        Raises:
            ContentError: a line is not a block, or a mark does not fit the front matter.
        """
        blocks = dict(self._blocks(body))
        if not any(isinstance(block, Paragraph) for block in blocks.values()):
            raise self._refusal(
                body.lines_before, "has no paragraph", instead="write the text below the ---"
            )
        self._match_related(blocks)
        self._match_photos(blocks)
        return tuple(blocks.values())

    def _blocks(self, body: Body) -> Iterator[tuple[int, Block]]:
        previous = ""
        for line, words in enumerate(body.lines, start=body.lines_before + 1):
            if words and previous:
                problem = "has two lines without a blank line between them"
                advice = "put each paragraph on one line and a blank line after it"
                raise self._refusal(line, problem, instead=advice)
            if words:
                yield line, self._block(words, line)
            previous = words

    def _block(self, words: str, line: int) -> Block:
        if words == "[related]":
            return RelatedMark()
        if photo := re.fullmatch(r"\[photo (\d+)\]", words):
            return PhotoMark(int(photo[1]))
        if heading := re.fullmatch(r"## (\S.*)", words):
            return CrossHeading(heading[1])
        if words.startswith("#"):
            raise self._refusal(
                line, f"{quoted(words)} is not a cross-heading", instead="write it as “## Words”"
            )
        if re.fullmatch(r"\[[^\]]*\]", words):
            raise self._refusal(
                line, f"{quoted(words)} is not a mark", instead="write [related] or [photo 2]"
            )
        return Paragraph(words.strip())

    def _match_related(self, blocks: BlocksByLine) -> None:
        """Refuse related stories without a mark, and a mark without related stories."""
        lines = [line for line, block in blocks.items() if isinstance(block, RelatedMark)]
        if lines and not self.front.related:
            raise self._refusal(
                lines[0],
                "[related] stands in an article without related stories",
                instead="add “related: […]” above or remove the mark",
            )
        if self.front.related and not lines:
            raise self.document.refusal(
                ("related",),
                "has no place in the text",
                instead="put a line [related] between two paragraphs",
            )
        if len(lines) > 1:
            raise self._refusal(lines[1], "[related] stands twice", instead="keep one of the two")

    def _match_photos(self, blocks: BlocksByLine) -> None:
        """Refuse a photo without a mark, and a mark without its photo; photo 1 needs no mark."""
        seen: set[int] = set()
        for line, block in blocks.items():
            if isinstance(block, PhotoMark):
                self._match_photo(block.number, line, seen)
                seen.add(block.number)
        for number in range(2, len(self.front.photos) + 1):
            if number not in seen:
                raise self.document.refusal(
                    ("photos", number - 1),
                    f"photo {number} has no place in the text",
                    instead=f"put a line [photo {number}] between two paragraphs",
                )

    def _match_photo(self, number: int, line: int, seen: set[int]) -> None:
        if number == 1:
            raise self._refusal(
                line, "[photo 1] is already above the text", instead="remove the mark"
            )
        if not 1 < number <= len(self.front.photos):
            raise self._refusal(
                line,
                f"[photo {number}] stands in an article with {len(self.front.photos)} photos",
                instead="add the photo above or remove the mark",
            )
        if number in seen:
            raise self._refusal(
                line, f"[photo {number}] stands twice", instead="keep one of the two"
            )

    def _refusal(self, line: int, problem: str, *, instead: str) -> ContentError:
        return ContentError(self.document.file, line, "body", problem, instead=instead)
