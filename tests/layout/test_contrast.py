"""Text stands out from its background (WCAG 2.2, 1.4.3, level AA)."""

import pytest

from pages.article_page import ArticlePage
from tests.layout.conftest import Walk
from tests.layout.findings import expect_none
from tests.layout.layout import Layout
from tests.layout.rules.legibility import find_faint_texts, find_texts_on_images

pytestmark = pytest.mark.component("Whole page")

READ_COLOURS = """() => [...document.body.querySelectorAll("*")].map(element => {
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


def read_light_and_dark(article: ArticlePage) -> tuple[Colours, Colours]:
    """Return the colours where the system is set to light, and where it is set to dark."""
    article.page.emulate_media(color_scheme="light")
    in_light: Colours = article.page.evaluate(READ_COLOURS)
    article.page.emulate_media(color_scheme="dark")
    in_dark: Colours = article.page.evaluate(READ_COLOURS)
    return in_light, in_dark


@pytest.mark.component("Page")
@pytest.mark.not_in("firefox", because="stock Firefox cannot pretend that the system is dark")
def test_colours_do_not_follow_the_system(walk: Walk) -> None:
    """The site has one set of colours; browsers would turn form fields dark by themselves."""
    in_light, in_dark = walk(read_light_and_dark)

    expect_none(
        f"{name} is {dark} where the system is dark, {light} elsewhere"
        for (name, light), (_, dark) in zip(in_light, in_dark, strict=True)
        if dark != light
    )
