"""Page objects that tests ask for by name, and the site that they are opened on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from pages.article_page import ArticlePage, article_number
from pages.components.consent_layer import accept_privacy
from pages.print_page import PrintPage
from presscheck import SharePage
from tests.which_site import is_replica

pytest_plugins = ["tests.site", "tests.addresses", "tests.articles", "tests.rough"]


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Deal neighbouring checks out together, so workers seldom open the same page twice.

    In pytest's own options this would be an error for whoever runs without pytest-xdist.
    """
    if config.getoption("numprocesses", None) and config.option.dist == "no":
        config.option.dist = "worksteal"


@pytest.fixture(scope="session")
def consent(pytestconfig: pytest.Config) -> Callable[[Page], object] | None:
    """What a new reader answers to the layer about privacy; the replica has none.

    It stands here because a fixture of a plugin does not replace one of presscheck's.
    """
    return None if is_replica(pytestconfig) else accept_privacy


@pytest.fixture
def article(shared: SharePage, article_path: str) -> ArticlePage:
    """The article, open for reading only: every test of the worker reads the same page."""
    return shared(lambda page: ArticlePage(page).open(path=article_path), "article", article_path)


@pytest.fixture
def fresh_article(page: Page, article_path: str) -> ArticlePage:
    """The article in a browser window of the test's own, to act on."""
    return ArticlePage(page).open(path=article_path)


@pytest.fixture
def print_page(shared: SharePage, article_path: str) -> PrintPage:
    """The article's print page, open for reading only."""
    story = article_number(article_path)
    return shared(lambda page: PrintPage(page).open(story=story), "print page", story)
