"""Links and buttons are large enough to hit (WCAG 2.2, 2.5.8)."""

import pytest

from tests.layout.findings import expect_none
from tests.layout.rules.targets import small_targets
from tests.layout.survey import Survey

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_every_target_is_large_enough_on_any_screen(survey: Survey) -> None:
    expect_none(small_targets(survey))


@pytest.mark.every_article
def test_every_target_is_large_enough_on_any_article(survey: Survey) -> None:
    expect_none(small_targets(survey))
