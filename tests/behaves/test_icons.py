"""The icon in the reader's tab: every page names one, and the site has it.

Browsers ask for an icon once, or never, so a lost one shows in no other check.
"""

import pytest

from pages.article_page import ArticlePage
from pages.base import SitePage
from pages.components.document_head import DocumentHead
from pages.copyright_policy_page import CopyrightPolicyPage
from pages.print_page import PrintPage
from presscheck import SharePage
from tests.behaves.neighbours import NEIGHBOURS, open_neighbour

pytestmark = pytest.mark.component("Document head")


def expect_icons(page_object: SitePage) -> None:
    head = DocumentHead(page_object.page.locator("head"))
    answers = {icon: page_object.page.request.get(icon) for icon in head.icon_addresses()}

    assert answers, "the page names no icon"
    for address, answer in answers.items():
        kind = answer.headers.get("content-type", "")
        assert (answer.status, kind.partition("/")[0]) == (200, "image"), (
            f"the icon {address} answered {answer.status}, {kind or 'without a type'}"
        )


def test_article_has_its_icon(article: ArticlePage) -> None:
    expect_icons(article)


def test_print_page_has_its_icon(print_page: PrintPage) -> None:
    expect_icons(print_page)


def test_copyright_policy_has_its_icon(shared: SharePage) -> None:
    expect_icons(shared(lambda page: CopyrightPolicyPage(page).open(), "copyright policy"))


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_neighbour_has_its_icon(shared: SharePage, name: str) -> None:
    expect_icons(open_neighbour(shared, name))
