"""What is tried on a mutant: tests that its edits can reach, the most telling first."""

import pytest

from mutants.catalogue import MUTANTS
from mutants.edits import ARTICLE, Sent, Swap, sheet
from mutants.mutant import Sign
from mutants.prove.plan import AT_REST, explaining, likely, touched
from mutants.prove.proving import mixed
from mutants.prove.suite import Mode, Sort, suite
from mutants.site import EditedSite

EVERY = Mode.ALL.sorts
OTHER_ARTICLE = "/www/culture/2019/10/144_276845.html"

BY_NAME = {mutant.name: mutant for mutant in MUTANTS}


def stages(name: str, mode: Mode = Mode.ALL) -> list[list[str]]:
    return [list(tests) for tests in likely(BY_NAME[name], mode.sorts)]


def test_the_suite_is_every_test_of_the_three_folders() -> None:
    assert {check.sort for check in suite()} == set(Sort)
    assert len({check.test for check in suite()}) == len(suite()) > 1500


def test_an_edit_of_one_article_reaches_no_test_that_only_reads_another() -> None:
    opened = {
        check.opens for check in touched([EditedSite("trial", [Swap(ARTICLE, "", "")])], EVERY)
    }

    assert ARTICLE in opened
    assert OTHER_ARTICLE not in opened


def test_an_edit_of_a_shared_sheet_reaches_every_article() -> None:
    opened = {check.opens for check in touched([EditedSite("", [sheet("page", "", "")])], EVERY)}

    assert {ARTICLE, OTHER_ARTICLE} <= opened


def test_tests_that_open_who_knows_what_are_always_reached() -> None:
    unknown = [check for check in suite() if not check.opens]
    reached = touched([EditedSite("trial", [Sent("/nowhere", status=404)])], EVERY)

    assert unknown
    assert set(reached) == set(unknown)


def test_the_article_at_rest_is_looked_at_first() -> None:
    first, second = stages("share-icons-23px")

    assert first == [f"{AT_REST}[desktop-273254-chromium]"]
    assert any("test_share_row.py" in test for test in second)
    assert not set(first) & set(second)


def test_what_only_acting_shows_is_tried_by_the_components_own_checks_first() -> None:
    first, second = stages("copying-says-nothing")

    assert all(test.startswith("tests/behaves/") for test in first)
    assert AT_REST in second[0]


@pytest.mark.parametrize(
    ("mode", "folders"),
    [
        (Mode.CHECKS, {"behaves", "layout"}),
        (Mode.PICTURES, {"looks"}),
    ],
)
def test_only_the_asked_sorts_are_tried(mode: Mode, folders: set[str]) -> None:
    tried = [test for stage in stages("hot-strip-66px", mode) for test in stage]

    assert {test.split("/")[1] for test in tried} <= folders
    assert tried


def test_checks_that_speak_of_the_same_come_first() -> None:
    first, _ = stages("copying-says-nothing")

    assert "test_link_is_copied_and_says_so" in first[0]


def test_a_layer_is_explained_by_the_looks_that_show_it() -> None:
    looks = explaining(BY_NAME["search-invitation-pale"])

    assert any("test_search_layer_and_its_complaint" in test for test in looks[:2])


def test_mutants_that_are_waited_for_are_spread_among_the_others() -> None:
    order = [mutant.expected is Sign.BEHAVIOUR for mutant in mixed(MUTANTS)]

    assert len(order) == len(MUTANTS)
    quarter = len(order) // 4
    shares = [sum(order[start : start + quarter]) for start in range(0, 4 * quarter, quarter)]
    assert max(shares) - min(shares) <= 1
