"""No script takes a reader's gesture away, and no gesture alters the page unasked."""

import pytest

from presscheck import SharePage
from tests.behaves.every_page import every_page, share_page
from tests.behaves.findings import expect_none, find_with, script_of

pytestmark = pytest.mark.component("Page")

MAKE_GESTURES = script_of("gestures")


@every_page
def test_every_gesture_is_left_to_the_reader(
    shared: SharePage, name: str, subtests: pytest.Subtests
) -> None:
    """Right click, selecting, copying, wheel, finger, keys, Ctrl and middle click, pasting."""
    findings = find_with(share_page(shared, name), MAKE_GESTURES)
    expect_none(findings, subtests, f"on the page “{name}”")
