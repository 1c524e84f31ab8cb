"""What the site is made of, as plain data: pieces, pictures, sections and the footer."""

from dataclasses import dataclass
from datetime import datetime


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


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of an article, from `static/img/photos/`."""

    picture: str
    caption: str | None
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What an article and a story known by headline only have in common."""

    id: int
    folder: str
    section: int
    category: int | None
    headline: str
    badge: str | None
    posted: datetime

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Piece):
    """A story that lists link to; its picture is in `static/img/thumbs/`."""

    picture: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Piece):
    """A whole article, as one file of `articles/` gives it."""

    slug: str
    updated: datetime | None
    authors: tuple[str, ...]
    by_line: bool
    email: str | None
    sub_headline: str | None
    photos: tuple[Photo, ...]
    related: tuple[int, ...]
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


@dataclass(frozen=True, slots=True)
class SubSection:
    """An entry below a section of the menu; `section` is the code of that section."""

    name: str
    code: int
    section: int

    @property
    def address(self) -> str:
        return f"/www/sublist_{self.code}.html"


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the site, with its sub-sections in the order of the menu."""

    name: str
    code: int
    folder: str
    subs: tuple[SubSection, ...]

    @property
    def address(self) -> str:
        return f"/www/section_{self.code}.html"


@dataclass(frozen=True, slots=True)
class BarEntry:
    """An entry of the section bar, whose name may differ from the menu's."""

    name: str
    code: int

    @property
    def address(self) -> str:
        return f"/www/section_{self.code}.html"


@dataclass(frozen=True, slots=True)
class DarkroomPicture:
    """A gallery of the Darkroom; its picture is in `static/img/darkroom/`."""

    id: int
    title: str
    picture: str

    @property
    def address(self) -> str:
        return f"/www2/common/photoview.asp?categorycode=510&newsidx={self.id}"


@dataclass(frozen=True, slots=True)
class FooterLink:
    """A link of the footer, inside the site (`/…`) or outside (`https://…`)."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class FooterGroup:
    """A column of links in the footer."""

    name: str
    links: tuple[FooterLink, ...]


@dataclass(frozen=True, slots=True)
class Footer:
    """The masthead lines and the groups of links at the end of every page."""

    masthead: tuple[str, ...]
    groups: tuple[FooterGroup, ...]
