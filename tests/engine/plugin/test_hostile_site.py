"""A hostile site: whatever it says, and however a check quotes it, controls no log and no terminal.

GitHub is set, so pytest prints whole messages in its summary, and presscheck adds annotations.
"""

import json
import re
from html import unescape
from xml.etree import ElementTree as ET

import pytest

from presscheck.report.files import read_results
from tests.engine.hostile import HOSTILE, expect_harmless
from tests.engine.plugin.conftest import SITE, Checks, Run

SAYS = json.dumps(HOSTILE).replace("\\", "\\\\")
HOSTILE_SITE = SITE.replace("<h1", f"<script>const hostile = {SAYS}</script><h1")

CHECKS = """
    import logging
    import sys
    import warnings

    import pytest
    from playwright.sync_api import expect

    @pytest.fixture
    def said(fresh_story):
        return fresh_story.evaluate("hostile")

    def test_console_error(fresh_story):
        fresh_story.evaluate("console.error(hostile)")

    def test_uncaught_error(fresh_story):
        fresh_story.evaluate("queueMicrotask(() => { throw new Error(hostile) })")

    def test_failed_request(fresh_story):
        fresh_story.route("**/cut-off/**", lambda route: route.abort("connectionreset"))
        fresh_story.evaluate("fetch('/cut-off/' + hostile).catch(() => 'cut off')")

    def test_refused_request(fresh_story):
        fresh_story.evaluate("fetch('/missing/' + hostile).then(answer => answer.text())")

    def test_script_of_the_check(fresh_story):
        fresh_story.evaluate("() => { throw new Error(hostile) }")

    def test_expected_title(fresh_story):
        fresh_story.evaluate("document.title = hostile")
        expect(fresh_story).to_have_title("Tiny", timeout=1)

    def test_compared_title(fresh_story):
        fresh_story.evaluate("document.title = hostile")
        assert fresh_story.title() == "Tiny"

    def test_expected_text(fresh_story):
        fresh_story.evaluate("document.querySelector('h1').textContent = hostile")
        expect(fresh_story.locator("h1")).to_have_text("A tiny story", timeout=1)

    def test_expected_attribute(fresh_story):
        fresh_story.evaluate("document.querySelector('h1').title = hostile")
        expect(fresh_story.locator("h1")).to_have_attribute("title", "-", timeout=1)

    def test_expected_name(fresh_story):
        fresh_story.evaluate("document.querySelector('button').ariaLabel = hostile")
        expect(fresh_story.locator("button")).to_have_accessible_name("-", timeout=1)

    def test_address(fresh_story):
        fresh_story.evaluate("history.pushState('', '', '#' + hostile)")
        expect(fresh_story).to_have_url("-", timeout=1)

    def test_dialog(fresh_story):
        messages = []
        fresh_story.on("dialog", lambda dialog: (messages.append(dialog.message), dialog.accept()))
        fresh_story.evaluate("alert(hostile)")
        assert not messages, messages[0]

    def test_raises(said):
        raise RuntimeError(said)

    def test_raises_from_another(said):
        try:
            raise RuntimeError(said)
        except RuntimeError as error:
            raise ValueError(said) from error

    def test_fails(said):
        pytest.fail(said, pytrace=False)

    def test_prints(said):
        print(said)
        print(said, file=sys.stderr)
        logging.getLogger("site").warning(said)

    def test_subtest(said, subtests):
        with subtests.test(said, about=said):
            print(said)
            pytest.fail(said, pytrace=False)

    def test_skips(said):
        pytest.skip(said)

    def test_is_expected_to_fail(said):
        pytest.xfail(said)

    def test_warns(said):
        warnings.warn(said)

    def test_snapshot(fresh_story, snapshot):
        class Story:
            page = fresh_story

            def components(self):
                return []

        hidden = fresh_story.get_by_text(fresh_story.evaluate("hostile"))
        snapshot(Story(), "at-rest", of=hidden)

    @pytest.fixture
    def broken(said):
        yield
        raise RuntimeError(said)

    def test_of_a_broken_fixture(broken):
        print("it ran")
"""
GITHUB = {"GITHUB_ACTIONS": "true", "CI": "true"}
WAYS = {
    "native": ["--tb=native"],
    "long": ["--tb=long", "--showlocals", "-vv", "-n", "1"],
}


@pytest.fixture(scope="module", params=WAYS)
def run(run_checks: Checks, request: pytest.FixtureRequest) -> Run:
    """Everything that a run says and writes, in two ways of pytest to show a failure."""
    arguments = ("-rA", "--junitxml=presscheck-report/junit.xml", *WAYS[request.param])
    return run_checks(CHECKS, *arguments, site=HOSTILE_SITE, variables=GITHUB)


def file(run: Run, name: str) -> str:
    return (run.folder / "presscheck-report" / name).read_text("utf-8")


def test_it_fails_as_it_should(run: Run) -> None:
    assert run.code == 1
    assert "INTERNALERROR" not in run.output
    assert re.search(r"18 failed, .*\b1 skipped", run.output)


def test_no_line_of_the_log_controls_anything(run: Run) -> None:
    expect_harmless(run.output)
    assert r"::error::b\r::stop-commands::c\x1b[2J\x1b]0;d" in run.output


@pytest.mark.parametrize(
    ("check", "sentence"),
    [
        ("console error", r"- console error: a\n::error::b\r::stop-commands::c\x1b[2J"),
        ("uncaught error", r"- uncaught error: a\n::error::b\r::stop-commands::c\x1b[2J"),
        ("refused request", r", answered 404"),
        ("expected attribute", r"\x1b[2J"),
        ("script of the check", r"\x3a:error::b\r::stop-commands::c\x1b[2J"),
    ],
)
def test_the_summary_shows_what_the_site_said(run: Run, check: str, sentence: str) -> None:
    assert sentence in run.summary_of(check)


def test_the_only_commands_are_the_annotations(run: Run) -> None:
    commands = [line for line in run.output.splitlines() if line.lstrip().startswith("::")]

    assert len(commands) == 10
    assert all(re.match(r"::error title=[^:,]+::\S", line) for line in commands)


def test_junit_xml_holds_nothing_that_controls_its_reader(run: Run) -> None:
    for element in ET.fromstring(file(run, "junit.xml")).iter():  # noqa: S314  # pytest wrote it
        for text in (element.text or "", *element.attrib.values()):
            expect_harmless(text)


def test_the_files_of_the_report_show_every_character(run: Run) -> None:
    for name in ("summary.md", "results.json", "index.html"):
        assert all(line.isprintable() for line in file(run, name).split("\n")), name
    expect_harmless(unescape(file(run, "summary.md")).replace("\u2060", ""))


def test_the_result_names_what_the_site_said(run: Run) -> None:
    found = read_results(run.folder / "presscheck-report")

    assert any(r"\x1b[2J" in note for note in found.notes)
    assert any(r"\x1b[2J" in failure.details for failure in found.failures)
    for text in (text for one in found.failures for text in (one.message, one.output)):
        expect_harmless(text)
