"""A failed check is told by one sentence under the component at fault; the rest is kept beside."""

import json
import re
from typing import Any

import pytest

from tests.engine.plugin.conftest import Checks, Run

SUMMARY = "presscheck-report/summary.md"

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

    def test_acts(fresh_story):
        fresh_story.reload()
        fresh_story.evaluate("scrollTo(0, 40)")
        fresh_story.evaluate("document.title")
        for _ in range(2):
            fresh_story.get_by_role("button", name="press").focus()
        fresh_story.keyboard.press("Escape")
        expect(fresh_story.get_by_role("button", name="stop")).to_be_visible()

    def test_acts_much(fresh_story):
        fresh_story.set_viewport_size({"width": 768, "height": 600})
        for way in ("Tab", "Enter", "Escape", "Space"):
            fresh_story.keyboard.press(way)
        fresh_story.locator("h1").fill("x", timeout=100)

    def test_only_reads(story):
        expect(story.page.get_by_role("button", name="stop")).to_be_visible()

    def test_acts_in_parts(fresh_story, subtests):
        fresh_story.clock.run_for(3_000)
        with subtests.test("later"):
            assert fresh_story.title() == "None", "it has another title"

    def test_lists_the_page(fresh_story):
        items = "<li>item</li>" * 60 + "<li>the last item</li>"
        fresh_story.evaluate(f"document.body.innerHTML = '<ul>{items}</ul>'")
        expect(fresh_story.get_by_role("list")).to_be_hidden()

    def test_fails_inside_the_page(fresh_story):
        fresh_story.evaluate("() => { throw new Error('deep\\\\n'.repeat(60) + 'the' + ' end') }")

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
    ("check", "done"),
    [
        (
            "acts",
            "page reloaded, page scrolled by scrollTo(0, 40), button “press” focused (2 times), "
            "Escape pressed",
        ),
        ("acts much", "…, Tab pressed, Enter pressed, Escape pressed, Space pressed"),
        ("later", "3,000 ms passed"),
    ],
)
def test_a_failure_says_what_was_done_before(run: Run, check: str, done: str) -> None:
    told = failure(run, f"{check} [" if check != "later" else check)

    assert told["message"].endswith(f"\ndone before: {done}")
    assert f"    done before: {done}\n" in run.output
    assert f"<br>done before&#58; {done} |" in (run.folder / SUMMARY).read_text("utf-8")


@pytest.mark.parametrize(
    ("check", "last"), [("lists the page", "the last item"), ("fails inside the page", "the end")]
)
def test_the_words_of_the_tools_are_short_in_the_terminal(run: Run, check: str, last: str) -> None:
    output = failure(run, check)["output"]

    assert last in output
    assert last not in run.output
    assert f"… {len(output.splitlines()) - 9} more lines in the report, or with -vv" in run.output


def test_a_problem_is_told_once_whatever_was_done_before(run: Run) -> None:
    problem = "button “stop” is not there, and should be visible"
    closing = run.output.partition("= presscheck =")[2]

    assert f"acts [1-desktop-chromium] (and 1 more check)\n    {problem}\n" in closing


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


def test_the_trace_of_a_failure_ends_in_the_line_of_the_test(run: Run) -> None:
    _, _, trace = run.output.partition("_ test_covered[")
    lines = trace.partition("\nE ")[0].splitlines()

    assert [line for line in lines if re.match(r"\S+:\d+: in ", line)] == [lines[-2]]
    assert lines[-2:] == [
        "test_story.py:12: in test_covered",
        '    fresh_story.get_by_role("button").click()',
    ]
