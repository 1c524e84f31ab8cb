"""Snapshots of the all menu, the search layer and the login layer."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from presscheck import Snapshot

pytestmark = [
    pytest.mark.component("Whole page"),
    pytest.mark.captured,
    pytest.mark.viewports("desktop", "wide"),
]


def test_all_menu_unfolded_and_folded(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    with fresh_article.header.open_menu() as menu:
        snapshot(fresh_article, "all-menu", of=menu)
        for name in menu.section_names.all_inner_texts():
            section = menu.section(name)
            if section.fold_button.count():
                section.fold()
        fresh_article.page.mouse.move(0, 0)
        snapshot(fresh_article, "all-menu-folded", of=menu)


def test_search_layer_and_its_complaint(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    with fresh_article.header.open_search() as search:
        snapshot(fresh_article, "search-layer", of=search)
        search.ask_for(" ")
        expect(search.notice).not_to_be_empty()
        fresh_article.page.mouse.move(0, 0)
        snapshot(fresh_article, "search-layer-complaint", of=search)


@pytest.mark.viewports("desktop")
def test_login_layer(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    """With the page around it, so that the snapshot shows where the layer is."""
    with fresh_article.header.open_login():
        snapshot(fresh_article, "login-layer-open")


def test_layers_of_the_sticky_header(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    sticky = fresh_article.scroll_past_header()

    with sticky.open_menu() as menu:
        snapshot(fresh_article, "sticky-all-menu", of=menu)
    with sticky.open_login() as login:
        snapshot(fresh_article, "sticky-login-layer", of=login)
