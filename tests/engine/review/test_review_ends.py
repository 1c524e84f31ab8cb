"""The review ends with what became of it, also when it ends in the middle of writing."""

from concurrent.futures import ThreadPoolExecutor

from presscheck.outcome import Missing
from presscheck.review.decisions import Decision
from tests.engine.review.served import ARTICLE, ReviewedRun


def test_the_last_words_wait_for_what_is_being_written(reviewed: ReviewedRun) -> None:
    reviewed.captured(ARTICLE, Missing())
    review = reviewed.review

    with ThreadPoolExecutor() as pool:
        with review.lock:
            summary = pool.submit(review.summary)
            deciding = pool.submit(review.reply, reviewed.entry(Decision.ACCEPT))
            assert deciding.result().refused == ""
            assert not summary.done()

        assert summary.result()[0] == "1 approved"
