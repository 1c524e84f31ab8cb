"""Text stands out from its background (WCAG 2.2, 1.4.3, level AA)."""

import pytest

from tests.layout.findings import expect_none
from tests.layout.rules.legibility import faint_texts, texts_on_pictures
from tests.layout.survey import Survey

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_screen
def test_every_text_stands_out_on_any_screen(survey: Survey) -> None:
    expect_none(faint_texts(survey))


@pytest.mark.every_article
def test_every_text_stands_out_on_any_article(survey: Survey) -> None:
    expect_none(faint_texts(survey))


@pytest.mark.every_article
def test_no_text_stands_on_a_background_picture(survey: Survey) -> None:
    expect_none(texts_on_pictures(survey))
