"""Serves the site in site/ when no other address is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from pages.planet import AboutPage, HomePage
from playwright.sync_api import Page

from presscheck import SharePage

SITE = Path(__file__).parent / "site"


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[str]:
    """Serve the site on a free port for the length of the block; yield its address."""
    handler = partial(QuietHandler, directory=SITE)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if config.option.base_url or hasattr(config, "workerinput"):
        return  # another site is named, or this is a worker of pytest-xdist
    site = serving()
    config.option.base_url = site.__enter__()
    config.option.presscheck_strict_hosts = True  # our own pages need no other host
    config.add_cleanup(lambda: site.__exit__(None, None, None))


@pytest.fixture
def home(page: Page) -> HomePage:
    """The front page in a browser window of the test's own."""
    return HomePage(page).open()


@pytest.fixture
def about(shared: SharePage) -> AboutPage:
    """The page about us, open for reading only."""
    return shared(lambda page: AboutPage(page).open(), "about")
