"""Everything stays within its component, the content column and the page."""

import pytest

from tests.layout.findings import expect_near, expect_none
from tests.layout.layout import Layout
from tests.layout.rules.overflow import COLUMN, PAGE, find_overflow

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_nothing_sticks_out_in_any_viewport(layout: Layout) -> None:
    expect_none(find_overflow(layout))


@pytest.mark.every_article
def test_nothing_sticks_out_on_any_article(layout: Layout) -> None:
    expect_none(find_overflow(layout))


@pytest.mark.every_viewport
def test_page_scrolls_sideways_only_in_narrow_viewports(layout: Layout) -> None:
    (width, _), (viewport, _) = layout.page, layout.viewport

    expect_near("the width of the page", width, max(viewport, PAGE), within=0)


@pytest.mark.every_article
def test_no_article_makes_the_page_wider(layout: Layout) -> None:
    (width, _), (viewport, _) = layout.page, layout.viewport

    expect_near("the width of the page", width, max(viewport, PAGE), within=0)


@pytest.mark.every_viewport
def test_content_column_stands_in_the_middle_of_the_page(layout: Layout) -> None:
    (width, _), line = layout.page, layout.root_of("Section line").box

    expect_near("the left edge of the content column", line.x, width / 2 - COLUMN / 2, within=0)
    expect_near(
        "the right edge of the content column", line.right, width / 2 + COLUMN / 2, within=0
    )
