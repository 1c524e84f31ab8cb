"""Entries of a list of pages: a text file, a sitemap, or a feed in RSS or Atom.

The XML comes from a site, so it is read without a document type: then it has no entities, neither
those that grow without end nor those that name other files.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from xml.parsers import expat  # the parser that refuses entities is made of it

from presscheck.errors import UsageError

_ROOTS = {"urlset": "url", "sitemapindex": "sitemap", "rss": "item", "RDF": "item", "feed": "entry"}
"""The root of each format, and what it calls an entry."""

_MOMENTS = frozenset({"lastmod", "pubDate", "updated", "published", "date"})
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Entry:
    """An address in a list, and when its page was changed, if the list says so."""

    address: str
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list has; `is_index` says that its entries are lists themselves."""

    entries: tuple[Entry, ...]
    is_index: bool = False


def read_entries(content: bytes, source: str) -> Listing:
    """Return the entries of a list; `source` is its name in messages.

    Raises:
        UsageError: when it has none, or is XML that cannot be read.
    """
    text = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    listing = _of_xml(text, source) if text.startswith(b"<") else _of_lines(content, source)
    if not listing.entries:
        raise UsageError(
            f"{source} has no addresses",
            try_next="give a sitemap, a feed, or a file with an address or a path in each line",
        )
    return listing


def _of_lines(content: bytes, source: str) -> Listing:
    try:
        lines = [line.strip() for line in content.decode("utf-8-sig").splitlines()]
    except UnicodeDecodeError:
        raise UsageError(
            f"{source} is neither XML nor a text in UTF-8",
            try_next="give a sitemap, a feed, or a file with an address or a path in each line",
        ) from None
    return Listing(tuple(Entry(line) for line in lines if line and not line.startswith("#")))


def _of_xml(text: bytes, source: str) -> Listing:
    reader = _Reader(source)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = reader.refuse_document_type
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.add
    try:
        for start in range(0, len(text), _CHUNK):
            parser.Parse(text[start : start + _CHUNK])
        parser.Parse(b"", True)  # noqa: FBT003  # that was the last part
    except expat.ExpatError as error:
        raise UsageError(
            f"{source} is no whole XML: {error}", try_next="see what the site sends there"
        ) from None
    return Listing(tuple(reader.entries), reader.root == "sitemapindex")


class _Reader:
    """Collects the entries while the XML is parsed."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.root = ""
        self.entries: list[Entry] = []
        self.text = ""
        self.address = ""
        self.moment: datetime | None = None
        self.path: list[str] = []

    def refuse_document_type(self, *_: object) -> None:
        raise UsageError(
            f"{self.source} has a document type, which may hold entities without end",
            try_next="give a sitemap or a feed without <!DOCTYPE …>",
        )

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if not self.path:
            self._begin(name)
        self.path.append(name)
        self.text = ""
        is_link = name == "link" and self.path[-2:-1] == [_ROOTS[self.root]]
        if is_link and attributes.get("rel", "alternate") == "alternate":
            self.address = self.address or attributes.get("href", "").strip()

    def _begin(self, name: str) -> None:
        if name not in _ROOTS:
            raise UsageError(
                f"{self.source} begins with <{name}>, which is neither a sitemap nor a feed",
                try_next="give the address of sitemap.xml or of a feed",
            )
        self.root = name

    def add(self, data: str) -> None:
        self.text += data

    def end(self, tag: str) -> None:
        name = self.path.pop()
        if name == _ROOTS[self.root]:
            if self.address:
                self.entries.append(Entry(self.address, self.moment))
            self.address, self.moment = "", None
        elif self._is_in_entry and name in {"loc", "link"}:
            self.address = self.address or self.text.strip()
        elif self._is_in_entry and name in _MOMENTS:
            self.moment = self.moment or _moment(self.text.strip())
        self.text = ""

    @property
    def _is_in_entry(self) -> bool:
        return bool(self.path) and self.path[-1] == _ROOTS[self.root]


def _moment(text: str) -> datetime | None:
    """Return a moment that a list names; None when it is none."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
        except (ValueError, TypeError, IndexError):
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def newest_first(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """Yield entries, those with the latest moment first; those without one keep their order."""
    never = datetime.min.replace(tzinfo=UTC)
    yield from sorted(entries, key=lambda one: one.moment or never, reverse=True)
