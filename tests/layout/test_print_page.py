"""The print page has one column, and so has the article page when it is printed."""

import pytest
from playwright.sync_api import ViewportSize, expect

from pages.article_page import ArticlePage
from pages.print_page import PrintPage
from tests.expectations import expect_equal
from tests.layout.conftest import Walk
from tests.layout.findings import expect_near, expect_none, px
from tests.layout.geometry import center_of
from tests.layout.layout import Layout, LayoutReader, layout_of
from tests.layout.measures import boxes_of, find_not_below, number_boxes
from tests.layout.rules.all_rules import Rule, find_all
from tests.layout.rules.clipping import find_clipped
from tests.layout.rules.overflow import (
    find_overflow_of_blocks,
    find_overflow_of_components,
    find_overflow_of_page,
)
from tests.layout.rules.overlaps import find_overlaps

pytestmark = pytest.mark.component("Print page")

COLUMN = 740
"""Width of the article's own column, which that of the print page does not exceed."""

SHORTEST, LONGEST = 45, 90
"""Characters of an average line: https://practicaltypography.com/line-length.html"""

A4: ViewportSize = {"width": 642, "height": 971}
"""In CSS pixels, without the margins of 20 mm that the site's style sheet asks for."""

PRINTED = {"Header", "Article head", "Article body"}
"""The components of an article's page that are printed; of the header, only the paper's name."""


@pytest.mark.every_viewport
def test_print_page_is_well_laid_out(print_layout: Layout) -> None:
    expect_none(find_all(print_layout))


def test_print_page_has_no_menus_sidebars_or_buttons(print_page: PrintPage) -> None:
    for role in ("navigation", "complementary", "contentinfo", "button", "dialog"):
        expect(print_page.page.get_by_role(role)).to_have_count(0)


def test_print_page_has_one_column(print_page: PrintPage) -> None:
    head, body = print_page.head, print_page.body
    blocks = boxes_of(
        *(print_page.logo, head.category, head.headline, head.posted, head.byline),
        *(body.photos.first, body.sub_headline, body.by_line, body.text),
    )

    expect_none(find_not_below(number_boxes("block of the page", blocks)))


@pytest.mark.every_viewport
def test_print_page_is_one_column_in_the_middle(print_layout: Layout) -> None:
    head, body = print_layout.root_of("Article head").box, print_layout.root_of("Article body").box

    expect_near("the left edge of the head", head.x, body.x, within=0)
    expect_near("the right edge of the head", head.right, body.right, within=0)
    assert body.width <= COLUMN, f"the text is {px(body.width)} wide, at most {px(COLUMN)} allowed"
    expect_near(
        "the middle of the text", center_of(body)[0], print_layout.viewport[0] / 2, within=1
    )


def test_print_page_never_scrolls_sideways(print_layout: Layout) -> None:
    expect_near("the width of the page", print_layout.page[0], print_layout.viewport[0], within=0)


@pytest.mark.captured
def test_lines_of_the_print_page_are_comfortably_long(print_page: PrintPage) -> None:
    texts = LayoutReader(print_page.body.text, [print_page.body]).read().texts

    average = sum(text.length for text in texts) / sum(len(text.lines) for text in texts)

    told = f"a line has {average:.0f} characters on average, not {SHORTEST} to {LONGEST}"
    assert SHORTEST <= average <= LONGEST, told


def print_on_paper(article: ArticlePage) -> Layout:
    """Return the layout of the article's page in print media, as wide as the paper."""
    article.page.set_viewport_size(A4)
    article.page.emulate_media(media="print")
    return layout_of(article)


def texts_of_the_article(layout: Layout) -> set[str]:
    """Return the texts of the article itself, each with its component."""
    owners = {"Article head", "Article body", "Photo"}
    named = ((text.label, layout.component_of(text.element)) for text in layout.texts)
    return {f"“{label}” of {owner}" for label, owner in named if owner in owners}


def test_printed_article_page_has_head_and_body_alone(walk: Walk) -> None:
    printed = {component.name for component in walk(print_on_paper).components}

    expect_equal("the printed page", printed - {"Photo"}, PRINTED)


def test_every_text_of_the_article_is_printed(walk: Walk) -> None:
    lost = texts_of_the_article(walk(layout_of)) - texts_of_the_article(walk(print_on_paper))
    expect_none(f"{text} is not printed" for text in sorted(lost))


@pytest.mark.parametrize(
    "rule",
    [
        find_overlaps,
        find_clipped,
        find_overflow_of_components,
        find_overflow_of_blocks,
        find_overflow_of_page,
    ],
)
def test_nothing_overlaps_is_cut_off_or_sticks_out_on_paper(walk: Walk, rule: Rule) -> None:
    expect_none(rule(walk(print_on_paper)))


def test_printed_article_page_is_as_wide_as_the_paper(walk: Walk) -> None:
    width = walk(print_on_paper).page[0]
    expect_near("the width of the printed page", width, A4["width"], within=0)
