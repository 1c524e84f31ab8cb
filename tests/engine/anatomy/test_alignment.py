from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.anatomy.alignment import aligned, in_order

TOKENS = st.lists(st.sampled_from("abcdefg|"), max_size=30)


@pytest.mark.parametrize(
    ("before", "after", "matches"),
    [
        pytest.param("abc", "abxc", [(0, 0), (1, 1), (2, 3)], id="one-inserted"),
        pytest.param("abc", "ac", [(0, 0), (2, 1)], id="one-removed"),
        pytest.param("a|b|c", "a|x|b|c", [(0, 0), (1, 1), (2, 4), (3, 5), (4, 6)], id="separators"),
        pytest.param(
            "1|2|3",
            "|1||2|3|",
            [(0, 1), (1, 2), (2, 4), (3, 5), (4, 6)],
            id="separators-everywhere",
        ),
        pytest.param("abab", "xababy", [(0, 1), (1, 2), (2, 3), (3, 4)], id="nothing-once"),
        pytest.param("aaa", "aa", [(0, 0), (1, 1)], id="all-the-same"),
        pytest.param("abc", "xyz", [], id="nothing-in-common"),
        pytest.param("", "abc", [], id="empty"),
    ],
)
def test_what_is_equal_is_laid_side_by_side(
    before: str, after: str, matches: list[tuple[int, int]]
) -> None:
    assert aligned(before, after) == matches


def test_what_is_known_by_nothing_is_like_nothing_else() -> None:
    assert aligned([None, "a"], [None, "a"]) == [(1, 1)]


@given(TOKENS, TOKENS)
def test_matches_are_equal_and_never_cross(before: list[str], after: list[str]) -> None:
    found = aligned(before, after)

    assert all(before[old] == after[new] for old, new in found)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(found))


@given(TOKENS, TOKENS, TOKENS)
def test_what_was_inserted_in_one_piece_costs_no_other_match(
    head: list[str], new: list[str], tail: list[str]
) -> None:
    assert len(aligned(head + tail, head + new + tail)) == len(head + tail)


@given(st.permutations(range(8)))
def test_as_much_as_can_be_stays_in_order(order: list[int]) -> None:
    kept = in_order(enumerate(order))

    assert len(kept) == longest_rise(order)


def longest_rise(order: list[int]) -> int:
    lengths: list[int] = []
    for place, value in enumerate(order):
        earlier = [lengths[i] for i in range(place) if order[i] < value]
        lengths.append(1 + max(earlier, default=0))
    return max(lengths)
