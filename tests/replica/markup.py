"""Reads a page as a tree, to ask what stands where."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "link", "meta"}


@dataclass
class Element:
    """A tag, what it says about itself, and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list["Element | str"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    @property
    def text(self) -> str:
        """What it says, without the line breaks between tags."""
        return "".join(
            part.strip("\n") if isinstance(part, str) else part.text for part in self.inside
        )

    @property
    def elements(self) -> Iterator["Element"]:
        for part in self.inside:
            if isinstance(part, Element):
                yield part
                yield from part.elements

    def all(self, tag: str = "", *, of: str = "", name: str = "") -> list["Element"]:
        """The elements inside with this tag, this class and this id."""
        return [
            element
            for element in self.elements
            if tag in ("", element.tag)
            and (not of or of in element.attributes.get("class", "").split())
            and name in ("", element.attributes.get("id"))
        ]

    def one(self, tag: str = "", *, of: str = "", name: str = "") -> "Element":
        (only,) = self.all(tag, of=of, name=name)
        return only


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop()
        if closed.tag != tag:
            raise ValueError(f"<{closed.tag}> is closed by </{tag}>")

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read(html: str) -> Element:
    """The page as a tree; a tag closed by another one's end is an error."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if len(reader.open) != 1:
        raise ValueError(f"<{reader.open[-1].tag}> is never closed")
    return reader.open[0]
