"""Links and buttons are large enough to hit (WCAG 2.2, 2.5.8)."""

import pytest

from tests.layout.findings import expect_none
from tests.layout.layout import Layout
from tests.layout.rules.targets import find_small_targets

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_every_target_is_large_enough_in_any_viewport(layout: Layout) -> None:
    expect_none(find_small_targets(layout))


@pytest.mark.every_article
def test_every_target_is_large_enough_on_any_article(layout: Layout) -> None:
    expect_none(find_small_targets(layout))
