"""Whom every check sees the site as."""

from playwright.sync_api import Page


def test_the_reader_has_a_mouse(page: Page) -> None:
    assert page.evaluate("matchMedia('(hover: hover) and (pointer: fine)').matches")


def test_the_reader_is_in_seoul(page: Page) -> None:
    assert page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone") == "Asia/Seoul"
