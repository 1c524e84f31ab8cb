"""A screenshot does not show what taking it sets off."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, CDPSession, Page

from presscheck.capture.camera import Area, Camera
from tests.engine.capture.conftest import Show

ROW = Area(0, 0, 300, 100)
"""A part of the page that is in the window, which is 400 pixels wide and 300 high."""

PAGE = """<body style='margin: 0; height: 900px'>
  <style>i { display: block; height: 50px; background: black; transition: 1ms linear all }
  .away i { background: white }</style><i></i>"""

AWAY = """() => {
  document.body.className = "away";
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}"""


def pixels(png: bytes) -> Image.Image:
    """A screenshot, decoded."""
    return Image.open(BytesIO(png)).convert("RGB")


class Disturbed:
    """A protocol session that lets a transition start just before each screenshot."""

    def __init__(self, session: CDPSession, page: Page) -> None:
        self._session = session
        self._page = page

    def send(self, method: str, parameters: dict[str, Any] | None = None) -> dict[str, Any]:
        """Send a message on."""
        if method == "Page.captureScreenshot":
            self._page.evaluate(AWAY)
        return self._session.send(method, parameters)


@pytest.mark.only_browser("chromium")
def test_a_part_in_view_is_taken_without_resizing_the_window(running: Browser) -> None:
    page = running.new_page()  # captures are not hidden from it
    page.set_content(f"{PAGE}<script>sizes = []; onresize = () => sizes.push(innerHeight)</script>")
    camera = Camera(page)
    camera.shoot(ROW)
    page.evaluate("sizes.length = 0")

    camera.shoot(ROW)
    page.evaluate(AWAY)  # until two frames later, in which the page would hear of it

    assert page.evaluate("sizes") == []
    page.close()


@pytest.mark.only_browser("chromium")
@pytest.mark.parametrize("scrolled", [0, 500])
def test_a_part_in_view_looks_as_in_a_screenshot_of_everything(show: Show, scrolled: int) -> None:
    page = show(f"{PAGE}<p style='margin: 500px 0 0'>Words</p>")
    page.evaluate("top => scrollTo(0, top)", scrolled)
    camera = Camera(page)

    part = pixels(camera.shoot(Area(0, scrolled, 300, 100)))

    everything = pixels(camera.shoot(Area(0, 0, 400, 1200)))
    assert part.tobytes() == everything.crop((0, scrolled, 300, scrolled + 100)).tobytes()


@pytest.mark.only_browser("chromium")
def test_a_transition_that_the_screenshot_sets_off_is_not_in_it(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(PAGE)
    everything = Area(0, 0, 400, 900)
    before = Camera(page).shoot(everything)
    session = page.context.new_cdp_session(page)
    monkeypatch.setattr(page.context, "new_cdp_session", lambda _: Disturbed(session, page))

    after = Camera(page).shoot(everything)

    assert after == before
    page.wait_for_function(
        "getComputedStyle(document.querySelector('i')).backgroundColor === 'rgb(255, 255, 255)'"
    )
