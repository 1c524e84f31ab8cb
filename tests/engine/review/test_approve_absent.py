"""What could not be compared or captured is not approved, and the answer says what helps."""

from presscheck.baselines.renderer import write_renderer
from presscheck.outcome import CaptureFailed, Unreadable
from presscheck.review.approve import Refused
from tests.engine.captures import approve, key
from tests.engine.results import snapshot
from tests.engine.review.run_to_approve import USUAL, RunToApprove

POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 276012\n"


def test_a_baseline_that_nobody_fetched_is_not_replaced(run: RunToApprove) -> None:
    approve(run.store)
    write_renderer(run.store.folder, USUAL)
    run.store.screenshot(key()).write_bytes(POINTER)
    seen = run.captured("article/whole@desktop", Unreadable("a pointer"), run.store.digest(key()))

    [answer] = run.approve(seen)

    assert isinstance(answer, Refused)
    assert "whole@desktop.webp is a Git LFS pointer" in answer.why
    assert answer.try_next == "git lfs pull, then run the suite again"
    assert run.store.screenshot(key()).read_bytes() == POINTER


def test_a_page_that_was_not_captured_has_nothing_to_approve(run: RunToApprove) -> None:
    seen = snapshot(CaptureFailed("the page crashed"))

    [answer] = run.approve(seen)

    assert isinstance(answer, Refused)
    assert answer.why == "it could not be captured: the page crashed"
    assert answer.try_next == "see what it names, then run the test again"
