"""One page of each kind that the site has, for the rules that hold on all of them."""

from collections.abc import Callable
from functools import partial

from playwright.sync_api import Page

from pages.article_page import ArticlePage, article_number
from pages.base import SitePage
from pages.brief_page import BriefPage
from pages.copyright_policy_page import CopyrightPolicyPage
from pages.login_page import LoginPage
from pages.print_page import PrintPage
from pages.register_page import RegisterPage
from tests.behaves.neighbours import NEIGHBOURS, Neighbour

OpenKind = Callable[[Page, str], SitePage]
"""Opens a page of a kind; the second argument is the path of the article in question."""

BRIEF = "/www/culture/2023/03/142_348005.html"


def _article(page: Page, article_path: str) -> SitePage:
    return ArticlePage(page).open(path=article_path)


def _print_page(page: Page, article_path: str) -> SitePage:
    return PrintPage(page).open(story=article_number(article_path))


def _brief(page: Page, article_path: str) -> SitePage:
    return BriefPage(page).open(path=BRIEF)


def _neighbour(neighbour: Neighbour, page: Page, article_path: str) -> SitePage:
    return neighbour.kind(page).open(**neighbour.params)


def _small(kind: type[SitePage], page: Page, article_path: str) -> SitePage:
    return kind(page).open()


KINDS: dict[str, OpenKind] = {
    "article": _article,
    "print page": _print_page,
    "brief": _brief,
    **{name: partial(_neighbour, neighbour) for name, neighbour in NEIGHBOURS.items()},
    "login": partial(_small, LoginPage),
    "register": partial(_small, RegisterPage),
    "copyright policy": partial(_small, CopyrightPolicyPage),
}
