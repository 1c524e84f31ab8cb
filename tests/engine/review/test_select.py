"""Which snapshots are meant, by name, pattern, component and browser."""

from collections.abc import Sequence

import pytest

from presscheck.errors import UsageError
from presscheck.outcome import Missing, Same, Unstable, Unused
from presscheck.results import SnapshotResult
from presscheck.review.select import by_names, changed_in, of_browser, undecided
from tests.engine.results import CAPTURE, changed, results, snapshot

SNAPSHOTS = [
    snapshot(Missing(), "article/menu@desktop", capture=CAPTURE),
    snapshot(Same(), "article/whole@desktop"),
    snapshot(Unstable(5, ()), "article/whole@wide"),
    snapshot(Unused(), "search/none@desktop"),
    snapshot(Missing(), "search/some@desktop", approved=True, capture=CAPTURE),
]


def names(snapshots: Sequence[SnapshotResult]) -> list[str]:
    return [one.name for one in snapshots]


def test_what_is_as_approved_unused_or_approved_already_needs_nobody() -> None:
    assert names(undecided(SNAPSHOTS)) == ["article/menu@desktop", "article/whole@wide"]


def test_a_capture_kept_of_an_unchanged_page_can_be_approved() -> None:
    unchanged = snapshot(Same(), capture=CAPTURE)

    assert undecided([unchanged]) == [unchanged]


def test_a_name_means_itself_whatever_came_of_it() -> None:
    wanted = ["search/none@desktop", "article/whole@desktop"]

    assert names(by_names(SNAPSHOTS, wanted)) == wanted


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("article/*", ["article/menu@desktop", "article/whole@wide"]),
        ("*@wide", ["article/whole@wide"]),
        ("article/[mn]*", ["article/menu@desktop"]),
        ("search/*", []),
    ],
)
def test_a_pattern_means_what_is_undecided(pattern: str, found: list[str]) -> None:
    assert names(by_names(SNAPSHOTS, [pattern])) == found


def test_each_snapshot_is_meant_once() -> None:
    assert names(by_names(SNAPSHOTS, ["article/menu@desktop", "article/m*"])) == [
        "article/menu@desktop"
    ]


@pytest.mark.parametrize("name", ["article/hole@desktop", "article/hole@*"])
def test_an_unknown_name_lists_near_ones(name: str) -> None:
    with pytest.raises(UsageError, match=r"no snapshot named 'article/hole@") as refusal:
        by_names(SNAPSHOTS, [name])

    assert refusal.value.try_next.startswith("did you mean article/whole@")


def test_a_component_means_the_snapshots_in_which_it_changed_alone() -> None:
    alone = changed("Footer", capture=CAPTURE)
    beside = changed("Footer", "Header", name="article/whole@wide", capture=CAPTURE)
    other = changed("Header", name="article/menu@wide", capture=CAPTURE)

    assert changed_in([alone, beside, other], "Footer") == ([alone], [beside])


def test_an_unchanged_component_means_nothing_and_an_unknown_one_lists_near_ones() -> None:
    snapshots = [changed("Footer", capture=CAPTURE)]

    assert changed_in(snapshots, "Share row") == ([], [])
    with pytest.raises(UsageError, match="no component named 'Foot'") as refusal:
        changed_in(snapshots, "Foot")
    assert refusal.value.try_next == "did you mean Footer?"


def with_browsers(*browsers: str) -> tuple[SnapshotResult, ...]:
    return tuple(snapshot(Missing(), browser=browser) for browser in browsers)


@pytest.mark.parametrize(
    ("looked", "wanted", "usual", "chosen"),
    [
        pytest.param(["firefox"], "", "", "firefox", id="the only one"),
        pytest.param(["firefox"], "", "chromium", "firefox", id="the only one, unusual"),
        pytest.param(["chromium", "firefox"], "", "firefox", "firefox", id="the usual one"),
        pytest.param(["chromium", "firefox"], "firefox", "chromium", "firefox", id="the wanted"),
    ],
)
def test_one_browser_is_meant(looked: list[str], wanted: str, usual: str, chosen: str) -> None:
    found = of_browser(results(*with_browsers(*looked)), wanted, usual)

    assert [one.browser for one in found] == [chosen]


@pytest.mark.parametrize(
    ("wanted", "complaint"),
    [("", "used chromium and firefox"), ("opera", "did not use 'opera'")],
)
def test_no_browser_is_guessed(wanted: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        of_browser(results(*with_browsers("chromium", "firefox")), wanted, usual="webkit")


def test_a_run_that_saw_nothing_means_nothing() -> None:
    assert list(of_browser(results(), "", "chromium")) == []
