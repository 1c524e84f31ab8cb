"""The replica as the engine sees it: its articles, its fonts, and a way to serve it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from replica.app import Replica
    from replica.content import Content
    from replica.fonts import Font
    from replica.rough import Rough, RoughAddresses

# Flask, YAML and the fonts are imported when first needed: a run against another site never is.


class Site:
    """A site that reads its content when first asked for it."""

    @cached_property
    def content(self) -> "Content":
        from replica.app import STATIC
        from replica.content import check_pictures, load

        content = load()
        check_pictures(content, STATIC)
        return content

    @property
    def articles(self) -> tuple[str, ...]:
        """Paths of the articles, the captured one first."""
        return tuple(article.address for article in self.content.articles)

    def fonts(self) -> "tuple[Font, ...]":
        from replica.fonts import fonts

        return fonts(self.content.folder)

    def addresses(self) -> tuple[str, ...]:
        """Paths worth visiting by hand: every article, and one neighbour of each kind."""
        from replica.addresses import worth_visiting

        return worth_visiting(self.content)

    @contextmanager
    def serve(self, port: int = 0) -> Iterator[str]:
        """Serve for the length of the block, and give the base address."""
        from replica.app import create_app
        from replica.server import serving

        self.fonts()
        with serving(create_app(self.content), port) as base:
            yield base

    @contextmanager
    def serve_rough(self, rough: "Rough", port: int = 0) -> "Iterator[RoughAddresses]":
        """Serve with what a real site has around its pages, for the length of the block."""
        from replica.rough import serving

        self.fonts()
        with serving(self._smooth_app, self.content, rough, port) as addresses:
            yield addresses

    @cached_property
    def _smooth_app(self) -> "Replica":
        """The replica inside every rough one: it is the same for all, and remembers its pages."""
        from replica.app import create_app

        return create_app(self.content)
