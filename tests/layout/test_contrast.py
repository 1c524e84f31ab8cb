"""Text stands out from its background (WCAG 2.2, 1.4.3, level AA)."""

import pytest

from pages.article_page import ArticlePage
from tests.layout.findings import expect_none
from tests.layout.layout import Layout
from tests.layout.rules.legibility import find_faint_texts, find_texts_on_images
from tests.levels import loose_components

pytestmark = pytest.mark.component("Whole page")

READ_COLOURS = """loose => [...document.body.querySelectorAll("*")]
  .filter(element => !loose.some(root => root.contains(element)))
  .map(element => {
    const { color, backgroundColor, borderTopColor } = getComputedStyle(element);
    const name = [element.localName, ...element.classList].join(".");
    return [name, `${color} on ${backgroundColor}, edged ${borderTopColor}`];
  })"""


@pytest.mark.every_viewport
def test_every_text_stands_out_in_any_viewport(layout: Layout) -> None:
    expect_none(find_faint_texts(layout))


@pytest.mark.every_article
def test_every_text_stands_out_on_any_article(layout: Layout) -> None:
    expect_none(find_faint_texts(layout))


@pytest.mark.every_article
def test_no_text_stands_on_a_background_picture(layout: Layout) -> None:
    expect_none(find_texts_on_images(layout))


Colours = list[tuple[str, str]]
"""The name and the colours of every element, hidden or not."""


def read_colours(article: ArticlePage, loose: set[str]) -> Colours:
    """Read the colours, without components whose elements may be others at each request."""
    roots = [
        root
        for component in article.components()
        if component.name in loose
        for root in component.root.element_handles()
    ]
    colours: Colours = article.page.evaluate(READ_COLOURS, roots)
    return colours


@pytest.mark.component("Page")
@pytest.mark.browser_context_args(color_scheme="dark")
def test_colours_do_not_follow_the_system(
    article: ArticlePage, fresh_article: ArticlePage, pytestconfig: pytest.Config
) -> None:
    """The site has one set of colours; browsers would turn form fields dark by themselves."""
    loose = loose_components(pytestconfig)
    colours = zip(read_colours(article, loose), read_colours(fresh_article, loose), strict=True)

    expect_none(
        f"{name} is {dark} where the system is dark, {light} elsewhere"
        for (name, light), (_, dark) in colours
        if dark != light
    )
