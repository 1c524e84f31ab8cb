"""The body of an article: paragraphs, cross-headings, and the marks for what stands between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from replica.content.errors import ContentError, quoted
from replica.content.files import Body
from replica.content.models import Block, CrossHeading, Paragraph, PhotoMark, RelatedMark
from replica.content.values import Value


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block and the line of the file it stands on."""

    block: Block
    line: int


@dataclass(frozen=True, slots=True)
class BodyReader:
    """Reads the body of one file against what its front matter promises."""

    file: str
    photos: tuple[Value, ...]
    related: Value | None

    def read(self, body: Body) -> tuple[Block, ...]:
        placed = tuple(self._placed(body))
        blocks = tuple(each.block for each in placed)
        if not any(isinstance(block, Paragraph) for block in blocks):
            raise self._refusal(
                body.lines_before, "has no paragraph", instead="write the text below the ---"
            )
        self._match_related(placed)
        self._match_photos(placed)
        return blocks

    def _placed(self, body: Body) -> Iterator[PlacedBlock]:
        previous = ""
        for line, words in enumerate(body.lines, start=body.lines_before + 1):
            if words and previous:
                raise self._refusal(
                    line,
                    "has two lines without a blank line between them",
                    instead="put each paragraph on one line and a blank line after it",
                )
            if words:
                yield PlacedBlock(self._block(words, line), line)
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

    def _match_related(self, placed: tuple[PlacedBlock, ...]) -> None:
        marks = [each for each in placed if isinstance(each.block, RelatedMark)]
        if self.related is None and marks:
            raise self._refusal(
                marks[0].line,
                "[related] stands in an article without related stories",
                instead="add “related: […]” above or remove the mark",
            )
        if self.related is not None and not marks:
            raise self.related.refusal(
                "has no place in the text", instead="put a line [related] between two paragraphs"
            )
        if len(marks) > 1:
            raise self._refusal(
                marks[1].line, "[related] stands twice", instead="keep one of the two"
            )

    def _match_photos(self, placed: tuple[PlacedBlock, ...]) -> None:
        seen: set[int] = set()
        for each in placed:
            if isinstance(each.block, PhotoMark):
                self._match_photo(each.block.number, each.line, seen)
                seen.add(each.block.number)
        for number, photo in enumerate(self.photos, start=1):
            if number > 1 and number not in seen:
                raise photo.refusal(
                    f"photo {number} has no place in the text",
                    instead=f"put a line [photo {number}] between two paragraphs",
                )

    def _match_photo(self, number: int, line: int, seen: set[int]) -> None:
        if number == 1:
            raise self._refusal(
                line, "[photo 1] is already above the text", instead="remove the mark"
            )
        if not 1 < number <= len(self.photos):
            raise self._refusal(
                line,
                f"[photo {number}] stands in an article with {len(self.photos)} photos",
                instead="add the photo above or remove the mark",
            )
        if number in seen:
            raise self._refusal(
                line, f"[photo {number}] stands twice", instead="keep one of the two"
            )

    def _refusal(self, line: int, problem: str, *, instead: str) -> ContentError:
        return ContentError(self.file, line, "body", problem, instead=instead)
