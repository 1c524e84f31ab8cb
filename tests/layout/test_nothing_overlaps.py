"""Components, links, buttons, pictures and lines of text do not overlap."""

import pytest

from tests.layout.findings import expect_none
from tests.layout.layout import Layout
from tests.layout.rules.overlaps import find_overlaps

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_nothing_overlaps_in_any_viewport(layout: Layout) -> None:
    expect_none(find_overlaps(layout))


@pytest.mark.every_article
def test_nothing_overlaps_on_any_article(layout: Layout) -> None:
    expect_none(find_overlaps(layout))
