"""Everything stays within its part, the content column and the page."""

import pytest

from tests.layout.findings import expect_none
from tests.layout.rules.sticking_out import COLUMN, PAGE, sticking_out
from tests.layout.survey import Survey

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_nothing_sticks_out_on_any_screen(survey: Survey) -> None:
    expect_none(sticking_out(survey))


@pytest.mark.every_article
def test_nothing_sticks_out_on_any_article(survey: Survey) -> None:
    expect_none(sticking_out(survey))


@pytest.mark.every_viewport
def test_page_scrolls_sideways_only_on_narrow_screens(survey: Survey) -> None:
    (width, _), (screen, _) = survey.page, survey.viewport

    assert width == max(screen, PAGE)


@pytest.mark.every_article
def test_no_article_makes_the_page_wider(survey: Survey) -> None:
    (width, _), (screen, _) = survey.page, survey.viewport

    assert width == max(screen, PAGE)


@pytest.mark.every_viewport
def test_content_stands_in_the_middle_of_the_page(survey: Survey) -> None:
    (width, _), line = survey.page, survey.part("Section line").box

    assert (line.left, line.right) == (width / 2 - COLUMN / 2, width / 2 + COLUMN / 2)
