"""The picture of a page, or of a part of it, as the browser paints it."""

from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from playwright.sync_api import CDPSession, Error, FloatRect, Page

METRICS = """() => ({
  width: innerWidth, height: innerHeight, deviceScaleFactor: devicePixelRatio,
  screenWidth: screen.width, screenHeight: screen.height,
  orientation: `${screen.orientation.type} ${screen.orientation.angle}`,
  touches: navigator.maxTouchPoints > 0,
})"""

SCREENCAST = {"format": "jpeg", "quality": 1, "maxWidth": 16, "maxHeight": 16}
"""As little as there may be: nobody looks at it."""

DESKTOP = "landscape-primary 0"
"""How a screen is turned that is no phone's: Playwright turns a phone's otherwise."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the page, in CSS pixels from the page's top left corner."""

    left: int
    top: int
    width: int
    height: int

    @property
    def clip(self) -> FloatRect:
        return {"x": self.left, "y": self.top, "width": self.width, "height": self.height}


class Camera:
    """Takes pictures of one page: PNG, one image pixel for each CSS pixel.

    Chromium's own protocol has an encoder that takes half the time of the one behind
    `page.screenshot`. It is used for desktops; phones, touch screens and the other engines are
    asked through Playwright, whose session alone emulates them. So are pages with inner frames:
    a session beside Playwright's now and then paints a frame of another origin empty.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = session_of(page)
        self._metrics: dict[str, Any] = {}

    def shoot(self, area: Area) -> bytes:
        """The PNG of an area of the page."""
        if self._session is None or len(self._page.frames) > 1:
            return self._shoot_slowly(area)
        metrics = self._page.evaluate(METRICS)
        if metrics.pop("touches") or metrics.pop("orientation") != DESKTOP:
            return self._shoot_slowly(area)
        self._hold_viewport(self._session, metrics)
        shot = self._session.send(
            "Page.captureScreenshot",
            {
                "format": "png",
                "optimizeForSpeed": True,
                "captureBeyondViewport": True,
                "clip": {**area.clip, "scale": 1 / float(metrics["deviceScaleFactor"])},
            },
        )
        return b64decode(shot["data"])

    @contextmanager
    def awake(self) -> Iterator[None]:
        """Let the page render for the length of the block, though another is in front of it.

        A browser with windows renders the front page alone. A screencast lets a page behind it
        render as well, and neither page hears of it, as they would of `bring_to_front`.
        """
        if self._session is None or len(self._page.context.pages) < 2:
            yield
            return
        self._session.send("Page.startScreencast", SCREENCAST)
        try:
            yield
        finally:
            with suppress(Error):  # the page was closed, or crashed
                self._session.send("Page.stopScreencast")

    def _shoot_slowly(self, area: Area) -> bytes:
        return self._page.screenshot(
            full_page=True, clip=area.clip, animations="allow", caret="initial", scale="css"
        )

    def _hold_viewport(self, session: CDPSession, metrics: dict[str, Any]) -> None:
        """Tell Chromium the viewport that it has.

        A session that never said so leaves every page it has shot rendering on its own for good,
        and a page opened beside twenty of them takes ten times as long.
        """
        if viewport := self._page.viewport_size:
            metrics |= {"width": viewport["width"], "height": viewport["height"]}
        metrics |= {
            "mobile": False,
            "screenOrientation": {"type": "landscapePrimary", "angle": 0},
        }
        if metrics != self._metrics:
            session.send("Emulation.setDeviceMetricsOverride", metrics)
            self._metrics = metrics


class Cameras:
    """The cameras of a browser's pages, one for each page."""

    def __init__(self) -> None:
        self._cameras: WeakKeyDictionary[Page, Camera] = WeakKeyDictionary()

    def of(self, page: Page) -> Camera:
        """Return the camera of a page."""
        if page not in self._cameras:
            self._cameras[page] = Camera(page)
        return self._cameras[page]


def session_of(page: Page) -> CDPSession | None:
    browser = page.context.browser
    if browser is None or browser.browser_type.name != "chromium":
        return None
    return page.context.new_cdp_session(page)
