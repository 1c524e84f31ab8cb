"""Whom every check sees the site as."""

import pytest
from playwright.sync_api import Page


def test_the_reader_has_a_mouse(page: Page) -> None:
    assert page.evaluate("matchMedia('(hover: hover) and (pointer: fine)').matches")


def test_the_reader_is_in_seoul(page: Page) -> None:
    assert page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone") == "Asia/Seoul"


PREFERS = """() => ["(prefers-reduced-motion: reduce)", "(prefers-color-scheme: dark)",
  "(forced-colors: active)"].map((query) => matchMedia(query).matches)"""


def test_the_reader_wants_less_motion_and_light_colours(page: Page) -> None:
    assert page.evaluate(PREFERS) == [True, False, False]


@pytest.mark.browser_context_args(reduced_motion="no-preference", color_scheme="dark")
def test_a_test_may_have_another_reader(page: Page) -> None:
    assert page.evaluate(PREFERS) == [False, True, False]


@pytest.mark.browser_context_args(forced_colors="active")
def test_a_reader_may_force_colours(page: Page) -> None:
    assert page.evaluate(PREFERS) == [True, False, True]
