"""Every link of the article that stays on the site ends on a page that says where it is."""

import re
from collections import defaultdict
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from pages.article_page import ArticlePage

pytestmark = pytest.mark.component("Neighbours")

PARTS: dict[str, Callable[[ArticlePage], Locator]] = {
    "header": lambda article: article.header.root,
    "all menu": lambda article: article.header.all_menu.root,
    "login layer": lambda article: article.header.login_layer.root,
    "hot headlines": lambda article: article.hot_headlines.root,
    "section line": lambda article: article.section_line.root,
    "main column": lambda article: article.main_column,
    "side column": lambda article: article.side_column,
    "footer": lambda article: article.footer.root,
}

HREFS = "links => links.map(link => link.getAttribute('href'))"
HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
MAIN = re.compile(r"<main\b[^>]*>(.*?)</main>", re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@pytest.fixture(scope="session")
def answers() -> dict[str, str]:
    """What the site answered so far, by address."""
    return {}


def addresses_in(part: Locator) -> list[str]:
    """Where the part's links lead on the site itself, each once."""
    found: list[str] = part.locator("a[href^='/']").evaluate_all(HREFS)
    return list(dict.fromkeys(found))


def answer(article: ArticlePage, address: str, answers: dict[str, str]) -> str:
    """The page at an address as the site sends it, asked for once; nothing when it refuses."""
    if address not in answers:
        response = article.page.request.get(address)
        answers[address] = response.text() if response.ok else ""
    return answers[address]


@pytest.mark.parametrize("part", PARTS)
def test_links_end_on_pages_with_a_heading(
    article: ArticlePage, answers: dict[str, str], part: str
) -> None:
    addresses = addresses_in(PARTS[part](article))
    lost = [
        address for address in addresses if not HEADING.search(answer(article, address, answers))
    ]

    assert addresses
    assert lost == []


def test_pages_behind_the_links_are_titled_differently(
    article: ArticlePage, answers: dict[str, str]
) -> None:
    titled: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for address in addresses_in(article.page.locator("body")):
        page = answer(article, address, answers)
        if (title := TITLE.search(page)) and (main := MAIN.search(page)):
            titled[title[1]][main[1]] = address

    assert {title: list(pages.values()) for title, pages in titled.items() if len(pages) > 1} == {}
