"""The recording of a run says what each test needs, and what was answered in two ways."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.baselines.recording.answers import Answer, unsteady
from presscheck.baselines.recording.run import RunRecording
from tests.engine.baselines.test_recording_manifest import ANSWERS

NEEDS = st.dictionaries(st.sampled_from("abc"), st.sets(ANSWERS, max_size=4), max_size=3)


def answer(address: str, body: str = "") -> Answer:
    return Answer(address, "GET", 200, (), sha256(body.encode()).hexdigest())


@given(NEEDS)
def test_it_is_read_as_it_was_written(needs: dict[str, set[Answer]]) -> None:
    run = RunRecording.decode(RunRecording.of(needs).encode())

    assert {test: run.needs(test) for test in run.tests} == needs


@given(NEEDS, NEEDS)
def test_merging_loses_nothing(
    ours: dict[str, set[Answer]], theirs: dict[str, set[Answer]]
) -> None:
    merged = RunRecording.merge([RunRecording.of(ours), RunRecording.of(theirs)])

    for test in {*ours, *theirs}:
        assert merged.needs(test) == ours.get(test, set()) | theirs.get(test, set())


@given(NEEDS)
def test_what_is_kept_is_what_steady_tests_need(needs: dict[str, set[Answer]]) -> None:
    chosen = RunRecording.of(needs).chosen("abc")

    shaky = unsteady(one for each in needs.values() for one in each)
    steady = [each for each in needs.values() if not {one.key for one in each} & shaky]
    assert {*chosen.manifest.answers} == {one for each in steady for one in each}
    assert len(chosen.without) == 3 - len([each for each in steady if each])


def test_a_test_that_needs_an_unsteady_answer_says_which() -> None:
    run = RunRecording.of(
        {"a": [answer("/clock", "12:00"), answer("/x")], "b": [answer("/clock", "12:01")]}
    )

    chosen = run.chosen(["a", "b", "c"])

    told = "GET /clock was answered in two ways, so it cannot be replayed"
    assert chosen.without == {"a": told, "b": told, "c": "that run has no recording of it"}
    assert chosen.manifest.answers == ()


def test_other_tests_do_without_the_unsteady_answer() -> None:
    run = RunRecording.of(
        {"a": [answer("/clock", "12:00")], "b": [answer("/clock", "12:01")], "c": [answer("/x")]}
    )

    assert run.chosen(["c"]).without == {}
    assert run.chosen(["a", "c"]).manifest.answers == (answer("/x"),)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "truncated"),
        (b"{}", "version"),
        (b'{"version":2,"answers":[],"tests":{}}', "version"),
        (b'{"version":1,"answers":[],"tests":{"a":[0]}}', "no answer with the number 0"),
        (b'{"version":1,"answers":[],"tests":{"a":[-1]}}', "-1|>= 0"),
        (b"[" * 100_000, "depth|recursion|Expected"),
    ],
)
def test_what_is_none_is_refused_in_one_line(content: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why) as refusal:
        RunRecording.decode(content)

    assert "\n" not in str(refusal.value)
