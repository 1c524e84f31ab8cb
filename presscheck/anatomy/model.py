"""The model of an anatomy: every element of a page that shows or says something.

An anatomy is stored as JSON with one element in a line, in document order. So it can be read in a
pull request, and compared as text before anything is parsed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

from presscheck.anatomy.boxes import Box

VERSION = 1
"""The version of the file format; a newer one is refused."""

REST = "Page"
"""The component of all elements that belong to no other component."""

BODY = "body"
"""The path of the body, which is left out of all other paths."""

DOCUMENT = "document/"
"""How the paths of the entries of the document's head begin."""

WITHOUT_ROLE = frozenset({"audio", "body", "box", "canvas", "embed", "object", "picture", "text"})
"""Kinds of elements that are no roles."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element: its component, role, name, text, target, state, box and styles.

    `path` leads from the root through elements that are themselves listed, such as
    `banner/navigation[2]/list/listitem[4]/link`, so wrappers without effect are left out.
    `role` is empty if assistive technology does not announce the element. `box` is None if the
    element shows nothing, like the entries of the document's head. `style` has the computed
    styles that differ from the listed ancestor's (inherited properties) or from the initial value
    (the others). `hover` and `focus` have what style sheets declare for those states.
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
        """The path of the parent; empty at the root."""
        return self.path.rpartition("/")[0]


@dataclass(frozen=True)
class Frame:
    """One capture: the size of its screenshot in pixels, the hash of its bytes, and its elements.

    `lines` are the elements as lines of JSON. `masks` are boxes that are left out of every
    comparison of pixels. `position` is where a part of a page stands on the page, in pixels from
    the left and from the top; None for a whole page, and where it was not written down. A part at
    another position is the same part.
    """

    size: tuple[int, int]
    shot: str
    lines: tuple[str, ...]
    masks: tuple[Box, ...] = ()
    position: tuple[int, int] | None = field(default=None, compare=False)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The elements in document order."""
        return tuple(read_elements(json.loads(line) for line in self.lines))

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Self:
        """Read a frame from JSON. Raises what a foreign value does: Key-, Type- or ValueError."""
        width, height = stored["size"]
        lines = tuple(as_line(element) for element in stored["elements"])
        masks = tuple(Box(*mask) for mask in stored.get("masks", ()))
        left, top = stored.get("position", (0, 0))
        position = (left, top) if "position" in stored else None
        frame = cls((width, height), stored["shot"], lines, masks, position)
        _ = frame.elements  # read now, so that a foreign element is found here and not later
        return frame

    @property
    def head(self) -> dict[str, Any]:
        """What the file says of the frame before its elements."""
        head: dict[str, Any] = {"size": self.size, "shot": self.shot}
        optional = {"masks": self.masks, "position": self.position}
        return head | {name: value for name, value in optional.items() if value}


@dataclass(frozen=True)
class Anatomy:
    """A frame with what else its file says.

    `test` is the test that takes the snapshot. `screenshot_digest` is the SHA-256 of the
    screenshot's file once it is stored: it shows that the two files belong together.
    """

    frame: Frame
    test: str = ""
    screenshot_digest: str = ""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the screenshot, in pixels."""
        return self.frame.size

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements in document order."""
        return self.frame.elements

    @property
    def masks(self) -> tuple[Box, ...]:
        """The boxes that are left out of every comparison of pixels."""
        return self.frame.masks

    @property
    def text(self) -> str:
        """The text of the anatomy's file."""
        head = {"version": VERSION, "picture": self.screenshot_digest, "asked_by": self.test}
        return f'{as_line(head)[:-1]},"frames":[\n{_frame_text(self.frame)}\n]}}\n'

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the text of a file. Raises ValueError, which says in one line what is wrong."""
        stored = json.loads(text)
        try:
            version = int(stored["version"])
            if version > VERSION:
                raise ValueError(f"its format is {version}, newer than {VERSION}")
            frames = stored["frames"]
            if len(frames) != 1:
                raise ValueError(f"it holds {len(frames)} frames; one is needed")
            return cls(Frame.read(frames[0]), stored["asked_by"], stored["picture"])
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"it is no anatomy: {error!r}") from error


def _frame_text(frame: Frame) -> str:
    return f'{as_line(frame.head)[:-1]},"elements":[\n' + ",\n".join(frame.lines) + "\n]}"


def as_line(value: Any) -> str:
    """Return a value as one line of JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_elements(lines: Iterable[Mapping[str, Any]]) -> Iterator[Element]:
    """Yield elements from their lines.

    A line leaves out the role if it is the last word of the path, and the component if it is that
    of the nearest listed ancestor.
    """
    components: dict[str, str] = {}
    for line in lines:
        path = line["path"]
        components[path] = line.get("component") or _component_around(path, components)
        role = line.get("role", _role_in(path))
        box = Box(*line["box"]) if line.get("box") else None
        yield Element(**{**line, "component": components[path], "role": role, "box": box})


def _component_around(path: str, owners: Mapping[str, str]) -> str:
    around = path.rpartition("/")[0]
    while around and around not in owners:
        around = around.rpartition("/")[0]
    return owners.get(around or BODY, REST)


def kind_in(path: str) -> str:
    """Return the last word of a path: the role, or the kind of the tag."""
    return path.rpartition("/")[2].partition("[")[0]


def _role_in(path: str) -> str:
    word = kind_in(path)
    return "" if path.startswith(DOCUMENT) or word in WITHOUT_ROLE else word
