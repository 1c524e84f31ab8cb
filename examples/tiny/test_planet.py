"""How the pages of The Daily Planet look, and what their readers can do."""

from pages.planet import AboutPage, HomePage
from playwright.sync_api import expect

from presscheck import Snapshot


def test_home_shows_more_when_asked(home: HomePage, snapshot: Snapshot) -> None:
    snapshot(home, "at-rest")

    home.open_more()

    expect(home.main).to_contain_text("three years")
    snapshot(home, "more")


def test_about_looks_as_approved(about: AboutPage, snapshot: Snapshot) -> None:
    snapshot(about, "at-rest")
