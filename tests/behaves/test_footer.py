"""The footer: who publishes the paper, and the links that are the same on every page."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.copyright_policy_page import CopyrightPolicyPage
from tests.addresses import Addresses
from tests.behaves.captured_links import FOOTER, MASTHEAD
from tests.expectations import expect_equal, expect_that

pytestmark = pytest.mark.component("Footer")

every_group = pytest.mark.parametrize("title", FOOTER)
LINKS = {label: address for group in FOOTER.values() for label, address in group.items()}
OUTSIDE = [label for label, address in LINKS.items() if address.startswith("https:")]

SIZES = "[[innerWidth, innerHeight], [outerWidth, outerHeight]]"


def test_footer_is_the_only_one_and_comes_last(article: ArticlePage) -> None:
    expect(article.page.get_by_role("contentinfo")).to_have_count(1)
    expect(article.page.locator("footer ~ *:visible")).to_have_count(0)


@pytest.mark.captured
@pytest.mark.parametrize("index", range(len(MASTHEAD)), ids=[line[:12] for line in MASTHEAD])
def test_masthead_has_its_line(article: ArticlePage, index: int) -> None:
    expect(article.footer.masthead_lines.nth(index)).to_have_text(MASTHEAD[index])


@pytest.mark.captured
def test_masthead_has_no_other_lines(article: ArticlePage) -> None:
    expect(article.footer.masthead_lines).to_have_count(len(MASTHEAD))


@pytest.mark.captured
def test_footer_has_four_groups_in_the_captured_order(article: ArticlePage) -> None:
    expect(article.footer.groups.get_by_role("heading", level=2)).to_have_text(list(FOOTER))


@pytest.mark.captured
@every_group
def test_group_lists_its_links(article: ArticlePage, title: str) -> None:
    links = article.footer.group(title).get_by_role("link")

    expect(links).to_have_text(list(FOOTER[title]))


@pytest.mark.captured
@pytest.mark.parametrize(("label", "address"), LINKS.items(), ids=LINKS)
def test_footer_link_leads_to(
    article: ArticlePage, label: str, address: str, addresses: Addresses
) -> None:
    expect_equal(
        "among the links,", addresses.targets(article.footer.link(label)), {label: address}
    )


@pytest.mark.captured
@pytest.mark.parametrize("label", OUTSIDE)
def test_link_to_another_site_opens_a_window_without_opener(
    article: ArticlePage, label: str
) -> None:
    expect(article.footer.link(label)).to_have_attribute("target", "_blank")
    expect(article.footer.link(label)).to_have_attribute("rel", "noopener")


def test_copyright_policy_opens_in_its_small_window(fresh_article: ArticlePage) -> None:
    page = fresh_article.page
    with fresh_article.footer.open_copyright_policy() as policy:
        expect(policy.heading).to_have_text("Copyright Policy")
        # The driver may report the size of the viewport under test as that inside the window.
        sizes = policy.page.evaluate(SIZES)
        expect_that([550, 470] in sizes, f"the window of the policy is {sizes[0]} px, not 550×470")
        expect_that(policy.page.evaluate("opener === null"), "the policy can reach its opener")

    with page.context.expect_page() as opening:
        fresh_article.footer.copyright_link.press("Enter")
    CopyrightPolicyPage(opening.value).expect_ready()
