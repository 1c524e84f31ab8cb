"""The parameters of small tests: every article with each of its regions, reads or acts."""

from typing import Any

import pytest
from checks import JOB


def cases_of(kind: str) -> list[Any]:
    """Return an article and one of what it has of a kind, for each test."""
    return [
        pytest.param(article, one, id=f"{article['name']} {one['name']}")
        for article in JOB["articles"]
        for one in article.get(kind, JOB.get(kind))
    ]
