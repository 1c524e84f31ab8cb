"""Every check is held to a quiet browser and to leaving shared pages as they were."""

import re

import pytest

from presscheck.report.files import read_results
from tests.engine.plugin.conftest import Checks, Run

MISBEHAVING = """
    from types import SimpleNamespace

    import pytest

    @pytest.fixture
    def parts(shared):
        def open_page(page):
            page.goto("/story_1.html")
            found = [SimpleNamespace(name=name, root=page.locator(selector))
                     for name, selector in (("Body", "body"), ("Button", "button"))]
            return SimpleNamespace(page=page, components=lambda: found)

        return shared(open_page, "parts")

    @pytest.mark.component("Whole page")
    @pytest.mark.parametrize(
        "script",
        [
            pytest.param("document.querySelector('button').title = 'Press'", id="attribute"),
            pytest.param("document.querySelector('button').textContent = 'x'", id="words"),
            pytest.param("document.title = document.querySelector('button').title = 'x'",
                         id="both"),
            pytest.param("document.title = 'x'", id="none"),
        ],
    )
    def test_page_moves(parts, script):
        parts.page.evaluate(script)

    def test_asks_for_a_feed(fresh_story):
        assert fresh_story.evaluate(
            "fetch('/feed.xml').then(answer => answer.status)") == 200, "/feed.xml does not answer"

    def test_asks_for_another_feed(fresh_story):
        assert fresh_story.evaluate(
            "fetch('/feed.xml/2').then(answer => answer.status)") == 200, "/feed.xml is not there"

    def test_uncaught_error(fresh_story):
        fresh_story.evaluate("queueMicrotask(() => { throw new Error('ink ran out') })")

    def test_console_error(fresh_story):
        fresh_story.evaluate("console.error('press jammed')")

    def test_refused_request(fresh_story):
        fresh_story.evaluate("fetch('/no-such-picture.svg').then(answer => answer.text())")

    def test_missing_page(fresh_story):
        fresh_story.goto("/story_404.html")

    def test_failed_request(fresh_story, base_url):
        fresh_story.route("**/cut-off.js", lambda route: route.abort("connectionreset"))
        fresh_story.evaluate("fetch('/cut-off.js').catch(() => 'cut off')")

    def test_outside_request(fresh_story):
        fresh_story.evaluate("fetch('https://ads.example/banner').catch(() => 'refused')")

    def test_scrolled_a_shared_page(story):
        story.page.evaluate("scrollTo(0, 700)")

    def test_pressed_on_a_shared_page(story):
        story.page.get_by_role("button").click()

    def test_left_a_shared_page(story):
        story.page.goto("/story_2.html")

    def test_reads_a_shared_page(story):
        assert story.page.get_by_role("button").inner_text() == "press"

    def test_own_finding_and_trouble(fresh_story):
        fresh_story.evaluate("console.error('press jammed')")
        assert fresh_story.title() == "Huge"

    def test_visits_outside_on_purpose(fresh_story, outside_world):
        fresh_story.evaluate("fetch('https://ads.example/', {mode: 'no-cors'})")

    def test_provokes_on_purpose(fresh_story, expect_browser_error):
        expect_browser_error("press jammed")
        fresh_story.evaluate("console.error('press jammed')")
"""


@pytest.fixture(scope="module")
def misbehaving(run_checks: Checks) -> Run:
    return run_checks(MISBEHAVING, "-v")


@pytest.mark.parametrize(
    ("check", "message"),
    [
        ("uncaught error", "uncaught error: ink ran out"),
        ("console error", "console error: press jammed"),
        ("refused request", "/no-such-picture.svg, answered 404"),
        ("missing page", "/story_404.html, answered 404 (Not Found), which is the page itself"),
        ("failed request", "/cut-off.js (net::ERR_CONNECTION_RESET)"),
        ("outside request", "request to an outside host: https://ads.example/banner"),
        ("scrolled a shared page", "scroll position: 0, 0 → 0, 700"),
        ("pressed on a shared page", "button “pressed”: “press” → “pressed”"),
        ("left a shared page", "the page was left or closed; it is now at http"),
    ],
    ids=lambda words: words.partition(":")[0],
)
def test_names_what_a_check_must_not_cause(misbehaving: Run, check: str, message: str) -> None:
    assert message in misbehaving.summary_of(check)


@pytest.mark.parametrize(
    ("change", "component"),
    [("attribute", "Button"), ("words", "Button"), ("both", "Whole page"), ("none", "Whole page")],
)
def test_an_altered_page_is_told_of_the_component_that_all_of_it_is_in(
    misbehaving: Run, change: str, component: str
) -> None:
    results = read_results(misbehaving.folder / "presscheck-report")
    [told] = [one for one in results.failures if one.check.endswith(f"[desktop-chromium-{change}]")]

    assert told.component == component


def test_a_browser_error_is_told_below_the_check_that_names_its_address(misbehaving: Run) -> None:
    results = read_results(misbehaving.folder / "presscheck-report")
    [named] = [one for one in results.failures if one.check.startswith("asks for a feed")]

    first, below = named.message.splitlines()
    assert first == "/feed.xml does not answer"
    assert re.match(r"browser error: failed request: \S+/feed.xml, answered 404", below)
    assert not [note for note in results.notes if "/feed.xml," in note]


def test_a_browser_error_about_another_address_is_told_first(misbehaving: Run) -> None:
    results = read_results(misbehaving.folder / "presscheck-report")

    assert [note for note in results.notes if "/feed.xml/2, answered 404" in note]
    assert "    /feed.xml is not there" in misbehaving.output


@pytest.mark.parametrize(
    "check", ["reads_a_shared_page", "visits_outside_on_purpose", "provokes_on_purpose"]
)
def test_lets_a_well_behaved_check_pass(misbehaving: Run, check: str) -> None:
    assert f"test_{check}[" in misbehaving.output
    assert not misbehaving.summary_of(check.replace("_", " "))


def test_shows_trouble_beside_a_finding_of_the_check_itself(misbehaving: Run) -> None:
    assert "assert 'Tiny' == 'Huge'" in misbehaving.output
    assert "besides" in misbehaving.output


def test_ends_with_one_when_something_failed(misbehaving: Run) -> None:
    assert misbehaving.code == 1
    assert "16 failed, 3 passed" in misbehaving.output
