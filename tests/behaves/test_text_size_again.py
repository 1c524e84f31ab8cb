"""The way back to the usual size of the text, and the look of a step that cannot be made."""

import pytest
from playwright.sync_api import Locator, expect

from pages.article_page import ArticlePage
from tests.behaves.test_text_size import size_of_text

pytestmark = pytest.mark.component("Article tools")

READ_LOOK = """button => {
  const { backgroundColor, borderColor, opacity } = getComputedStyle(button);
  const shown = [...button.querySelectorAll("img")].filter((img) => img.checkVisibility());
  const images = shown.map((img) => img.getAttribute("src")).join();
  return { backgroundColor, borderColor, opacity, images };
}"""

Look = dict[str, str]


def look_of(button: Locator) -> Look:
    look: Look = button.evaluate(READ_LOOK)
    return look


def differences(before: Look, after: Look) -> str:
    return ", ".join(
        f"{name} {value} → {after[name]}" for name, value in before.items() if after[name] != value
    )


def test_usual_size_is_kept_like_any_other(fresh_article: ArticlePage) -> None:
    usual = size_of_text(fresh_article)
    for there, back in (
        (fresh_article.tools.enlarge_text, fresh_article.tools.shrink_text),
        (fresh_article.tools.shrink_text, fresh_article.tools.enlarge_text),
    ):
        there()
        back()
        fresh_article.page.reload()
        fresh_article.expect_ready()
        size = size_of_text(fresh_article)
        assert size == usual, f"the text has {size} px after it was set back to {usual} px"


def test_step_works_again_after_its_end_was_reached(fresh_article: ArticlePage) -> None:
    tools = fresh_article.tools
    ends = [
        (tools.larger_button, tools.enlarge_text, tools.shrink_text),
        (tools.smaller_button, tools.shrink_text, tools.enlarge_text),
    ]
    for button, on, back in ends * 2:
        on()
        on()
        expect(button, "the last step leaves its button enabled").to_be_disabled()
        back()
        expect(button, "the button stays disabled after a step back").to_be_enabled()
        back()


def test_step_that_cannot_be_made_looks_so(fresh_article: ArticlePage) -> None:
    tools = fresh_article.tools
    enabled = look_of(tools.larger_button)
    for _ in range(2):
        tools.enlarge_text()
    expect(tools.larger_button).to_be_disabled()
    fresh_article.heading.hover()

    at_rest = look_of(tools.larger_button)
    assert differences(enabled, at_rest), "Font Size Up looks as if there were a larger size"
    cursor = tools.larger_button.evaluate("button => getComputedStyle(button).cursor")
    assert cursor != "pointer", "the pointer over Font Size Up says that it can be pressed"
    tools.larger_button.hover(force=True)
    answer = differences(at_rest, look_of(tools.larger_button))
    assert not answer, f"Font Size Up is disabled, and answers the mouse: {answer}"
