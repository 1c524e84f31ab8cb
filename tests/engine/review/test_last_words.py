"""The review ends with what became of it, also when it ends in the middle of writing."""

from concurrent.futures import ThreadPoolExecutor

from presscheck.outcome import Missing
from presscheck.review.decisions import Decision, Wish
from tests.engine.review.desk import Desk

ARTICLE = "article/whole@desktop"


def test_the_last_words_wait_for_what_is_being_written(desk: Desk) -> None:
    desk.saw(ARTICLE, Missing())
    decisions = desk.decisions

    with ThreadPoolExecutor() as pool:
        with decisions.one_at_a_time:
            said = pool.submit(decisions.last_words)
            deciding = pool.submit(decisions.reply, Wish(ARTICLE, "chromium", Decision.ACCEPT))
            assert deciding.result().refused == ""
            assert not said.done()

        assert said.result().splitlines()[0] == "1 approved"
