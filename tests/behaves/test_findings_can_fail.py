"""A rule that is broken is told with the component, and with the element as a reader knows it."""

import pytest

from pages.article_page import ArticlePage
from tests.behaves.findings import Finding, find_with, lines_by_component, script_of
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
        ("Share row", "link “twitter”", "a right click is taken away by a script"),
        ("Share row", "picture “twitter”", "a right click is taken away by a script"),
        ("Section line", f"box “{clock}”", "a right click is taken away by a script"),
    }
    told = {(finding.component, finding.element, finding.problem) for finding in found}
    expect_equal("the list of findings", told, expected)


@pytest.mark.component("Page")
def test_elements_with_the_same_fault_are_one_line() -> None:
    deaf = [Finding("Share row", f"link “{name}”", "does not answer") for name in "abcdefa"]
    faint = Finding("Share row", "link “a”", "is faint")
    everywhere = [Finding(name, "box", "is off") for name in "ABCDEF"]

    lines = lines_by_component([*deaf, faint, Finding("", "box", "is odd"), *everywhere])

    named = ", ".join(f"link “{name}”" for name in "abcde")
    expected = {
        "Share row": [f"{named} and 1 more: does not answer", "link “a”: is faint"],
        "Page": ["box: is odd", "6 components: is off"],
    }
    expect_equal("the lines", lines, expected)
