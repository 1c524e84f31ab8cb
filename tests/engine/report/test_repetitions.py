"""A failed check that only says what a cause says already is told under that cause."""

import pytest
from msgspec.structs import replace

from presscheck.outcome import Change, Changed, ChangeKind
from presscheck.report.annotations import as_annotations
from presscheck.report.groups import grouped
from presscheck.report.markdown import as_markdown
from presscheck.report.page_data import page_data
from presscheck.report.repetitions import groups_of
from tests.engine.results import FAILURE, results, snapshot

GONE = Change(ChangeKind.REMOVED, "Share row", "link “facebook”")
TARGET = Change(
    ChangeKind.RETARGETED,
    "Share row",
    "link “twitter”",
    "target",
    "https://twitter.com/intent/tweet?tex…",
    "https://twitter.com/share?tex…",
)
LOG = """Locator expected to be visible
Actual value: None
Error: element(s) not found
Call log:
  - Expect "to_be_visible" with timeout 5000ms
  - waiting for get_by_role("group", name="Share").get_by_title("facebook")"""
DIFFERENCE = """assert 'https://twit...' == 'https://twit...'
  - https://twitter.com/intent/tweet?text=S.%20Korea
  + https://twitter.com/share?text=S.%20Korea"""


def group_of(change: Change, message: str, component: str = "Share row") -> int | None:
    groups = grouped([snapshot(Changed((change,)), components=("Share row",))])
    first_lines = "\n".join(message.splitlines()[:5])
    failure = replace(FAILURE, component=component, message=first_lines, details=message)
    [found] = groups_of([failure], groups)
    return found


@pytest.mark.parametrize(("change", "message"), [(GONE, LOG), (TARGET, DIFFERENCE)])
def test_what_a_cause_says_already_is_found(change: Change, message: str) -> None:
    assert group_of(change, message) == 0


@pytest.mark.parametrize(
    ("change", "message", "component"),
    [
        pytest.param(GONE, LOG, "Footer", id="another component"),
        pytest.param(GONE, LOG.replace("facebook", "reddit"), "Share row", id="another element"),
        pytest.param(GONE, "facebook is too small", "Share row", id="it is there"),
        pytest.param(TARGET, DIFFERENCE.replace("share", "post"), "Share row", id="another value"),
        pytest.param(
            Change(ChangeKind.MOVED, "Share row", "link “facebook”", "3 px up"),
            LOG,
            "Share row",
            id="another fault of the element",
        ),
    ],
)
def test_what_says_more_stays_a_failed_check(change: Change, message: str, component: str) -> None:
    assert group_of(change, message, component) is None


def test_it_is_told_with_the_cause_everywhere() -> None:
    failure = replace(FAILURE, message=LOG)
    run = replace(
        results(snapshot(Changed((GONE,)), components=("Share row",))), failures=(failure,)
    )

    [annotation] = as_annotations(run)
    assert "also fails: share bar opens Twitter" in annotation
    assert "what checks found" not in as_markdown(run)
    assert "and in 1 failed check" in as_markdown(run)
    assert [one["group"] for one in page_data(run, "ab12")["failures"]] == [0]
