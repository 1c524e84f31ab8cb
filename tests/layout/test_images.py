"""Pictures arrive, and keep their proportions."""

import pytest

from tests.layout.findings import expect_none
from tests.layout.rules.pictures import wrong_pictures
from tests.layout.survey import Survey

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_every_picture_is_whole_on_any_screen(survey: Survey) -> None:
    expect_none(wrong_pictures(survey))


@pytest.mark.every_article
def test_every_picture_is_whole_on_any_article(survey: Survey) -> None:
    expect_none(wrong_pictures(survey))
