"""What can be seen on a page, piece by piece, as survey.js describes it."""

from dataclasses import dataclass

from tests.layout.geometry import Box


@dataclass(frozen=True, slots=True)
class Picture:
    """How an image is shown, and how it was meant; pairs are width and height."""

    loaded: bool
    natural: tuple[float, float]
    attributes: tuple[float, float]
    shown: tuple[float, float]
    fit: str


@dataclass(frozen=True, slots=True)
class Element:
    """A visible element; `number` to `last` are itself and everything inside it."""

    number: int
    last: int
    parent: int
    part: int
    kind: str
    label: str
    inline: bool
    boxes: tuple[Box, ...]
    clip: Box
    sentence: bool
    picture: Picture | None
    hidden: tuple[float, float]
    cuts: tuple[bool, bool]
    titled: bool

    @property
    def box(self) -> Box:
        return self.boxes[0] if len(self.boxes) == 1 else Box.around(self.boxes)

    def holds(self, number: int) -> bool:
        """Whether an element is this one or inside it."""
        return self.number <= number <= self.last


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of visible text between two tags, line by line."""

    element: int
    label: str
    length: int
    lines: tuple[Box, ...]
    clip: Box
    size: float
    weight: float
    color: str
    surface: int
    titled: bool
    resting: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A component of the page: its name, its root's number, the part around it."""

    name: str
    element: int
    inside: int


@dataclass(frozen=True, slots=True)
class Surface:
    """A layer of colour behind text; `under` is the layer behind it."""

    under: int
    color: str
    opacity: float
    picture: bool
