"""In a test that asks for `outside_world`, the answers of outside hosts are no trouble."""

import re

import pytest

from tests.engine.plugin.conftest import SITE, Checks, Run
from tests.engine.plugin.outside_checks import CHECKS

ADVERTS = """
    <script src="https://ads.example/tag.js"></script>
    <img alt="" width="1" height="1" src="https://pixel.example/p.gif">
    <iframe title="Ad" src="https://ads.example/frame"></iframe>'''
"""

KINDS = re.findall(r"def test_(\w+)", CHECKS)


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def outside(request: pytest.FixtureRequest, run_checks: Checks) -> Run:
    site = SITE.replace("Long.</p>'''", "Long.</p>" + ADVERTS.strip())
    return run_checks(CHECKS, "-v", "--browser", request.param, site=site)


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_of_each_kind_is_no_trouble(outside: Run, kind: str) -> None:
    assert outside.outcome_of(kind) == "PASSED", outside.output
