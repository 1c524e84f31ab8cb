"""Font Size Up and Down: five sizes for the text of the article, kept from page to page."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.articles import ARTICLES
from tests.behaves.storage import BLOCK_STORAGE
from tests.expectations import expect_equal, expect_that

pytestmark = pytest.mark.component("Article tools")

NOT_A_STEP = ["large", "3", "1.5", ""]


def expect_larger(article: ArticlePage, usual: float) -> None:
    """Expect the text larger than its usual size."""
    size = size_of_text(article)
    told = f"after Font Size Up the text has {size:g} px, no more than the usual {usual:g} px"
    expect_that(size > usual, told)


def size_of_text(article: ArticlePage) -> float:
    return float(
        article.body.runs.first.evaluate("run => parseFloat(getComputedStyle(run).fontSize)")
    )


def expect_between_the_ends(article: ArticlePage) -> None:
    expect(article.tools.larger_button).to_be_enabled()
    expect(article.tools.smaller_button).to_be_enabled()


def test_usual_size_is_neither_the_smallest_nor_the_largest(article: ArticlePage) -> None:
    expect_between_the_ends(article)


def test_mouse_steps_through_five_sizes_and_stops_at_both_ends(fresh_article: ArticlePage) -> None:
    tools = fresh_article.tools
    usual = size_of_text(fresh_article)
    sizes = []
    for step in (tools.enlarge_text, tools.enlarge_text, *[tools.shrink_text] * 4):
        step()
        sizes.append(size_of_text(fresh_article))
        if step == tools.enlarge_text and len(sizes) == 2:
            expect_larger(fresh_article, usual)
            expect(tools.larger_button).to_be_disabled()

    one_up, *downwards = sizes
    told = f"Font Size Down leads to {downwards} px, which do not shrink with each step"
    expect_that(downwards == sorted(set(downwards), reverse=True), told)
    expect_equal("the sizes on the way back", downwards[1:3], [one_up, usual])
    expect(tools.smaller_button).to_be_disabled()
    expect(tools.larger_button).to_be_enabled()


def test_keyboard_steps_through_sizes_and_keeps_its_place_at_the_end(
    fresh_article: ArticlePage,
) -> None:
    tools, keyboard = fresh_article.tools, fresh_article.page.keyboard
    usual = size_of_text(fresh_article)
    tools.print_link.focus()

    keyboard.press("Tab")
    expect(tools.larger_button).to_be_focused()
    for key in ("Enter", "Space"):
        keyboard.press(key)
    expect_larger(fresh_article, usual)
    expect(tools.larger_button).to_be_disabled()
    expect(tools.root).to_be_focused()

    tools.smaller_button.focus()
    for _ in range(2):
        keyboard.press("Enter")
    expect_equal("the size after two steps down", size_of_text(fresh_article), usual)
    expect(tools.smaller_button).to_be_focused()


@pytest.fixture
def another_article_path(article_path: str, pytestconfig: pytest.Config) -> str:
    """The path of an article other than the one under test."""
    return next(path for path in pytestconfig.stash[ARTICLES].known if path != article_path)


def test_size_is_remembered_on_this_article_and_the_next(
    fresh_article: ArticlePage, another_article_path: str
) -> None:
    for _ in range(2):
        fresh_article.tools.enlarge_text()
    chosen = size_of_text(fresh_article)

    fresh_article.page.reload()
    expect_equal("the size after a reload", size_of_text(fresh_article), chosen)
    another = fresh_article.open(path=another_article_path)

    expect_equal("the size on the next article", size_of_text(another), chosen)
    expect(another.tools.larger_button).to_be_disabled()


def test_anything_else_in_storage_means_the_usual_size(fresh_article: ArticlePage) -> None:
    usual = size_of_text(fresh_article)
    for garbage in NOT_A_STEP:
        fresh_article.page.evaluate("value => localStorage.setItem('text_size', value)", garbage)
        fresh_article.page.reload()
        fresh_article.expect_ready()

        expect_equal(
            f"the size where storage holds {garbage!r}", size_of_text(fresh_article), usual
        )
        expect_between_the_ends(fresh_article)
        fresh_article.tools.enlarge_text()
        expect_that(
            size_of_text(fresh_article) > usual,
            f"“Font Size Up” does not enlarge the text where storage holds {garbage!r}",
        )


def test_size_steps_for_this_page_where_storage_is_blocked(
    fresh_article: ArticlePage,
) -> None:
    usual = size_of_text(fresh_article)
    fresh_article.page.add_init_script(BLOCK_STORAGE)
    fresh_article.page.reload()
    fresh_article.expect_ready()

    fresh_article.tools.enlarge_text()

    expect_larger(fresh_article, usual)
