"""Each component's verdict as a subtest, in the words a reader of the terminal needs."""

from collections.abc import Generator, Iterator

import pytest

from presscheck.outcome import Same, changes_of, headline, next_step, told
from presscheck.plugin.wording import FAILED_ITSELF
from presscheck.report.model import ComponentResult, SnapshotResult

SHOWN = 5
"""Causes told of one component; the report has the others."""


REPORTED = pytest.StashKey[BaseException | None]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Write into each report whether the test failed by something that no subtest has told.

    pytest calls a test failed when a subtest did; with --exitfirst it even ends by that failure.
    """
    report = yield
    failure = call.excinfo.value if call.excinfo else None
    told = failure is not None and failure is item.stash.get(REPORTED, None)
    if told:
        report.longrepr = "contains 1 failed subtest"
    setattr(report, FAILED_ITSELF, report.failed and not told)
    item.stash[REPORTED] = failure
    return report


def report_on(result: SnapshotResult, subtests: pytest.Subtests, trouble: str = "") -> None:
    """One subtest for each component; a snapshot that could not be judged is one as a whole.

    What a page complains about is told before what may only follow from it.
    """
    if trouble:
        with subtests.test(str(result.key)):
            pytest.fail(trouble, pytrace=False)
    for one in result.components or (ComponentResult("", result.outcome),):
        name = f"{result.key} › {one.component}" if one.component else str(result.key)
        with subtests.test(name):
            if not (isinstance(one.outcome, Same) or result.approved):
                pytest.fail("\n".join(said(one, result)), pytrace=False)


def said(one: ComponentResult, result: SnapshotResult) -> Iterator[str]:
    """What is wrong, and what moves things on."""
    yield f"{one.component or result.key} {headline(one.outcome)}"
    causes = list(told(changes_of(one.outcome)))
    yield from (f"  {cause}" for cause in causes[:SHOWN])
    if len(causes) > SHOWN:
        yield f"  and {len(causes) - SHOWN} more"
    yield f"  next: {next_step(one.outcome, str(result.key))}"
