"""A link that downloads, where a page was waited for, is told as a download."""

import pytest

from presscheck.report.files import read_results
from tests.engine.plugin.conftest import Checks, Run

CHECKS = """
    import pytest

    LINK = '''document.body.innerHTML =
        '<a download="story.pdf" href="/story_2.html">Print</a>' '''

    def follow(page):
        page.evaluate(LINK)
        with page.expect_download():
            page.get_by_role("link").click()

    def test_opens_the_print_page(fresh_story):
        follow(fresh_story)
        assert fresh_story.url.endswith("/story_2.html"), "another page is open"

    def test_downloads(fresh_story):
        follow(fresh_story)

    def test_fails_of_itself(fresh_story):
        assert fresh_story.url.endswith("/story_2.html"), "another page is open"
"""


@pytest.fixture(scope="module")
def run(run_checks: Checks) -> Run:
    return run_checks(CHECKS)


def test_a_failed_check_begins_with_what_was_downloaded(run: Run) -> None:
    summary = run.summary_of("opens the print page")

    assert summary.lstrip().startswith("the browser downloaded http://127.0.0.1:")
    assert "/story_2.html as 'story.pdf' and opened no page" in summary
    assert "another page is open" in summary


def test_a_download_alone_fails_nothing(run: Run) -> None:
    assert read_results(run.folder / "presscheck-report").checks.passed == 1


def test_the_download_of_one_check_is_not_told_in_the_next(run: Run) -> None:
    assert "downloaded" not in run.summary_of("fails of itself")
