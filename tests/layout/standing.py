"""Where the page's own parts stand, read quickly and often while something else happens."""

from pages.article_page import ArticlePage
from tests.layout.geometry import Box
from tests.layout.places import READ

Places = dict[str, Box]
"""Boxes by the name of the part."""


class Bystanders:
    """The parts that nothing may move: all that neither floats above the page nor opens."""

    def __init__(self, article: ArticlePage) -> None:
        self._page = article.page
        parts = (
            *(article.header, article.hot_headlines, article.section_line, article.head),
            *(article.tools, article.share_row, article.body, article.email_row),
            *(article.top_stories, article.entertainment_news, article.darkroom, article.footer),
        )
        self._roots = {part.name: root for part in parts for root in part.root.element_handles()}

    def look(self) -> Places:
        """Each part's place on the page now."""
        places = self._page.evaluate(READ, list(self._roots.values()))
        return {name: Box(*sides) for name, sides in zip(self._roots, places, strict=True)}


def below(name: str, places: Places) -> Places:
    """The parts that stand wholly below one of them."""
    return {other: box for other, box in places.items() if box.top >= places[name].bottom}
