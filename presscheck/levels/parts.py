"""The parts of a loosely held component: what has a role or shows a picture, without the words."""

from dataclasses import dataclass, field

from presscheck.anatomy import Box, Element
from presscheck.anatomy.aspects import is_image
from presscheck.anatomy.diff import describe_element
from presscheck.anatomy.styles import style_of
from presscheck.anatomy.tree import Tree

WORDS = "words"
"""The kind of the words of a part among the parts inside it."""

WORDING = frozenset(
    {
        "box", "code", "deletion", "emphasis", "insertion", "mark", "strong", "subscript",
        "superscript", "text", "time",
    }
)  # fmt: skip
"""Kinds of elements that are words, or that only wrap words."""

USUAL_LINE = 1.5
"""The height of a line whose style says nothing, in heights of its letters."""


@dataclass(slots=True)
class Part:
    """A part, and the parts inside it in the order of the document.

    `kind` is its role or kind, or the name of the component that it is the root of: such a part is
    only looked at from outside. `words` are its own words, which are not those of a part inside;
    they stand among its parts as one of the kind WORDS, wherever they are in one piece. `runs` says
    that words stand in it directly, so that its width follows from them. `lowest` is the lowest end
    of what it holds.
    """

    place: int
    tree: Tree
    kind: str
    is_other: bool = False
    words: str = ""
    runs: bool = False
    lowest: float = 0.0
    inner: list["Part"] = field(default_factory=list)

    @property
    def element(self) -> Element:
        """The element of the part."""
        return self.tree.elements[self.place]

    @property
    def box(self) -> Box | None:
        """Where the part is."""
        return self.element.box

    @property
    def said(self) -> str:
        """What the part is called or says itself, without the parts inside."""
        return self.element.name or self.words

    @property
    def is_words(self) -> bool:
        """Whether this is no part of its own, but the words of the part around."""
        return self.kind == WORDS

    @property
    def parts(self) -> list["Part"]:
        """The parts inside, without words."""
        return [one for one in self.inner if not one.is_words]

    @property
    def is_picture(self) -> bool:
        """Whether the part shows a picture."""
        return is_image(self.element)

    @property
    def is_wordy(self) -> bool:
        """Whether the width of the part follows from words: its own, or those of its only part."""
        if self.runs:
            return True
        around, last = self.box, self.parts[-1] if self.parts else None
        if not around or not last or not last.box or not last.is_wordy:
            return False
        return abs(last.box.right - around.right) <= 1

    @property
    def line(self) -> float:
        """The height of one line of text in it, in pixels."""
        height = style_of(self.tree, self.place, "line-height")
        if height.endswith("px"):
            return float(height[:-2])
        return USUAL_LINE * float(style_of(self.tree, self.place, "font-size").removesuffix("px"))

    def described(self) -> str:
        """Describe the part in a reader's words."""
        return describe_element(self.tree, self.place)

    def shape(self) -> tuple[object, ...]:
        """Return what the part is made of, to be compared with that of another one."""
        return self.kind, *(one.shape() for one in self.parts)


def part_of(tree: Tree, root: int) -> Part:
    """Return the root of a component as a part, with all parts inside."""
    element = tree.elements[root]
    part = Part(root, tree, element.role or tree.kinds[root])
    part.words = element.text
    part.runs = bool(element.text)
    part.lowest = element.box.y if element.box else 0.0
    _read(part, root)
    return part


def _read(part: Part, place: int) -> None:
    for child in part.tree.children[place]:
        element = part.tree.elements[child]
        if element.box:
            part.lowest = max(part.lowest, element.box.bottom)
        if element.component != part.element.component:
            part.inner.append(Part(child, part.tree, element.component, is_other=True))
        elif _is_words(part.tree, child):
            if element.text:
                _add_words(part, child)
            _read(part, child)
        else:
            inner = part_of(part.tree, child)
            part.lowest = max(part.lowest, inner.lowest)
            part.inner.append(inner)


def _add_words(part: Part, place: int) -> None:
    """Add words to a part; next to other words they are one piece with them."""
    part.words += part.tree.elements[place].text
    runs = part.tree.kinds[place] != "box"
    part.runs = part.runs or runs
    if not (part.inner and part.inner[-1].is_words):
        part.inner.append(Part(place, part.tree, WORDS, runs=runs))


def _is_words(tree: Tree, place: int) -> bool:
    return tree.kinds[place] in WORDING and not is_image(tree.elements[place])
