"""What could not be compared or captured is not approved, and the answer says what helps."""

from presscheck.approval.approval import Refused
from presscheck.baselines.renderer import write_renderer
from presscheck.outcome import CaptureFailed, Unreadable
from tests.engine.approval.desk import USUAL, Desk
from tests.engine.captures import approve, key
from tests.engine.results import snapshot

POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 276012\n"


def test_a_baseline_that_nobody_fetched_is_not_replaced(desk: Desk) -> None:
    approve(desk.store)
    write_renderer(desk.store.folder, USUAL)
    desk.store.picture(key()).write_bytes(POINTER)
    seen = desk.saw("article/whole@desktop", Unreadable("a pointer"), desk.store.digest(key()))

    [answer] = desk.approve(seen)

    assert isinstance(answer, Refused)
    assert "whole@desktop.webp is a Git LFS pointer" in answer.why
    assert answer.try_next == "git lfs pull, then run the suite again"
    assert desk.store.picture(key()).read_bytes() == POINTER


def test_a_page_that_was_not_captured_has_nothing_to_approve(desk: Desk) -> None:
    seen = snapshot(CaptureFailed("the page crashed"))

    [answer] = desk.approve(seen)

    assert isinstance(answer, Refused)
    assert answer.why == "it could not be captured: the page crashed"
    assert answer.try_next == "see what it names, then run the test again"
