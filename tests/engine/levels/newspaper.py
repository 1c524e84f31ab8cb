"""A small front page with a live list, laid out and painted as a browser would do it.

The page has a header, a story, beside it a list of stories with a second list below it, an advert
between both, and a footer under everything.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256

import numpy as np

from presscheck.anatomy import Anatomy, Box, Element, Frame, as_line
from presscheck.compare import Comparison, Scope, SnapshotSide, Terms, compare
from presscheck.images import Pixels
from presscheck.level import Level
from presscheck.outcome import changes_of

WIDTH, SIDE, SIDE_WIDTH = 400, 260, 120
LINE, PAD, GAP = 10, 4, 20
HEADER, STORY = 40, 300

ADVERT = Box(SIDE, 0, 100, 50)
"""Its y is the distance to its place."""

LIVE: Mapping[str, Level] = {"Top stories": Level.LAYOUT, "Advert": Level.PRESENCE}


@dataclass(frozen=True)
class Item:
    """A story of the list: its words and how many lines they take."""

    words: str
    lines: int = 2
    target: str = "/www/story.html"
    picture: bool = True
    name: str = "A photo"
    state: Mapping[str, str] = field(default_factory=dict)


TEN = tuple(Item(f"Old headline {number}") for number in range(1, 11))
OTHERS = tuple(
    Item(f"Another story about {number}", 1 + number % 4, f"/www/new_{number}.html", name="Other")
    for number in range(1, 11)
)


@dataclass(frozen=True)
class Page:
    """What may differ between two visits."""

    items: Sequence[Item] = TEN
    advert: Box | None = ADVERT
    story: int = STORY
    footer_gap: int = GAP
    below_gap: int = GAP
    footer_words: str = "Imprint"
    below_words: str = "Five more"
    colour: str = "plain"

    def elements(self) -> list[Element]:
        """All elements with their boxes, in document order."""
        found = [
            Element("banner", "Header", "banner", text="Times", box=Box(0, 0, WIDTH, HEADER)),
            Element("main", "Page", "main", box=Box(0, HEADER, 240, self.story)),
            Element(
                "main/article", "Story", "article", text="Long", box=Box(0, HEADER, 240, self.story)
            ),
        ]
        down = self._list(found, HEADER)
        down = self._advert(found, down + GAP)
        down += self.below_gap
        below = Box(SIDE, down, SIDE_WIDTH, 60)
        found.append(Element("region[2]", "Below", "region", name="Below", box=below))
        words = Box(SIDE + 5, down + 5, 80, LINE)
        found.append(
            Element("region[2]/heading", "Below", "heading", text=self.below_words, box=words)
        )
        down = max(below.bottom, HEADER + self.story) + self.footer_gap
        footer = Box(0, down, WIDTH, 50)
        found.append(Element("contentinfo", "Footer", "contentinfo", box=footer))
        words = Box(10, down + 10, 60, LINE)
        found.append(
            Element(
                "contentinfo/paragraph", "Footer", "paragraph", text=self.footer_words, box=words
            )
        )
        body = Element("body", "Page", "", box=Box(0, 0, WIDTH, footer.bottom))
        return [body, *found]

    def _list(self, found: list[Element], down: float) -> float:
        heights = [self._height(item) for item in self.items]
        whole = Box(SIDE, down, SIDE_WIDTH, sum(heights))
        found.append(Element("region", "Top stories", "region", name="Top stories", box=whole))
        found.append(Element("region/list", "Top stories", "list", box=whole))
        for place, (item, height) in enumerate(zip(self.items, heights, strict=True), 1):
            found += _item(item, place, Box(SIDE, down, SIDE_WIDTH, height))
            down += height
        return down

    def _advert(self, found: list[Element], down: float) -> float:
        if self.advert is None:
            return down
        box = self.advert._replace(y=down + self.advert.y)
        found.append(Element("box", "Advert", "", target="/ad", box=box))
        return box.bottom

    @staticmethod
    def _height(item: Item) -> int:
        return max(30, item.lines * LINE) + 2 * PAD


def _item(item: Item, place: int, box: Box) -> list[Element]:
    path = "region/list/listitem" + (f"[{place}]" if place > 1 else "")
    component = "Top stories"
    inner = Box(box.x, box.y + PAD, box.width, box.height - 2 * PAD)
    style = {"line-height": f"{LINE}px"}
    role = "link" if item.target else ""
    kind = "link" if item.target else "box"
    link = f"{path}/{kind}"
    found = [
        Element(path, component, "listitem", box=box),
        Element(link, component, role, name=item.words, target=item.target, box=inner, style=style),
    ]
    if item.picture:
        photo = Box(box.x, inner.y, 30, 30)
        found.append(
            Element(
                f"{link}/picture",
                component,
                "img",
                name=item.name,
                target=f"/{item.words}.png",
                box=photo,
                state=item.state,
            )
        )
    words = Box(box.x + 40, inner.y, 80, item.lines * LINE)
    return [*found, Element(f"{link}/box", component, "", text=item.words, box=words, style=style)]


Edit = Callable[[Element], Element | None]


def edited(elements: Sequence[Element], path: str, edit: Edit) -> list[Element]:
    """The elements with one of them edited, or left out."""
    found = [edit(one) if one.path == path else one for one in elements]
    return [one for one in found if one]


def moved(
    elements: Sequence[Element], path: str, right: float = 0, down: float = 0
) -> list[Element]:
    """The elements, with one of them and all that is inside it somewhere else."""
    return [
        replace(one, box=one.box._replace(x=one.box.x + right, y=one.box.y + down))
        if one.box and (one.path == path or one.path.startswith(f"{path}/"))
        else one
        for one in elements
    ]


def side(elements: Sequence[Element], pixels: Pixels | None = None) -> SnapshotSide:
    """A snapshot of elements, painted unless there are pixels for it."""
    bottom = max(one.box.bottom for one in elements if one.box)
    shot = painted(elements, round(bottom)) if pixels is None else pixels
    lines = tuple(as_line(asdict(one)) for one in elements)
    digest = sha256(shot.tobytes()).hexdigest()
    return SnapshotSide(Anatomy(Frame((WIDTH, len(shot)), digest, lines)), lambda: shot)


def painted(elements: Sequence[Element], height: int) -> Pixels:
    """Every element in stripes whose colour follows from what it says, so that rows differ."""
    pixels = np.full((height, WIDTH, 4), 255, np.uint8)
    for one in elements:
        if one.box and (one.text or one.role in {"img", "banner", "contentinfo", "region"}):
            left, top, right, bottom = map(
                round, (one.box.x, one.box.y, one.box.right, one.box.bottom)
            )
            seed = sha256(f"{one.role}{one.text}{one.target}".encode()).digest()
            rows = np.arange(bottom - top)
            for channel in range(3):
                stripe = (seed[channel] + rows * (3 + seed[channel + 3] % 7)) % 200
                pixels[top:bottom, left:right, channel] = stripe[:, None]
    return pixels


def compared(
    before: Sequence[Element],
    after: Sequence[Element],
    levels: Mapping[str, Level] = LIVE,
    scope: Scope = Scope.SAME_RENDERER,
) -> Comparison:
    """What two visits come to."""
    return compare(side(before), side(after), Terms(scope, levels=levels))


def said(comparison: Comparison) -> list[str]:
    """Every cause, with its component."""
    changes = changes_of(comparison.outcome)
    return [f"{one.component}: {one.description}" for one in changes if not one.because]
