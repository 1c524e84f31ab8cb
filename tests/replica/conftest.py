"""The replica's own app, without a server and without a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from replica.app import create_app
from replica.content import Content, load
from tests.replica.markup import Element, read

Visit = Callable[[str], Element]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Report the tests of this folder under a heading of their own."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.component("the replica"))


@pytest.fixture(scope="session")
def content() -> Content:
    return load()


@pytest.fixture(scope="session")
def client(content: Content) -> FlaskClient:
    return create_app(content).test_client()


@pytest.fixture(scope="session")
def visit(client: FlaskClient) -> Visit:
    """The page at an address, read; one that is not there fails the test."""

    def visited(address: str) -> Element:
        answer = client.get(address, follow_redirects=True)
        assert answer.status_code == 200, f"{address} answers {answer.status}"
        return read(answer.text)

    return visited
