"""Addresses of the site under test: to the letter on the replica, without sessions elsewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from presscheck.query_values import IgnoredValues
from replica.rough import Rough, Roughness
from tests.addresses import STORY, Addresses
from tests.behaves.captured_links import HOME
from tests.rough import ServeRough

ROOT = Path(__file__).parents[1]
LETTERS = Addresses()
SITE = Addresses(IgnoredValues(("build",)))

CHECKS = (
    "tests/behaves/test_header.py::test_logo_leads_home",
    "tests/behaves/test_sticky_header.py::test_sticky_links_lead_where_the_first_ones_lead",
)


def test_every_letter_counts_on_the_replica(addresses: Addresses) -> None:
    assert addresses == LETTERS
    assert LETTERS.leads_to(HOME) == HOME
    assert LETTERS.like(STORY) == re.compile(f"^{STORY}$")
    assert LETTERS.plain(f"{HOME}?sid=1F2E") == f"{HOME}?sid=1F2E"


def test_a_link_of_another_site_may_carry_a_session_and_nothing_else(page: Page) -> None:
    page.set_content(f"<a href='{HOME}?sid=1F2E&amp;build=7'>Home</a>")
    link = page.get_by_role("link")

    expect(link).to_have_attribute("href", SITE.leads_to(HOME))
    expect(link).to_have_attribute("href", SITE.leads_to(f"{HOME}?sid=0"))
    expect(link).not_to_have_attribute("href", SITE.leads_to(f"{HOME}?page=2"))
    expect(link).not_to_have_attribute("href", LETTERS.leads_to(HOME))


@pytest.mark.parametrize(
    ("address", "matches"),
    [
        ("/www/nation/2019/08/356_273254.html", 1),
        ("/www/nation/2019/08/356_273254.html?sid=1F2E", 1),
        ("/www/nation/2019/08/356_273254.html?page=2", 0),
        ("/www/nation/2019/8/356_273254.html?sid=1F2E", 0),
    ],
)
def test_the_link_of_a_story_may_carry_a_session(address: str, matches: int) -> None:
    assert len(SITE.like(STORY).findall(address)) == matches


def test_targets_begin_at_the_root_of_the_site_and_have_no_session(page: Page) -> None:
    page.goto("/www2/common/copyrightpolicy.asp")
    page.locator("body").evaluate(
        """body => { body.innerHTML = `
          <a href="/a.asp?sid=1F2E&amp;page=2">Next
            page</a>
          <a href="https://www.example/?sid=1F2E">Away</a>`; }"""
    )
    links = page.get_by_role("link")

    away = "https://www.example/"
    assert SITE.targets(links) == {"Next page": "/a.asp?page=2", "Away": away}
    assert LETTERS.targets(links) == {
        "Next page": "/a.asp?sid=1F2E&page=2",
        "Away": f"{away}?sid=1F2E",
    }


@pytest.mark.parametrize(("options", "outcome"), [((), 0), (("--presscheck-strict-hosts",), 1)])
def test_checks_pass_on_a_site_with_sessions_unless_it_is_held_for_the_replica(
    serve_rough: ServeRough, tmp_path: Path, options: tuple[str, ...], outcome: int
) -> None:
    site = serve_rough(Rough.of(Roughness.SESSIONS)).base
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *CHECKS, *options]
    command += ["--base-url", site, f"--presscheck-report={tmp_path}"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)  # noqa: S603 (our own command)

    assert done.returncode == outcome, done.stdout + done.stderr
