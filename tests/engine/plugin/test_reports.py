"""Every failed check is told whatever it says, and a run without one says what is true of it."""

import pytest

from presscheck.report.files import read_results
from tests.engine.plugin.conftest import Checks

PRETENDING = """
    import pytest

    def test_links():
        pytest.fail("contains 3 links without a name")

    def test_traceless():
        pytest.fail("contains 1 failed subtest", pytrace=False)

    def test_asserts():
        assert False, "contains 2 failed subtests"

    def test_in_parts(subtests):
        with subtests.test("one"):
            pytest.fail("contains nothing")

    @pytest.mark.xfail(strict=True, reason="contains a mistake")
    def test_passes_unexpectedly():
        pass
"""


@pytest.mark.parametrize("arguments", [[], ["-n", "2"]], ids=["one process", "two workers"])
def test_what_begins_like_pytests_own_words_is_told(
    run_checks: Checks, arguments: list[str]
) -> None:
    run = run_checks(PRETENDING, *arguments)

    found = {
        one.check: one.message for one in read_results(run.folder / "presscheck-report").failures
    }
    assert found == {
        "links": "contains 3 links without a name",
        "traceless": "contains 1 failed subtest",
        "asserts": "contains 2 failed subtests",
        "one": "contains nothing",
        "passes unexpectedly": "[XPASS(strict)] contains a mistake",
    }
    assert "\n5 checks failed (pytest says 6 failed: it adds 1 test whose" in run.output


PASSING = """
    import pytest

    def test_well():
        pass
"""
SKIPPED = """
    import pytest

    @pytest.mark.skip(reason="not today")
    def test_later():
        pass
"""
CUT = (
    PASSING
    + """
    def test_stopped():
        raise KeyboardInterrupt
"""
)


@pytest.mark.parametrize(
    ("checks", "arguments", "sentence"),
    [
        (PASSING, [], "all passed"),
        (PASSING, ["-k", "no such check"], "no check ran"),
        (SKIPPED, [], "no check passed or failed"),
        (CUT, [], "nothing failed until then"),
    ],
    ids=["well", "nothing to run", "skipped", "cut short"],
)
def test_a_run_without_failure_says_what_is_true(
    run_checks: Checks, checks: str, arguments: list[str], sentence: str
) -> None:
    run = run_checks(checks, *arguments)

    assert f"\n{sentence}\n" in run.output
    assert "nothing changed" not in run.output
