"""No text, picture, link or button is cut off."""

import pytest

from tests.layout.findings import expect_none
from tests.layout.rules.clipping import clipped
from tests.layout.survey import Survey

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_nothing_is_clipped_on_any_screen(survey: Survey) -> None:
    expect_none(clipped(survey))


@pytest.mark.every_article
def test_nothing_is_clipped_on_any_article(survey: Survey) -> None:
    expect_none(clipped(survey))
