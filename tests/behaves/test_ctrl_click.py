"""A Ctrl click and a middle click open a tab, once, and leave the reader where they are."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as NoAnswer

from pages.article_page import ArticlePage
from tests.addresses import Addresses

LINKS: dict[str, Callable[[ArticlePage], Locator]] = {
    "Header": lambda article: article.header.section_bar.links.first,
    "Related story": lambda article: article.related_stories.story(1).link,
    "Top 10 Stories": lambda article: article.top_stories.entry(1).link,
    "Darkroom": lambda article: article.darkroom.shown_link,
    "Footer": lambda article: article.footer.link("Introduction"),
}


@pytest.mark.parametrize(
    "component",
    [pytest.param(name, marks=pytest.mark.component(name)) for name in LINKS],
)
def test_link_opens_in_one_new_tab(
    fresh_article: ArticlePage, component: str, addresses: Addresses
) -> None:
    page, link = fresh_article.page, LINKS[component](fresh_article)
    address, target = page.url, str(link.evaluate("link => link.href"))
    tabs = len(page.context.pages)
    ways: list[tuple[str, Literal["left", "middle"], bool]] = [
        ("a Ctrl click", "left", True),
        ("a middle click", "middle", False),
    ]
    for name, button, with_ctrl in ways:
        try:
            with page.context.expect_page() as opening:
                link.click(button=button, modifiers=["ControlOrMeta"] if with_ctrl else [])
        except NoAnswer:
            pytest.fail(f"{name} on {component} opens no tab; this one is at {page.url}")
        expect(opening.value, f"{name} on {component} opens another page").to_have_url(
            addresses.leads_to(target)
        )
        opening.value.close()
        opened = len(page.context.pages) - tabs + 1
        assert opened == 1, f"{name} on {component} opens {opened} tabs"
        expect(page, f"{name} on {component} leaves the page").to_have_url(
            addresses.leads_to(address)
        )
