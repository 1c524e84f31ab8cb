"""Fixtures of the behaviour checks."""

import pytest

from pages.article_page import ArticlePage
from pages.components.header import Header


@pytest.fixture(params=["header", "sticky header"])
def either_header(request: pytest.FixtureRequest, article: ArticlePage) -> Header:
    """The header, then its sticky copy, for reading only."""
    return article.header if request.param == "header" else article.sticky_header
