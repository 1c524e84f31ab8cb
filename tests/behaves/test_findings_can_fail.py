"""A rule that is broken is told with the component, and with the element as a reader knows it."""

import pytest

from pages.article_page import ArticlePage
from tests.behaves.findings import find_with, script_of
from tests.expectations import expect_equal

TAKE_RIGHT_CLICK = (
    "element => element.addEventListener('contextmenu', (event) => event.preventDefault())"
)


@pytest.mark.component("Page")
def test_a_finding_names_component_and_element(fresh_article: ArticlePage) -> None:
    for locator in (fresh_article.share_row.control("twitter"), fresh_article.section_line.clock):
        locator.evaluate(TAKE_RIGHT_CLICK)
    clock = fresh_article.section_line.clock.inner_text()

    found = find_with(fresh_article, script_of("gestures"))

    expected = {
        ("Share row", "link “twitter”: a right click is taken away by a script"),
        ("Share row", "picture “twitter”: a right click is taken away by a script"),
        ("Section line", f"box “{clock}”: a right click is taken away by a script"),
    }
    told = {(finding.component, str(finding)) for finding in found}
    expect_equal("the list of findings", told, expected)
