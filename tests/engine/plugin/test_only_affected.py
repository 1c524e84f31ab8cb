"""With --presscheck-only-affected, what nothing can have changed is not run, and is told apart."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from presscheck.report.files import read_results
from tests.engine.plugin.conftest import SITE, Checks, Run, run_python

FAST = ("-m", "pytest", "-v", "--presscheck-only-affected")

SITE_OF_FILES = SITE.replace("(PAGE if known else", "(open('page.html').read() if known else")
"""A site whose pages are no code: its server reads them from a file."""

CHECKS = """
    from pathlib import Path
    from urllib.request import urlopen

    import pytest

    @pytest.mark.parametrize("number", range(12))
    def test_page(story, number):
        assert story.page.title() == "Tiny"

    def test_words(story):
        assert Path("words.txt").read_text() == "good words"

    def test_past_the_browser(story, base_url):
        assert urlopen(base_url + "/story_1.html").status == 200

    def test_past_the_page(story, playwright, base_url):
        driver = playwright.request.new_context()
        assert driver.get(base_url + "/story_1.html").ok
        driver.dispose()

    def test_of_no_page():
        pass
"""

PAGE = '<!doctype html><title>Tiny</title><link rel="icon" href="data:,"><h1>A tiny story</h1>'

MOODY = """
    import os

    def test_mood(story):
        assert os.environ["MOOD"] == "good"
"""


@dataclass(frozen=True, slots=True)
class Project:
    """A project in a folder, and how it is run there again."""

    folder: Path

    def run(self, *arguments: str, mood: str = "good") -> Run:
        return run_python(self.folder, *FAST, *arguments, variables={"MOOD": mood})

    def ledgers(self) -> list[Path]:
        return [*(self.folder / ".cache" / "presscheck" / "affected").glob("*")]


NewProject = Callable[..., Project]


@pytest.fixture(scope="module")
def project(run_checks: Checks) -> NewProject:
    """Makes a project of which two runs are known."""

    def make(checks: str) -> Project:
        empty = run_checks("", "--collect-only", site=SITE_OF_FILES)
        project = Project(empty.folder)
        (project.folder / "page.html").write_text(PAGE, "utf-8")
        (project.folder / "words.txt").write_text("good words", "utf-8")
        text = "\n".join(line.removeprefix("    ") for line in checks.splitlines())
        (project.folder / "test_story.py").write_text(text, "utf-8")
        for _ in range(2):
            run = project.run()
            assert run.code == 0, run.output
        return project

    return make


@pytest.fixture(scope="module")
def known(project: NewProject) -> Project:
    return project(CHECKS)


def test_what_is_proved_is_not_run_and_is_counted_apart(known: Project) -> None:
    """What asks the site past the browser is never proved."""
    run = known.run("--junitxml=junit.xml")
    tally = read_results(known.folder / "presscheck-report").checks

    assert run.code == 0
    assert "only affected: no answer changed, 14 of 14 known checks proved unchanged" in run.output
    assert "and a tenth of them runs all the same" in run.output
    assert "12 checks unchanged (proved) and not run" in run.output
    assert "1 check can never be proved: it opens a connection of its own" in run.output
    assert "1 check can never be proved: it asks by Playwright and past the browser" in run.output
    assert "::test_past_the_browser" in run.output
    assert "::test_past_the_page" in run.output
    assert "4 passed, 12 unchanged (proved)" in run.output
    assert (tally.passed, tally.skipped, tally.unchanged) == (4, 0, 12)
    skipped = ET.parse(known.folder / "junit.xml").getroot().findall(".//skipped")  # noqa: S314  # ours
    assert {one.get("message", "")[:18] for one in skipped} == {"unchanged (proved)"}
    assert len(skipped) == 12


def test_workers_leave_out_the_same(known: Project) -> None:
    run = known.run("-n", "1")

    assert "4 passed, 12 unchanged (proved)" in run.output
    assert run.code == 0


def test_a_run_in_which_nothing_is_left_to_run_is_well(known: Project) -> None:
    ledger = known.folder / ".cache" / "presscheck" / "affected"

    run = run_python(known.folder, "-m", "pytest", f"--presscheck-ledger={ledger}", "-k", "words")

    assert "1 unchanged (proved)" in run.output
    assert run.code == 0


def test_a_changed_input_runs_the_checks_that_have_it(project: NewProject) -> None:
    known = project(CHECKS)
    (known.folder / "words.txt").write_text("bad words", "utf-8")

    run = known.run()

    assert "1 failed" in run.output
    assert "::test_words" in run.output

    (known.folder / "words.txt").write_text("good words", "utf-8")
    (known.folder / "page.html").write_text(PAGE.replace("Tiny", "Large"), "utf-8")

    other = known.run()

    assert "only affected: 1 of 1 answer changed, 0 of 13 known checks proved" in other.output
    assert "12 failed" in other.output
    assert "A PROOF WAS WRONG" not in run.output + other.output


def test_other_code_is_run(project: NewProject) -> None:
    known = project(MOODY)
    text = known.folder / "test_story.py"
    text.write_text(text.read_text("utf-8").replace('"good"', '"bad"'), "utf-8")

    run = known.run()

    assert "0 of 1 known check proved unchanged" in run.output
    assert run.code == 1


def test_a_wrong_proof_is_told_loudly_and_empties_the_ledger(project: NewProject) -> None:
    known = project(MOODY)

    run = known.run(mood="bad")
    notes = json.loads((known.folder / "presscheck-report" / "results.json").read_text())["notes"]

    assert "A PROOF WAS WRONG: 1 check failed although nothing" in run.output
    assert any("A PROOF WAS WRONG" in note for note in notes)
    assert run.code == 1
    assert known.ledgers() == []


def test_two_deployments_prove_nothing(known: Project) -> None:
    run = known.run("--presscheck-reference=http://127.0.0.1:9")

    assert run.code == 2
    assert "proves nothing beside another deployment (next:" in run.output
