"""The tests of the suite, and those that are run on a mutant, the most likely to fail first."""

import pytest

from mutants.catalogue import MUTANTS
from mutants.edits import ARTICLE, Delivery, Swap, sheet
from mutants.prove.suite import (
    ARTICLE_AT_REST,
    CheckKind,
    Mode,
    all_checks,
    explaining_tests,
    likely_tests,
    reachable_checks,
)
from mutants.site import EditedSite

EVERY_KIND = Mode.ALL.kinds
OTHER_ARTICLE = "/www/culture/2019/10/144_276845.html"

BY_NAME = {mutant.name: mutant for mutant in MUTANTS}


def groups(name: str, mode: Mode = Mode.ALL) -> list[list[str]]:
    return [list(tests) for tests in likely_tests(BY_NAME[name], mode.kinds)]


def test_all_checks_are_the_tests_of_the_three_folders() -> None:
    assert {check.kind for check in all_checks()} == set(CheckKind)
    assert len({check.test for check in all_checks()}) == len(all_checks()) > 1500


def test_an_edit_of_one_article_does_not_reach_checks_that_only_read_another() -> None:
    opened = {
        check.only_page
        for check in reachable_checks([EditedSite("trial", [Swap(ARTICLE, "", "")])], EVERY_KIND)
    }

    assert ARTICLE in opened
    assert OTHER_ARTICLE not in opened


def test_an_edit_of_a_shared_sheet_reaches_every_article() -> None:
    opened = {
        check.only_page
        for check in reachable_checks([EditedSite("", [sheet("page", "", "")])], EVERY_KIND)
    }

    assert {ARTICLE, OTHER_ARTICLE} <= opened


def test_checks_that_may_open_any_page_are_always_reachable() -> None:
    unknown = [check for check in all_checks() if not check.only_page]
    reached = reachable_checks(
        [EditedSite("trial", [Delivery("/nowhere", status=404)])], EVERY_KIND
    )

    assert unknown
    assert set(reached) == set(unknown)


def test_the_article_at_rest_is_the_first_likely_test() -> None:
    first, second = groups("share-icons-23px")

    assert first == [f"{ARTICLE_AT_REST}[desktop-273254-chromium]"]
    assert any("test_share_row.py" in test for test in second)
    assert not set(first) & set(second)


def test_a_mutant_of_behaviour_is_tried_with_the_checks_of_its_component_first() -> None:
    first, second = groups("copying-says-nothing")

    assert all(test.startswith("tests/behaves/") for test in first)
    assert ARTICLE_AT_REST in second[0]


@pytest.mark.parametrize(
    ("mode", "folders"),
    [
        (Mode.CHECKS, {"behaves", "layout"}),
        (Mode.PICTURES, {"looks"}),
    ],
)
def test_only_the_kinds_of_the_mode_are_likely_tests(mode: Mode, folders: set[str]) -> None:
    tried = [test for group in groups("hot-strip-66px", mode) for test in group]

    assert {test.split("/")[1] for test in tried} <= folders
    assert tried


def test_likely_tests_that_share_words_with_the_mutant_come_first() -> None:
    first, _ = groups("copying-says-nothing")

    assert "test_link_is_copied_and_says_so" in first[0]


def test_explaining_tests_are_those_whose_snapshots_show_the_component() -> None:
    looks = explaining_tests(BY_NAME["search-invitation-pale"])

    assert any("test_search_layer_and_its_complaint" in test for test in looks[:2])
