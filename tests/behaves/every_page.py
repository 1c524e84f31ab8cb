"""One page of every kind that the site has, for the rules that hold on all of them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from pages.article_page import ArticlePage, article_number
from pages.base import SitePage
from pages.brief_page import BriefPage
from pages.copyright_policy_page import CopyrightPolicyPage
from pages.login_page import LoginPage
from pages.print_page import PrintPage
from pages.register_page import RegisterPage
from presscheck import SharePage
from tests.behaves.neighbours import NEIGHBOURS

Opening = Callable[[Page, str], SitePage]
"""Opens a page; the second argument is the path of the article in question."""

ARTICLE = "article"
ARTICLE_PATH = "/www/nation/2019/08/356_273254.html"
BRIEF_PATH = "/www/culture/2023/03/142_348005.html"

OWN: dict[str, Opening] = {
    ARTICLE: lambda page, path: ArticlePage(page).open(path=path),
    "print page": lambda page, path: PrintPage(page).open(story=article_number(path)),
    "brief": lambda page, _: BriefPage(page).open(path=BRIEF_PATH),
    "login": lambda page, _: LoginPage(page).open(),
    "registration": lambda page, _: RegisterPage(page).open(),
    "copyright policy": lambda page, _: CopyrightPolicyPage(page).open(),
}

EVERY_PAGE = [*OWN, *NEIGHBOURS]

FORMS = ["login", "registration", "subscription"]

every_page = pytest.mark.parametrize("name", EVERY_PAGE)
every_form = pytest.mark.parametrize("name", FORMS)


def open_page(page: Page, name: str, article_path: str = ARTICLE_PATH) -> SitePage:
    """Open the page of that name, and return its page object."""
    if name in OWN:
        return OWN[name](page, article_path)
    neighbour = NEIGHBOURS[name]
    return neighbour.kind(page).open(**neighbour.params)


def share_page(shared: SharePage, name: str, article_path: str = ARTICLE_PATH) -> SitePage:
    """Return the page of that name, open for reading only."""
    shared_as = _shared_as(name, article_path)
    return shared(lambda page: open_page(page, name, article_path), *shared_as)


def _shared_as(name: str, article_path: str) -> tuple[str, ...]:
    """The names under which other checks share the same page."""
    names = {
        ARTICLE: (ARTICLE, article_path),
        "print page": ("print page", article_number(article_path)),
        "login": (LoginPage.__name__,),
        "registration": (RegisterPage.__name__,),
        "copyright policy": (CopyrightPolicyPage.__name__,),
    }
    return names.get(name, (name,))
