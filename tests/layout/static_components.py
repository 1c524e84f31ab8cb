"""The boxes of the components that stay in their place while others open, float or turn."""

from pages.article_page import ArticlePage
from presscheck.anatomy import Box
from tests.layout.measures import READ_BOXES

BoxesByName = dict[str, Box]
"""Boxes by the name of their component."""


class StaticComponents:
    """The article's components that neither float above the page nor open."""

    def __init__(self, article: ArticlePage) -> None:
        self._page = article.page
        components = (
            *(article.header, article.hot_headlines, article.section_line, article.head),
            *(article.tools, article.share_row, article.body, article.email_row),
            *(article.top_stories, article.entertainment_news, article.darkroom, article.footer),
        )
        # Finding the elements is slow and happens once; reading their boxes is quick.
        self._roots = {
            component.name: root
            for component in components
            for root in component.root.element_handles()
        }

    def read_boxes(self) -> BoxesByName:
        """Return where each component is on the page now."""
        boxes = self._page.evaluate(READ_BOXES, list(self._roots.values()))
        return {name: Box(*box) for name, box in zip(self._roots, boxes, strict=True)}


def boxes_below(name: str, boxes: BoxesByName) -> BoxesByName:
    """Return the boxes that begin below the end of the named component."""
    return {other: box for other, box in boxes.items() if box.y >= boxes[name].bottom}
