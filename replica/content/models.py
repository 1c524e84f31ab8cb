"""What the site is made of: pieces, pictures, sections and the footer, as files give them."""

from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from replica.content.fields import (
    Address,
    Email,
    Flag,
    Folder,
    Moment,
    Number,
    Picture,
    Record,
    Size,
    Text,
    fault,
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body."""

    text: str


@dataclass(frozen=True, slots=True)
class CrossHeading:
    """A heading between two paragraphs."""

    text: str


@dataclass(frozen=True, slots=True)
class RelatedMark:
    """The place where the inset of related stories stands."""


@dataclass(frozen=True, slots=True)
class PhotoMark:
    """The place where the second, third … photo stands, counted from one."""

    number: int


Block = Paragraph | CrossHeading | RelatedMark | PhotoMark


class Photo(Record):
    """A picture of an article, from `static/img/photos/`; it has a caption or an alt."""

    picture: Picture
    size: Size
    caption: Text | None = None
    written_alt: Text | None = Field(default=None, alias="alt")

    @model_validator(mode="after")
    def _expect_one_text(self) -> Self:
        if (self.caption is None) == (self.written_alt is None):
            raise fault(
                "has both caption and alt" if self.caption else "has neither caption nor alt",
                instead="write a caption, or an alt when the photo has none",
            )
        return self

    @property
    def alt(self) -> str:
        return self.caption.replace('"', "'") if self.caption else self.written_alt or ""

    @property
    def width(self) -> int:
        return int(self.size.partition("x")[0])

    @property
    def height(self) -> int:
        return int(self.size.partition("x")[2])


class Piece(Record):
    """What an article and a story known by headline only have in common."""

    id: Number
    folder: Folder
    section: Number
    category: Number | None = None
    headline: Text
    badge: Literal["INTERVIEW", "VIDEO", "REVIEW", "PHOTOS"] | None = None
    posted: Moment

    @property
    def code(self) -> int:
        """The number in the address: the category's, or the section's when there is none."""
        return self.section if self.category is None else self.category

    @property
    def address(self) -> str:
        return f"/www/{self.folder}/{self.posted:%Y/%m}/{self.code}_{self.id}.html"

    @property
    def badged_headline(self) -> str:
        """The headline as `alt` and `title` have it: with its badge in square brackets."""
        return f"[{self.badge}] {self.headline}" if self.badge else self.headline


class Story(Piece):
    """A story that lists link to; its picture is in `static/img/thumbs/`."""

    picture: Picture | None = None


class FrontMatter(Piece):
    """What stands above the body in the file of an article."""

    updated: Moment | None = None
    authors: Annotated[tuple[Text, ...], Field(max_length=2)]
    by_line: Flag = True
    email: Email | None = None
    sub_headline: Text | None = None
    photos: Annotated[tuple[Photo, ...], Field(min_length=1)] = ()
    related: Annotated[tuple[Number, ...], Field(min_length=1)] = ()

    @model_validator(mode="after")
    def _expect_order(self) -> Self:
        if self.updated and self.updated < self.posted:
            raise fault(
                "is before posted",
                instead="write a moment not before it, or remove the line",
                field="updated",
            )
        return self


class Article(FrontMatter):
    """A whole article; `slug` is the name of its file."""

    slug: str
    body: tuple[Block, ...]

    @property
    def byline(self) -> str:
        return " and ".join(self.authors)

    @property
    def lead_photo(self) -> Photo | None:
        return self.photos[0] if self.photos else None

    @property
    def first_paragraph(self) -> str:
        return next(block.text for block in self.body if isinstance(block, Paragraph))


class SubSection(Record):
    """An entry below a section of the menu."""

    name: Text
    code: Number

    @property
    def address(self) -> str:
        return f"/www/sublist_{self.code}.html"


class Section(Record):
    """A section of the site, with its sub-sections in the order of the menu."""

    name: Text
    code: Number
    folder: Folder
    subs: tuple[SubSection, ...]

    @property
    def address(self) -> str:
        return f"/www/section_{self.code}.html"


class BarEntry(Record):
    """An entry of the section bar, whose name may differ from the menu's.

    It has a folder if the menu does not have its section.
    """

    name: Text
    code: Number
    folder: Folder | None = None

    @property
    def address(self) -> str:
        return f"/www/section_{self.code}.html"


class DarkroomPicture(Record):
    """A gallery of the Darkroom; its picture is in `static/img/darkroom/`."""

    id: Number
    title: Text
    picture: Picture

    @property
    def address(self) -> str:
        return f"/www2/common/photoview.asp?categorycode=510&newsidx={self.id}"


class FooterLink(Record):
    """A link of the footer, inside the site (`/…`) or outside (`https://…`)."""

    name: Text
    address: Address


class FooterGroup(Record):
    """A column of links in the footer."""

    name: Text
    links: tuple[FooterLink, ...]


class Footer(Record):
    """The masthead lines and the groups of links at the end of every page."""

    masthead: tuple[Text, ...]
    groups: tuple[FooterGroup, ...]
