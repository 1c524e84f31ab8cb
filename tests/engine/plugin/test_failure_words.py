"""A failed check is told by one sentence under the component at fault; the rest is kept beside."""

import json
from typing import Any

import pytest

from tests.engine.plugin.conftest import Checks, Run

CHECKS = """
    import pytest
    from playwright.sync_api import expect

    expect.set_options(timeout=200)
    pytestmark = pytest.mark.component("Whole page")

    def test_covered(fresh_story):
        fresh_story.set_default_timeout(500)
        fresh_story.evaluate('''document.body.insertAdjacentHTML("beforeend",
            '<div class="pane" style="position: fixed; inset: 0"></div>')''')
        fresh_story.get_by_role("button").click()

    def test_expects(fresh_story):
        expect(fresh_story.get_by_role("button", name="press")).to_have_attribute("title", "Go")

    def test_asserts():
        assert 1 == 2, "the numbers differ"

    def test_in_parts(fresh_story, subtests):
        with subtests.test("part", component="Part"):
            expect(fresh_story.get_by_role("button", name="stop")).to_be_visible()

    def test_names_its_component():
        failure = AssertionError("the header is gone")
        failure.component = "Header"
        raise failure

    def test_complains(fresh_story):
        fresh_story.evaluate('''document.body.insertAdjacentHTML("beforeend",
            '<button id="bad" onclick="missing()">bad</button>')''')
        fresh_story.locator("#bad").click()
"""


@pytest.fixture(scope="module", params=[[], ["-n", "2"]], ids=["one process", "two workers"])
def run(run_checks: Checks, request: pytest.FixtureRequest) -> Run:
    return run_checks(CHECKS, *request.param)


def failure(run: Run, check: str) -> Any:
    text = (run.folder / "presscheck-report" / "results.json").read_text("utf-8")
    return next(one for one in json.loads(text)["failures"] if one["check"].startswith(check))


@pytest.mark.parametrize(
    ("check", "message"),
    [
        ("covered", "button cannot be clicked: box `.pane` covers it"),
        ("expects", "the attribute title of button “press” is nothing instead of “Go”"),
        ("asserts", "the numbers differ"),
        ("part", "button “stop” is not there, and should be visible"),
    ],
)
def test_a_failure_is_one_sentence(run: Run, check: str, message: str) -> None:
    told = failure(run, check)["message"]

    assert message.removeprefix("button") in told
    assert "\n" not in told


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("covered", "Playwright:\nLocator.click: Timeout 500ms exceeded."),
        ("asserts", "pytest:\nassert 1 == 2"),
    ],
)
def test_the_words_of_the_tools_are_kept(run: Run, check: str, words: str) -> None:
    assert words in failure(run, check)["output"]


@pytest.mark.parametrize(
    ("check", "component"),
    [("asserts", "Whole page"), ("names its component", "Header"), ("part", "Part")],
)
def test_the_component_at_fault_is_named(run: Run, check: str, component: str) -> None:
    assert failure(run, check)["component"] == component


def test_a_browser_error_names_the_element_that_holds_its_code(run: Run) -> None:
    told = failure(run, "complains")["message"]

    assert "uncaught error: missing is not defined (in HTMLButtonElement.onclick)" in told
