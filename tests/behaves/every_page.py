"""One page of every kind that the site has, for the rules that hold on all of them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from pages.article_page import ArticlePage
from pages.base import SitePage
from pages.copyright_policy_page import CopyrightPolicyPage
from pages.login_page import LoginPage
from pages.print_page import PrintPage
from pages.register_page import RegisterPage
from presscheck import SharePage
from tests.behaves.neighbours import NEIGHBOURS

Opening = Callable[[Page], SitePage]

ARTICLE = "article"
ARTICLE_PATH, ARTICLE_NUMBER = "/www/nation/2019/08/356_273254.html", "273254"

OWN: dict[str, Opening] = {
    ARTICLE: lambda page: ArticlePage(page).open(path=ARTICLE_PATH),
    "print page": lambda page: PrintPage(page).open(story=ARTICLE_NUMBER),
    "login": lambda page: LoginPage(page).open(),
    "registration": lambda page: RegisterPage(page).open(),
    "copyright policy": lambda page: CopyrightPolicyPage(page).open(),
}

SHARED_AS: dict[str, tuple[str, ...]] = {
    ARTICLE: (ARTICLE, ARTICLE_PATH),
    "print page": ("print page", ARTICLE_NUMBER),
    "login": (LoginPage.__name__,),
    "registration": (RegisterPage.__name__,),
    "copyright policy": (CopyrightPolicyPage.__name__,),
}
"""The names under which other checks share the same pages."""

EVERY_PAGE = [*OWN, *NEIGHBOURS]

FORMS = ["login", "registration", "subscription"]

every_page = pytest.mark.parametrize("name", EVERY_PAGE)
every_form = pytest.mark.parametrize("name", FORMS)


def open_page(page: Page, name: str) -> SitePage:
    """Open the page of that name, and return its page object."""
    if name in OWN:
        return OWN[name](page)
    neighbour = NEIGHBOURS[name]
    return neighbour.kind(page).open(**neighbour.params)


def share_page(shared: SharePage, name: str) -> SitePage:
    """Return the page of that name, open for reading only."""
    return shared(lambda page: open_page(page, name), *SHARED_AS.get(name, (name,)))
