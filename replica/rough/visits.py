"""What the changes of a page know about the request that asks for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from replica.content import Story
from replica.rough.hosts import Origins
from replica.rough.roughness import Rough

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Visit:
    """A request for a page: the `number` of the page, from 0, and the reader's session."""

    number: int
    session: str
    path: str
    rough: Rough
    origins: Origins
    stories: Sequence[Story]

    def chance(self, purpose: str) -> Random:
        """Return the chance of this page for a purpose; it is the same in every run."""
        return Random(f"{self.rough.seed} {self.number} {purpose}")  # noqa: S311 - no secret


Change = Callable[[str, Visit], str]
"""What is done to the markup of a page."""


def render(template: str, **values: object) -> str:
    """Return a piece of markup or a script of the rough replica."""
    return _TEMPLATES.get_template(template).render(**values)


def before(mark: str, markup: str, piece: str) -> str:
    """Return the markup with a piece before the last place of a mark, if it has the mark."""
    head, found, tail = markup.rpartition(mark)
    return f"{head}{piece}{found}{tail}" if found else markup


def after(mark: str, markup: str, piece: str) -> str:
    """Return the markup with a piece behind the first place of a mark, if it has the mark."""
    head, found, tail = markup.partition(mark)
    return f"{head}{found}{piece}{tail}" if found else markup
