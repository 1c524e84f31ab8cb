import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from presscheck import Snapshot

HERE = Path(__file__).parent


@pytest.fixture(scope="session", autouse=True)
def memory() -> Iterator[None]:
    """Write down the most bytes that this process ever held, as Linux counts them."""
    yield
    status = Path("/proc/self/status").read_text("ascii")
    (HERE / "memory.txt").write_text(status.partition("VmHWM:")[2].split()[0], "ascii")


@dataclass(frozen=True)
class Component:
    name: str
    root: Locator


class Article:
    def __init__(self, page: Page) -> None:
        self.page = page

    def components(self) -> list[Component]:
        return [
            Component("Header", self.page.get_by_role("banner")),
            Component("Story", self.page.get_by_role("main")),
            Component("Top stories", self.page.get_by_role("complementary")),
            Component("Footer", self.page.get_by_role("contentinfo")),
        ]


@pytest.mark.parametrize("number", range(int(os.environ["ARTICLES"])))
def test_article_looks_as_approved(page: Page, snapshot: Snapshot, number: int) -> None:
    page.goto(f"/article/{number}")
    snapshot(Article(page), f"at-rest-{number}")
