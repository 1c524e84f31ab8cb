"""What a test needs is what it asked for, and what the pages it shares with others asked for."""

from presscheck.baselines.recording.answers import Answer
from presscheck.recording.exchanges import Exchanges, digest_of_body


def answer_at(address: str, body: str = "") -> Answer:
    return Answer(address, "GET", 200, (), digest_of_body((body or address).encode()))


def asked(exchanges: Exchanges, address: str) -> Answer:
    answer = answer_at(address)
    exchanges.add(answer, address.encode())
    return answer


def test_a_test_needs_what_it_asked_for() -> None:
    exchanges = Exchanges()
    answer = asked(exchanges, "/news")

    assert exchanges.needs([]) == {answer: b"/news"}


def test_another_test_needs_nothing_of_it() -> None:
    exchanges = Exchanges()
    asked(exchanges, "/news")
    exchanges.begin()

    assert exchanges.needs([]) == {}


def test_a_shared_page_brings_what_it_asked_for_when_it_was_opened() -> None:
    exchanges = Exchanges()
    opened = asked(exchanges, "/article")
    exchanges.needs(["article"])
    exchanges.begin()
    later = asked(exchanges, "/lazy.png")

    assert exchanges.needs(["article"]) == {opened: b"/article", later: b"/lazy.png"}


def test_what_a_shared_page_asked_for_later_belongs_to_it_too() -> None:
    exchanges = Exchanges()
    opened = asked(exchanges, "/article")
    exchanges.needs(["article"])
    exchanges.begin()
    later = asked(exchanges, "/lazy.png")
    exchanges.needs(["article"])
    exchanges.begin()

    assert [*exchanges.needs(["article"])] == [opened, later]
    assert exchanges.needs(["other"]) == {}


def test_bodies_that_no_page_needs_are_forgotten() -> None:
    exchanges = Exchanges()
    asked(exchanges, "/article")
    exchanges.needs(["article"])
    exchanges.begin()
    asked(exchanges, "/other")
    exchanges.begin()

    assert [*exchanges.bodies.values()] == [b"/article"]


def test_what_the_browser_has_in_its_cache_is_needed_too() -> None:
    exchanges = Exchanges()
    answer = answer_at("/style.css")
    exchanges.add_kept([(answer, b"old")])

    assert exchanges.needs([]) == {answer: b"old"}


def test_what_the_site_answers_now_comes_before_what_was_in_the_cache() -> None:
    exchanges = Exchanges()
    new = asked(exchanges, "/style.css")
    exchanges.add_kept([(answer_at("/style.css", "old"), b"old")])

    assert exchanges.needs([]) == {new: b"/style.css"}
