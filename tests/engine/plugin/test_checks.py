"""A run's report tells of its checks: how many were well, what failed, and what was kept of it."""

import json
from typing import Any

import pytest

from presscheck.report.files import read_results
from presscheck.results import Evidence, Results, Tally
from tests.engine.plugin.conftest import Checks, Run

CHECKS = """
    import pytest

    @pytest.mark.component("Share row")
    def test_opens_a_window(fresh_story):
        print("said on the way")
        fresh_story.evaluate("console.error('press jammed')")
        assert "Share" == "Shore"

    @pytest.mark.component("Share row")
    @pytest.mark.parametrize("service", ["facebook", "twitter"])
    def test_has_an_icon(service):
        pass

    def test_of_the_tool():
        print("x\\n" * 100_000)
        assert False, "too much"

    def test_in_parts(subtests):
        with subtests.test("one"):
            pytest.fail("one part is wrong")
        with subtests.test("two"):
            pass

    @pytest.fixture
    def broken():
        yield
        raise OSError("cannot be put away")

    def test_before_trouble(broken):
        pass

    @pytest.mark.skip(reason="not today")
    def test_later():
        pass
"""


def results_of(run: Run) -> Results:
    return read_results(run.folder / "presscheck-report")


@pytest.fixture(scope="module", params=[[], ["-n", "2"]], ids=["one process", "two workers"])
def run(run_checks: Checks, request: pytest.FixtureRequest) -> Run:
    return run_checks(
        CHECKS, "--tracing", "retain-on-failure", "--screenshot", "on", *request.param
    )


def test_counts_what_was_well(run: Run) -> None:
    assert results_of(run).checks == Tally(passed=2, skipped=1)


def test_every_failure_is_told_once(run: Run) -> None:
    found = [
        (one.component, one.check.partition(" [")[0], one.message.partition("\n")[0])
        for one in results_of(run).failures
    ]

    assert sorted(found) == [
        ("", "before trouble", "OSError: cannot be put away"),
        ("", "of the tool", "too much"),
        ("", "one", "one part is wrong"),
        ("Share row", "opens a window", "assert 'Share' == 'Shore'"),
    ]


def failure(run: Run, check: str) -> Any:
    text = (run.folder / "presscheck-report" / "results.json").read_text("utf-8")
    return next(one for one in json.loads(text)["failures"] if one["check"].startswith(check))


def test_a_failure_has_all_that_was_said_meanwhile(run: Run) -> None:
    found = failure(run, "opens a window")

    assert found["browser"] == "chromium"
    assert "in test_opens_a_window\n" in found["details"]
    assert "said on the way" in found["output"]
    assert "console error: press jammed" in found["output"]


def test_what_is_too_long_is_shortened(run: Run) -> None:
    found = failure(run, "of the tool")

    assert "characters left out" in found["output"]
    assert len(found["output"]) < 25_000


def test_what_was_kept_of_a_failed_check_is_in_the_report(run: Run) -> None:
    report = run.folder / "presscheck-report"
    found = failure(run, "opens a window")["attachments"]

    assert {one["kind"] for one in found} == {Evidence.TRACE, Evidence.SCREENSHOT}
    assert all((report / one["path"]).is_file() for one in found)
    attached = set(read_results(report).paths)
    assert {f"data/{file.name}" for file in (report / "data").iterdir()} == attached
