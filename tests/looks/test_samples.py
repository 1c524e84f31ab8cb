"""Snapshots of cases that few pages have, in one viewport."""

import pytest
from playwright.sync_api import Page, expect

from pages.login_page import LoginPage
from presscheck import SharePage, Snapshot
from tests.behaves.looked_at import SAMPLES, open_sample

pytestmark = pytest.mark.component("Neighbours")


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample(shared: SharePage, snapshot: Snapshot, name: str) -> None:
    state = "".join(sign if sign.isalnum() else " " for sign in name.lower())

    snapshot(open_sample(shared, name), "-".join(state.split()))


def test_a_form_that_was_sent(page: Page, snapshot: Snapshot) -> None:
    login = LoginPage(page).open()
    login.form.root.get_by_role("button", name="Login").click()
    expect(page.get_by_role("main").get_by_role("status")).to_be_visible()

    snapshot(login, "sent")
