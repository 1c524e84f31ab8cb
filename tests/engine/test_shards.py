"""Every test is in exactly one shard, and every machine finds out the same."""

import re
from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.errors import UsageError
from presscheck.shards import Deal, Portion, Shard

names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
portions = st.lists(
    st.tuples(names, st.integers(1, 3)), max_size=40, unique_by=lambda one: one[0]
).map(
    lambda found: [
        Portion((name,), tuple(f"{name}::{at}" for at in range(count))) for name, count in found
    ]
)
durations = st.dictionaries(names.map(lambda name: f"{name}::0"), st.integers(0, 10**7))


def every_test_of(dealt: list[Portion]) -> list[str]:
    return [test for one in dealt for test in one.tests]


@given(portions, st.integers(1, 9), durations)
def test_every_test_is_in_one_shard(
    dealt: list[Portion], shards: int, known: dict[str, int]
) -> None:
    deal = Deal.of(dealt, shards, known)

    assert sorted(deal.shards) == sorted(every_test_of(dealt))
    assert set(deal.shards.values()) <= set(range(1, shards + 1))


@given(portions, st.integers(1, 9), durations, st.randoms(use_true_random=False))
def test_the_order_of_the_tests_does_not_matter(
    dealt: list[Portion], shards: int, known: dict[str, int], random: Random
) -> None:
    shuffled = random.sample(dealt, len(dealt))

    assert Deal.of(shuffled, shards, known) == Deal.of(dealt, shards, known)


@given(portions, st.integers(1, 9), durations)
def test_what_belongs_together_stays_together(
    dealt: list[Portion], shards: int, known: dict[str, int]
) -> None:
    deal = Deal.of(dealt, shards, known)

    in_places = [deal.shards[test] for one in sorted(dealt) for test in one.tests]
    assert in_places == sorted(in_places)
    assert all(len({deal.shards[test] for test in one.tests}) == 1 for one in dealt)


def one_by_one(*lengths: int) -> tuple[list[Portion], dict[str, int]]:
    known = {f"t::{at:03}": length for at, length in enumerate(lengths)}
    return [Portion((name,), (name,)) for name in known], known


@given(st.lists(st.integers(1, 100), min_size=1, max_size=60), st.integers(1, 7))
def test_each_shard_takes_as_long_as_the_others_but_for_one_test(
    lengths: list[int], shards: int
) -> None:
    dealt, known = one_by_one(*lengths)
    seconds: Counter[int] = Counter()
    for test, number in Deal.of(dealt, shards, known).shards.items():
        seconds[number] += known[test]

    fair = sum(lengths) / shards
    assert all(abs(seconds[one + 1] - fair) <= max(lengths) for one in range(shards))


def test_a_test_without_a_duration_takes_as_long_as_the_others_on_average() -> None:
    dealt, known = one_by_one(30, 30, 30, 30)

    deal = Deal.of(dealt, 2, {"t::003": known["t::003"]})

    assert list(deal.shards.values()) == [1, 1, 2, 2]


def test_machines_with_other_durations_see_that_they_deal_otherwise() -> None:
    dealt, known = one_by_one(1, 1, 1, 9)

    assert Deal.of(dealt, 2, known).digest != Deal.of(dealt, 2, {}).digest
    assert Deal.of(dealt, 2, {}).digest != Deal.of(dealt, 3, {}).digest


def test_a_shard_is_a_number_of_so_many() -> None:
    assert Shard.parse("2/5") == Shard(2, 5)
    assert str(Shard(2, 5)) == "2/5"


@pytest.mark.parametrize(
    "text", ["6/5", "0/5", "5", "2/", "2/5 ", "02/5", "-1/5", "1/1001", "²/5", "2/5\n"]
)
def test_anything_else_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(UsageError, match=r"is no shard .*") as refused:
        Shard.parse(text)

    assert re.search(r"\(next: --presscheck-shard 2/5", refused.value.one_line)
