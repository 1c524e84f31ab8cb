"""Facts about one element, one text or one background, as layout.js reads them."""

from dataclasses import dataclass

from presscheck.anatomy import Box
from presscheck.anatomy.boxes import overlap
from tests.layout.geometry import enclose


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """Sizes of an image, as width and height in pixels.

    `natural` is the size of the file, `declared` that of the attributes (0 where there is none),
    `displayed` that on the page. `fit` is the computed `object-fit`.
    """

    loaded: bool
    natural: tuple[float, float]
    declared: tuple[float, float]
    displayed: tuple[float, float]
    fit: str


@dataclass(frozen=True, slots=True)
class ElementFacts:
    """A visible element.

    Elements are numbered in the order of the document: `number` to `last` are this element and
    everything inside it. `parent` is the number of the visible element around it, `component` the
    index of its component; both are -1 where there is none. `kind` is link, button, field, picture
    or empty. An inline element has a box for each of its lines. `clip` is the area that elements
    around it leave visible. `overflow` is by how many pixels its content is wider and higher than
    itself, and `cuts_off` whether that is hidden, for each direction.
    """

    number: int
    last: int
    parent: int
    component: int
    kind: str
    label: str
    inline: bool
    boxes: tuple[Box, ...]
    clip: Box
    in_sentence: bool
    image: ImageFacts | None
    overflow: tuple[float, float]
    cuts_off: tuple[bool, bool]
    has_title: bool

    @property
    def box(self) -> Box:
        """The box around all boxes of the element."""
        return enclose(self.boxes)

    @property
    def visible_box(self) -> Box | None:
        """What the elements around leave visible of the box; None if that is nothing."""
        return overlap(self.box, self.clip)


@dataclass(frozen=True, slots=True)
class TextFacts:
    """Visible text between two tags.

    `element` is the number of the element that holds it, `lines` has a box for each line, `size` is
    the font size in pixels, `background` the index of the nearest background (-1 for none).
    `has_title` is whether a `title` around it says it in full, `disabled` whether it belongs to a
    control that cannot be used.
    """

    element: int
    label: str
    length: int
    lines: tuple[Box, ...]
    clip: Box
    size: float
    weight: float
    color: str
    background: int
    has_title: bool
    disabled: bool

    @property
    def box(self) -> Box:
        """The box around all lines."""
        return enclose(self.lines)

    @property
    def visible_box(self) -> Box | None:
        """What the elements around leave visible of the box; None if that is nothing."""
        return overlap(self.box, self.clip)


@dataclass(frozen=True, slots=True)
class ComponentFacts:
    """A component of the page: its name, and the number of its root element."""

    name: str
    element: int


@dataclass(frozen=True, slots=True)
class BackgroundFacts:
    """The background of an element; `behind` is the index of the one behind it, -1 for none."""

    behind: int
    color: str
    opacity: float
    has_image: bool
