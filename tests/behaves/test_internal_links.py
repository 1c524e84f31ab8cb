"""Every link of the article that stays on the site leads to a page with a heading and title."""

from collections import defaultdict
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from pages.article_page import ArticlePage
from presscheck import SharePage
from tests.expectations import expect_that

pytestmark = pytest.mark.component("Page")

AREAS: dict[str, Callable[[ArticlePage], Locator]] = {
    "header": lambda article: article.header.root,
    "all menu": lambda article: article.header.all_menu.root,
    "login layer": lambda article: article.header.login_layer.root,
    "hot headlines": lambda article: article.hot_headlines.root,
    "section line": lambda article: article.section_line.root,
    "main column": lambda article: article.main_column,
    "side column": lambda article: article.side_column,
    "footer": lambda article: article.footer.root,
}

MOST = 5
"""Pages that a message names."""

ADDRESSES = "links => [...new Set(links.map(link => link.getAttribute('href')))]"

PAGES_BEHIND = """addresses => Promise.all(addresses.map(async (address) => {
  const markup = await (await fetch(address)).text();
  const page = new DOMParser().parseFromString(markup, "text/html");
  return {
    address,
    title: page.title,
    heading: page.querySelector("h1")?.textContent.trim() ?? "",
    main: page.querySelector("main")?.textContent.trim() ?? "",
  };
}))"""


@pytest.fixture
def article(shared: SharePage, article_path: str) -> ArticlePage:
    """The article on a page of these checks alone: a broken link must not fail other checks."""
    return shared(lambda page: ArticlePage(page).open(path=article_path), "fetching", article_path)


def addresses_in(area: Locator) -> list[str]:
    """Return the addresses on the site that links inside the element lead to, each once."""
    addresses: list[str] = area.locator("a[href^='/']").evaluate_all(ADDRESSES)
    return addresses


def pages_behind(article: ArticlePage, area: Locator) -> list[dict[str, str]]:
    """Return address, title, heading and main text of each page behind links in the element."""
    pages: list[dict[str, str]] = article.page.evaluate(PAGES_BEHIND, addresses_in(area))
    return pages


@pytest.mark.parametrize("area", AREAS)
def test_internal_links_lead_to_pages_with_a_heading(article: ArticlePage, area: str) -> None:
    pages = pages_behind(article, AREAS[area](article))

    expect_that(pages, f"the {area} has no link to a page of the site")
    bare = [page["address"] for page in pages if not page["heading"]]
    expect_that(
        not bare, f"links of the {area} lead to pages without a heading: {', '.join(bare[:MOST])}"
    )


@pytest.mark.component("Document head")
def test_pages_behind_the_links_are_titled_differently(article: ArticlePage) -> None:
    titled: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for page in pages_behind(article, article.page.locator("body")):
        titled[page["title"]][page["main"]] = page["address"]
    alike = [
        f"{' and '.join([*pages.values()][:MOST])} have the same title “{title}”"
        for title, pages in titled.items()
        if len(pages) > 1
    ]

    expect_that(not alike, "\n".join(alike[:MOST]))
