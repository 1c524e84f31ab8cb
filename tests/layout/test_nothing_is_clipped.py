"""No text, picture, link or button is cut off."""

import pytest

from tests.layout.findings import expect_none
from tests.layout.layout import Layout
from tests.layout.rules.clipping import find_clipped

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_nothing_is_clipped_in_any_viewport(layout: Layout) -> None:
    expect_none(find_clipped(layout))


@pytest.mark.every_article
def test_nothing_is_clipped_on_any_article(layout: Layout) -> None:
    expect_none(find_clipped(layout))
