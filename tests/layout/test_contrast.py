"""Text stands out from its background (WCAG 2.2, 1.4.3, level AA)."""

import pytest

from pages.article_page import ArticlePage
from tests.layout.conftest import Walk
from tests.layout.findings import expect_none
from tests.layout.rules.legibility import faint_texts, texts_on_pictures
from tests.layout.survey import Survey

pytestmark = pytest.mark.component("Whole page")

COLOURS = """() => [...document.body.querySelectorAll("*")].map(element => {
  const { color, backgroundColor, borderTopColor } = getComputedStyle(element);
  const name = [element.localName, ...element.classList].join(".");
  return [name, `${color} on ${backgroundColor}, edged ${borderTopColor}`];
})"""


@pytest.mark.every_viewport
def test_every_text_stands_out_on_any_screen(survey: Survey) -> None:
    expect_none(faint_texts(survey))


@pytest.mark.every_article
def test_every_text_stands_out_on_any_article(survey: Survey) -> None:
    expect_none(faint_texts(survey))


@pytest.mark.every_article
def test_no_text_stands_on_a_background_picture(survey: Survey) -> None:
    expect_none(texts_on_pictures(survey))


Colours = list[tuple[str, str]]
"""Of every element, hidden or not."""


def by_day_and_night(article: ArticlePage) -> tuple[Colours, Colours]:
    """The colours where the system is set to light, and where it is set to dark."""
    article.page.emulate_media(color_scheme="light")
    by_day: Colours = article.page.evaluate(COLOURS)
    article.page.emulate_media(color_scheme="dark")
    by_night: Colours = article.page.evaluate(COLOURS)
    return by_day, by_night


@pytest.mark.component("Page")
@pytest.mark.not_in("firefox", because="stock Firefox cannot pretend that the system is dark")
def test_colours_do_not_follow_the_system(walk: Walk) -> None:
    """The site has one set of colours, and a dark field in it would be nobody's design."""
    by_day, by_night = walk(by_day_and_night)

    expect_none(
        f"{name} is {dark} where the system is dark, {light} elsewhere"
        for (name, light), (_, dark) in zip(by_day, by_night, strict=True)
        if dark != light
    )
