"""Every rule finds the mistake that it is there for, and describes it."""

from dataclasses import dataclass

import pytest

from pages.article_page import ArticlePage
from tests.expectations import expect_that
from tests.layout.conftest import Walk
from tests.layout.findings import expect_none
from tests.layout.layout import LayoutReader
from tests.layout.rules.all_rules import find_all


@dataclass(frozen=True, slots=True)
class Fault:
    """Wrong CSS, and words of the finding that it must lead to."""

    css: str
    finding: str


FAULTS = {
    "a component on another": Fault(
        ".darkroom { margin-top: -60px }",
        "Top 5 Entertainment News overlaps Darkroom by 12 px",
    ),
    "a link on another": Fault(
        ".share_twitter { margin-left: -20px }",
        "link “facebook” of Share row overlaps link “twitter” of Share row by 12 px",
    ),
    "a text on a picture": Fault(
        ".aside_top10_headline { margin-left: -40px }",
        "of Top 10 Stories overlaps text",
    ),
    "related stories on the text": Fault(
        ".related_div { margin-left: -100px }",
        "Related stories overlaps text “The economic actions taken by Japan sinc…” of Article",
    ),
    "a headline cut off": Fault(
        ".view_headline { height: 40px; overflow: hidden }",
        "of Article head is cut off by 5",
    ),
    "a byline cut off": Fault(
        ".view_byline { width: 40px; overflow: hidden; white-space: nowrap }",
        "text “Do Je-hae” of Article head is cut off by",
    ),
    "an ellipsis": Fault(
        ".view_byline { width: 40px; overflow: hidden; white-space: nowrap;"
        " text-overflow: ellipsis }",
        "div.view_byline of Article head is cut off at the end of its line",
    ),
    "a picture cut off": Fault(
        ".darkroom_pictures a { height: 100px; overflow: hidden }",
        "of Darkroom is cut off by 100 px at the bottom",
    ),
    "a link out of its component": Fault(
        ".email_more { margin-right: -30px }",
        "link “More articles by this reporter” of E-mail row sticks out of it by 30 px",
    ),
    "a text out of its button": Fault(
        ".head_login button { height: 10px }",
        "text “Login” of Header sticks out of button “Login” of Header by",
    ),
    "a link out of the column": Fault(
        ".head_menu { margin-left: -20px }",
        "button “all menu” of Header sticks out of the content column by 20 px on the left",
    ),
    "a component out of the page": Fault(
        ".hot { margin-left: -50px }",
        "Hot headlines sticks out of the page by 50 px on the left",
    ),
    "a squeezed picture": Fault(
        ".aside_box ol img { height: 50px }",
        "of Top 10 Stories is shown 96×50, its natural size is",
    ),
    "small targets": Fault(
        ".view_share :is(a, button) { width: 18px; height: 20px } .view_share ul { gap: 0 }",
        "link “facebook” of Share row is 20 px high, 24 needed:"
        " link “twitter” of Share row is too close",
    ),
    "faint text": Fault(
        ".view_date { color: rgb(150 150 150) }",
        "text “Posted : 2019-08-01 17:11” of Article head has contrast 2.96, 4.5 needed",
    ),
    "faint large text": Fault(
        ".view_headline { color: rgb(160 160 160) }",
        "of Article head has contrast 2.61, 3 needed",
    ),
    "text that shines through": Fault(
        ".foot_masthead { opacity: 0.5 }",
        "of Footer has contrast",
    ),
    "text on a picture": Fault(
        ".view_email { background: linear-gradient(red, transparent) }",
        "text “Email” of E-mail row stands on a background picture",
    ),
}


def try_each_fault(article: ArticlePage) -> dict[str, list[str]]:
    """Return the findings of all rules on the page as it is ("nothing"), then with each fault."""
    page = LayoutReader(article.page.locator("body"), article.components())
    sheet = article.page.add_style_tag(content=" ")
    findings = {"nothing": find_all(page.read())}
    for name, fault in FAULTS.items():
        sheet.evaluate("(sheet, css) => { sheet.textContent = css }", fault.css)
        findings[name] = find_all(page.read())
    return findings


@pytest.mark.captured
@pytest.mark.parametrize("name", FAULTS)
def test_rules_find(walk: Walk, name: str) -> None:
    findings = walk(try_each_fault)[name]

    expected = FAULTS[name].finding
    found = "\n".join(findings) or "they find nothing"
    told = f"with {name}, the layout rules do not find “{expected}”:\n{found}"
    expect_that(any(expected in finding for finding in findings), told)


@pytest.mark.captured
def test_rules_find_nothing_on_a_page_without_faults(walk: Walk) -> None:
    expect_none(walk(try_each_fault)["nothing"])
