"""Parts, links, buttons, pictures and lines of text never lie on each other."""

import pytest

from tests.layout.findings import expect_none
from tests.layout.rules.overlapping import overlaps
from tests.layout.survey import Survey

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_nothing_overlaps_on_any_screen(survey: Survey) -> None:
    expect_none(overlaps(survey))


@pytest.mark.every_article
def test_nothing_overlaps_on_any_article(survey: Survey) -> None:
    expect_none(overlaps(survey))
