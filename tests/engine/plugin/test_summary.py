"""The last words of a run group what failed by component, equal words once."""

import pytest

from tests.engine.plugin.conftest import Checks, Run

CHECKS = """
    import pytest

    @pytest.mark.component("Share row")
    @pytest.mark.parametrize("service", ["facebook", "twitter"])
    def test_service_has_an_icon(service):
        pytest.fail("the icons are gone")

    @pytest.mark.component("Share row")
    def test_has_a_name():
        assert "Share" == "Shore"

    @pytest.mark.component("Footer")
    def test_has_a_masthead():
        pass

    def test_of_the_tool():
        pytest.fail("too much")

    def test_in_parts(subtests):
        for number in (1, 2, 3):
            with subtests.test(f"part {number}"):
                assert number < 2, "too many"

    def test_of_nothing():
        pass
"""

GONE = "the icons are gone"

CLOSING = """\
7 checks of 2 components
6 checks failed (pytest says 7 failed: it adds 1 test whose snapshots changed or whose parts failed)
  of the tool
    too much
  part 2 (and 1 more check)
    too many
Share row:
  has a name
    assert 'Share' == 'Shore'
"""


@pytest.fixture(scope="module", params=[[], ["-n", "2"]], ids=["one process", "two workers"])
def run(run_checks: Checks, request: pytest.FixtureRequest) -> Run:
    return run_checks(CHECKS, "--junitxml", "junit.xml", *request.param)


def test_groups_failures_by_component(run: Run) -> None:
    closing = run.output.partition("= presscheck =")[2].partition("\n")[2]

    assert closing.startswith(CLOSING)


def test_agrees_with_the_count_of_pytest(run: Run) -> None:
    assert "= 7 failed, 2 passed" in run.output


def test_says_equal_words_once(run: Run) -> None:
    assert f"  service has an icon [facebook] (and 1 more check)\n    {GONE}\n" in run.output


def test_writes_the_component_into_the_results(run: Run) -> None:
    results = (run.folder / "junit.xml").read_text()

    assert results.count('<property name="component" value="Share row"') == 3


def test_says_once_which_browser_errors_checks_of_several_components_have(
    run_checks: Checks,
) -> None:
    checks = """
        import pytest

        @pytest.mark.parametrize("number", [
            pytest.param(1, marks=pytest.mark.component("Header")),
            pytest.param(2, marks=pytest.mark.component("Footer")),
        ])
        def test_jams(fresh_story, number):
            fresh_story.evaluate("console.error('press jammed')")
    """
    closing = run_checks(checks).output.partition("= presscheck =")[2]

    assert closing.count("- console error: press jammed") == 1
    assert "(and 1 more check)\n    browser errors:\n" in closing
    assert "\nFooter:" not in closing
