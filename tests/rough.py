"""The replica served rough, for the tests that ask for it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from replica.rough import Rough, RoughAddresses

ServeRough = Callable[["Rough"], "RoughAddresses"]


@pytest.fixture
def serve_rough() -> Iterator[ServeRough]:
    """A function that serves the rough replica until the test ends."""
    from replica import SITE  # only the tests that ask for it need what the replica needs

    with ExitStack() as running:
        yield lambda rough: running.enter_context(SITE.serve_rough(rough))
