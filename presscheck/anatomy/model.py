"""What is on a page: every element that shows or speaks, as a snapshot keeps it.

An anatomy is JSON with one element a line, in document order, so that it can be read in a pull
request and compared as text before anything is parsed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

from presscheck.anatomy.boxes import Box

VERSION = 1
"""Of the format; a newer one is refused, never guessed at."""

REST = "Page"
"""The component that owns what no listed component does."""

BODY = "body"
"""The one listed element that is in no other's path, because it would be in all of them."""

DOCUMENT = "document/"
"""Begins the paths of what the document's head says."""

WITHOUT_ROLE = frozenset({"audio", "body", "box", "canvas", "embed", "object", "picture", "text"})
"""Last words of paths that are no roles."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element: who owns it, what it is and says, where it leads and stands, how it looks.

    `path` leads from the root through elements that are themselves listed, such as
    `banner/navigation[2]/list/listitem[4]/link`, so wrappers without effect are no part of it.
    `role` is empty for an element that only shows; `box` is None for one that only speaks, like
    the entries of the document's head. `style` holds the computed styles that differ from the
    listed ancestor's (what is inherited) or from the initial value (the rest); `hover` and
    `focus` what style sheets declare for those states.
    """

    path: str
    component: str = REST
    role: str = ""
    name: str = ""
    text: str = ""
    target: str = ""
    state: Mapping[str, str] = field(default_factory=dict)
    box: Box | None = None
    style: Mapping[str, str] = field(default_factory=dict)
    hover: Mapping[str, str] = field(default_factory=dict)
    focus: Mapping[str, str] = field(default_factory=dict)

    @property
    def parent(self) -> str:
        """The path of the listed element around it; empty at the root."""
        return self.path.rpartition("/")[0]


@dataclass(frozen=True)
class Frame:
    """One look: a picture's size in pixels, the hash of its bytes as shot, and its elements.

    `masks` are places left out of every comparison of pixels.
    """

    size: tuple[int, int]
    shot: str
    lines: tuple[str, ...]
    masks: tuple[Box, ...] = ()

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        return tuple(read_elements(json.loads(line) for line in self.lines))

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Self:
        width, height = kept["size"]
        lines = tuple(as_line(element) for element in kept["elements"])
        masks = tuple(Box(*mask) for mask in kept.get("masks", ()))
        frame = cls((width, height), kept["shot"], lines, masks)
        _ = frame.elements  # read now, so that a foreign element is found here and not later
        return frame

    @property
    def head(self) -> dict[str, Any]:
        head: dict[str, Any] = {"size": self.size, "shot": self.shot}
        return head | ({"masks": self.masks} if self.masks else {})


@dataclass(frozen=True)
class Anatomy:
    """A frame with what its file says besides.

    `test` is the test that takes it; `picture` the SHA-256 of the picture's file, once it is
    kept, so that a pair torn apart is found out.
    """

    frame: Frame
    test: str = ""
    picture: str = ""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the picture, in pixels."""
        return self.frame.size

    @property
    def elements(self) -> tuple[Element, ...]:
        return self.frame.elements

    @property
    def masks(self) -> tuple[Box, ...]:
        return self.frame.masks

    @property
    def text(self) -> str:
        """The anatomy as it is kept."""
        head = {"version": VERSION, "picture": self.picture, "asked_by": self.test}
        return f'{as_line(head)[:-1]},"frames":[\n{frame_text(self.frame)}\n]}}\n'

    @classmethod
    def read(cls, text: str) -> Self:
        """An anatomy that was kept; ValueError says in one line why it cannot be one."""
        kept = json.loads(text)
        try:
            version = int(kept["version"])
            if version > VERSION:
                raise ValueError(f"its format is {version}, newer than {VERSION}")
            frames = kept["frames"]
            if len(frames) != 1:
                raise ValueError(f"it holds {len(frames)} frames; one is needed")
            return cls(Frame.read(frames[0]), kept["asked_by"], kept["picture"])
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"it is no anatomy: {error!r}") from error


def frame_text(frame: Frame) -> str:
    return f'{as_line(frame.head)[:-1]},"elements":[\n' + ",\n".join(frame.lines) + "\n]}"


def as_line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_elements(lines: Iterable[Mapping[str, Any]]) -> Iterator[Element]:
    """Elements from their lines, which leave out what goes without saying.

    The role, when it is the last word of the path; the component, when it is that of the nearest
    listed element around.
    """
    owners: dict[str, str] = {}
    for line in lines:
        path = line["path"]
        owners[path] = line.get("component") or owner_around(path, owners)
        role = line.get("role", role_in(path))
        box = Box(*line["box"]) if line.get("box") else None
        yield Element(**{**line, "component": owners[path], "role": role, "box": box})


def owner_around(path: str, owners: Mapping[str, str]) -> str:
    around = path.rpartition("/")[0]
    while around and around not in owners:
        around = around.rpartition("/")[0]
    return owners.get(around or BODY, REST)


def kind_in(path: str) -> str:
    """The last word of a path: the role, or the tag's kind."""
    return path.rpartition("/")[2].partition("[")[0]


def role_in(path: str) -> str:
    word = kind_in(path)
    return "" if path.startswith(DOCUMENT) or word in WITHOUT_ROLE else word
