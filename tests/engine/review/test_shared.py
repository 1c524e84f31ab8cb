"""Many requests for one text are answered by making it twice, and none gets an old one."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier, Lock, Semaphore

import pytest

from presscheck.review.shared import SharedText


class CountingLock:
    """A lock that counts who has come to it."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.arrivals = Semaphore(0)

    def __enter__(self) -> None:
        self.arrivals.release()
        self.lock.acquire()

    def __exit__(self, *_: object) -> None:
        self.lock.release()


@contextmanager
def held(lock: CountingLock) -> Iterator[None]:
    with lock.lock:
        yield


def numbered() -> tuple[SharedText, list[int], CountingLock]:
    made: list[int] = []

    def make() -> str:
        made.append(len(made) + 1)
        return str(made[-1])

    lock = CountingLock()
    return SharedText(make, lock=lock), made, lock  # type: ignore[arg-type]  # it locks like one


def test_requests_that_wait_together_are_answered_together() -> None:
    text, made, lock = numbered()

    with ThreadPoolExecutor(40) as pool:
        with held(lock):
            answers = [pool.submit(text) for _ in range(40)]
            for _ in answers:
                lock.arrivals.acquire()

        assert {answer.result() for answer in answers} == {"1"}
    assert made == [1]


def test_a_request_never_gets_a_text_that_was_begun_before_it() -> None:
    begun, may_end, made = Barrier(2), Barrier(2), list[int]()

    def make() -> str:
        made.append(len(made) + 1)
        number = len(made)
        if number == 1:
            begun.wait()
            may_end.wait()
        return str(number)

    text = SharedText(make)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(text)
        begun.wait()
        second = pool.submit(text)
        may_end.wait()

        assert (first.result(), second.result()) == ("1", "2")


def test_a_failure_is_that_requests_own() -> None:
    answers = iter(["no", "yes"])

    def make() -> str:
        answer = next(answers)
        if answer == "no":
            raise ValueError(answer)
        return answer

    text = SharedText(make)
    with pytest.raises(ValueError, match="no"):
        text()

    assert text() == "yes"
