"""Paper has one column: the print page, and the article page when it is printed."""

import pytest
from playwright.sync_api import ViewportSize, expect

from pages.article_page import ArticlePage
from pages.print_page import PrintPage
from tests.layout.conftest import Walk
from tests.layout.findings import expect_none
from tests.layout.places import boxes, not_down, numbered
from tests.layout.rules.clipping import clipped
from tests.layout.rules.every import Rule, every_fault
from tests.layout.rules.overlapping import overlaps
from tests.layout.rules.sticking_out import out_of_block, out_of_page, out_of_part
from tests.layout.survey import Survey, Surveyor, survey_of

pytestmark = pytest.mark.component("Print page")

COLUMN = 740
"""No wider than the article's own column."""

SHORTEST, LONGEST = 45, 90
"""Characters a line: https://practicaltypography.com/line-length.html"""

A4: ViewportSize = {"width": 642, "height": 971}
"""In CSS pixels, without the margins of 20 mm that the site's style sheet asks for."""

PAPER = {"Header", "Article head", "Article body"}
"""What of an article's page goes to the printer: of the header, only the paper's name."""

as_printed = pytest.mark.not_in("firefox", because="stock Firefox cannot pretend to print")


@pytest.mark.every_viewport
def test_print_page_is_well_laid_out(print_survey: Survey) -> None:
    expect_none(every_fault(print_survey))


def test_print_page_has_no_menus_sidebars_or_buttons(print_page: PrintPage) -> None:
    for role in ("navigation", "complementary", "contentinfo", "button", "dialog"):
        expect(print_page.page.get_by_role(role)).to_have_count(0)


def test_print_page_has_one_column(print_page: PrintPage) -> None:
    head, body = print_page.head, print_page.body
    blocks = boxes(
        *(print_page.logo, head.category, head.headline, head.posted, head.byline),
        *(body.photos.first, body.sub_headline, body.by_line, body.text),
    )

    expect_none(not_down(numbered("block of the page", blocks)))


@pytest.mark.every_viewport
def test_print_page_is_one_column_in_the_middle(print_survey: Survey) -> None:
    head, body = print_survey.part("Article head").box, print_survey.part("Article body").box

    assert (head.left, head.right) == (body.left, body.right)
    assert body.width <= COLUMN
    assert body.center[0] == pytest.approx(print_survey.viewport[0] / 2, abs=1)


def test_print_page_never_scrolls_sideways(print_survey: Survey) -> None:
    assert print_survey.page[0] == print_survey.viewport[0]


@pytest.mark.captured
def test_lines_of_the_print_page_are_comfortably_long(print_page: PrintPage) -> None:
    texts = Surveyor(print_page.body.text, [print_page.body]).look().texts

    average = sum(text.length for text in texts) / sum(len(text.lines) for text in texts)

    assert SHORTEST <= average <= LONGEST


def on_paper(article: ArticlePage) -> Survey:
    """The article's page as the printer gets it."""
    article.page.set_viewport_size(A4)
    article.page.emulate_media(media="print")
    return survey_of(article)


def said_in_the_article(survey: Survey) -> set[str]:
    owners = {"Article head", "Article body", "Photo"}
    return {
        text.label
        for text in survey.texts
        if survey.parts[survey.elements[text.element].part].name in owners
    }


@as_printed
def test_printed_article_page_has_head_and_body_alone(walk: Walk) -> None:
    printed = {part.name for part in walk(on_paper).parts}

    assert printed - {"Photo"} == PAPER


@as_printed
def test_everything_said_in_the_article_is_printed(walk: Walk) -> None:
    assert said_in_the_article(walk(survey_of)) <= said_in_the_article(walk(on_paper))


@as_printed
@pytest.mark.parametrize("rule", [overlaps, clipped, out_of_part, out_of_block, out_of_page])
def test_nothing_overlaps_is_cut_off_or_sticks_out_on_paper(walk: Walk, rule: Rule) -> None:
    expect_none(rule(walk(on_paper)))


@as_printed
def test_printed_article_page_is_as_wide_as_the_paper(walk: Walk) -> None:
    assert walk(on_paper).page[0] == A4["width"]
