"""Style sheets beyond elements: selection, caret, waiting words, bullets, scrollbars, finger."""

import pytest

from presscheck import SharePage
from tests.behaves.every_page import every_page, share_page
from tests.behaves.findings import expect_none, find_with, script_of

pytestmark = pytest.mark.component("Page")

READ_STYLES = script_of("outside_elements")

IS_READABLE = """(sheet) => { try { return Boolean(sheet.cssRules) } catch { return false } }"""
"""Whether a script may read a style sheet: not when it is of another host."""

COUNT_UNREAD = f"() => [...document.styleSheets].filter(sheet => !({IS_READABLE})(sheet)).length"

READ_PAPER = f"""() => [...document.styleSheets]
  .filter({IS_READABLE})
  .flatMap(sheet => [...sheet.cssRules])
  .filter(rule => rule instanceof CSSPageRule && !rule.selectorText)
  .map(({{ style }}) => [style.getPropertyValue("size"), style.getPropertyValue("margin-left")])"""


@every_page
def test_selection_caret_and_scrollbars_can_be_seen(
    shared: SharePage, name: str, subtests: pytest.Subtests
) -> None:
    findings = find_with(share_page(shared, name), READ_STYLES)
    expect_none(findings, subtests, f"on the page “{name}”")


@pytest.mark.parametrize("name", ["article", "print page"])
def test_paper_stands_upright_with_margins(shared: SharePage, name: str) -> None:
    page = share_page(shared, name).page
    papers = page.evaluate(READ_PAPER)
    if not papers and page.evaluate(COUNT_UNREAD):
        pytest.skip("the sheets of the site are of another host, and no script may read them")

    assert papers, f"no sheet of the {name} says how the paper is used (@page)"
    sizes = [size for size, _ in papers if size]
    margins = [margin for _, margin in papers if margin]
    assert not [size for size in sizes if "landscape" in size], (
        f"the paper lies on its side: {sizes}"
    )
    assert margins[-1] == "20mm", f"the margin of the paper is {margins[-1]}, and should be 20mm"
