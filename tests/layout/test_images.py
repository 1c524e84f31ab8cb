"""Every picture has loaded, and keeps its proportions."""

import pytest

from tests.layout.findings import expect_none
from tests.layout.layout import Layout
from tests.layout.rules.pictures import find_wrong_pictures

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_viewport
def test_every_picture_is_whole_in_any_viewport(layout: Layout) -> None:
    expect_none(find_wrong_pictures(layout))


@pytest.mark.every_article
def test_every_picture_is_whole_on_any_article(layout: Layout) -> None:
    expect_none(find_wrong_pictures(layout))
