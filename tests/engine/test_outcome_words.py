"""Each outcome has its words in one place."""

from typing import get_args

from presscheck.outcome import Outcome
from presscheck.outcome_words import OUTCOMES


def test_every_outcome_has_words_and_no_word_is_for_two() -> None:
    names = {kind.__struct_config__.tag for kind in get_args(Outcome)}

    assert set(OUTCOMES) == names
    assert len({words.word for words in OUTCOMES.values()}) == len(names)
