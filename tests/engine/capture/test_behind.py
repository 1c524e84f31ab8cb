"""A page behind another is looked at as well and as fast as the one in front."""

from collections.abc import Iterator
from shutil import which

import pytest
from playwright.sync_api import Browser

from presscheck.browser.painting import painting_arguments
from presscheck.browser.shared_pages import move_pointer_away
from presscheck.capture.camera import Camera
from presscheck.capture.capture import CaptureTarget, take_capture
from tests.engine.capture.conftest import of_the_site, shown

LISTENING = """<h1>Words</h1><div style='height: 3000px'></div><script>
  window.heard = [];
  for (const name of ["resize", "focus", "blur", "visibilitychange", "pointerover", "mousemove"])
    addEventListener(name, () => heard.push(name), true);
</script>"""


@pytest.fixture(params=["the run's", "one with windows"])
def browser_to_try(request: pytest.FixtureRequest, running: Browser) -> Iterator[Browser]:
    """The run's browser, and Debian's full one: a shell has no front page."""
    if request.param == "the run's":
        yield running
        return
    program = which("chromium")
    if program is None or running.browser_type.name != "chromium":
        pytest.skip("needs Debian's chromium beside the run's browser")
    with running.browser_type.launch(
        executable_path=program, **painting_arguments("chromium")
    ) as browser:
        yield browser


def test_three_pages_are_looked_at_from_the_last_to_the_first(browser_to_try: Browser) -> None:
    with of_the_site(browser_to_try) as context:
        pages = [shown(context.new_page(), LISTENING) for _ in range(3)]
        for page in pages:
            move_pointer_away(page, browser_to_try)
            page.evaluate("heard.splice(0)")

        looks = [
            take_capture(CaptureTarget(pages[turn], []), Camera(pages[turn]))
            for turn in (2, 1, 0, 1)
        ]

        assert [look.notes for look in looks] == [()] * 4
        assert {look.frame for look in looks} == {looks[0].frame}
        assert [page.evaluate("heard") for page in pages] == [[], [], []]
