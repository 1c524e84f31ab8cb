"""Takes screenshots of a page, or of a part of it, as the browser paints it."""

from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from playwright.sync_api import CDPSession, Error, FloatRect, Page

METRICS = """() => {
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
  return {
    width: innerWidth, height: innerHeight, deviceScaleFactor: devicePixelRatio,
    screenWidth: screen.width, screenHeight: screen.height,
    orientation: `${screen.orientation.type} ${screen.orientation.angle}`,
    touches: navigator.maxTouchPoints > 0,
    view: {
      left: scrollX, top: scrollY,
      width: Math.min(innerWidth, clientWidth), height: Math.min(innerHeight, clientHeight),
    },
  };
}"""
"""The client sizes leave out scrollbars; in quirks mode some elements have those of all content."""

SCREENCAST = {"format": "jpeg", "quality": 1, "maxWidth": 16, "maxHeight": 16}
"""The smallest screencast that is possible; nobody looks at it."""

DESKTOP = "landscape-primary 0"
"""The orientation of a desktop's screen; Playwright gives a phone another one."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the page, in CSS pixels from the page's top left corner."""

    left: int
    top: int
    width: int
    height: int

    def contains(self, other: "Area") -> bool:
        """Whether no part of another area is outside this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.left + self.width >= other.left + other.width
            and self.top + self.height >= other.top + other.height
        )

    @property
    def clip(self) -> FloatRect:
        """The area in the form that Playwright takes."""
        return {"x": self.left, "y": self.top, "width": self.width, "height": self.height}


class Camera:
    """Takes screenshots of one page: PNG, one image pixel for each CSS pixel.

    Chromium's own protocol has an encoder that takes half the time of the one behind
    `page.screenshot`. It is used for desktops. Phones, touch screens and other engines are asked
    through Playwright, because only its session emulates them. Pages with inner frames are, too:
    a second session sometimes paints a frame of another origin empty.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = session_of(page)
        self._metrics: dict[str, Any] = {}

    def shoot(self, area: Area) -> bytes:
        """Return an area of the page as PNG."""
        if self._session is None or len(self._page.frames) > 1:
            return self._shoot_slowly(area)
        metrics = self._page.evaluate(METRICS)
        if metrics.pop("touches") or metrics.pop("orientation") != DESKTOP:
            return self._shoot_slowly(area)
        is_in_view = Area(**metrics.pop("view")).contains(area)
        self._hold_viewport(self._session, metrics)
        with nullcontext() if is_in_view else _transitions_held(self._session):
            shot = self._session.send(
                "Page.captureScreenshot",
                {
                    "format": "png",
                    "optimizeForSpeed": True,
                    "captureBeyondViewport": not is_in_view,
                    "clip": {**area.clip, "scale": 1 / float(metrics["deviceScaleFactor"])},
                },
            )
        return b64decode(shot["data"])

    @contextmanager
    def awake(self) -> Iterator[None]:
        """Let the page render inside the block, although another page is in front of it.

        A browser with windows renders only the page in front. A screencast lets a page behind it
        render as well. Neither page notices that; they would notice `bring_to_front`.
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

        Without this, every page goes on rendering after its screenshot, and a page that is opened
        beside twenty of them takes ten times as long.
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


@contextmanager
def _transitions_held(session: CDPSession) -> Iterator[None]:
    """Keep every transition that starts inside the block at its start.

    While Chromium takes a screenshot of more than the viewport, it makes the viewport one pixel
    high for a moment. Under load it renders that. Then the pointer is over nothing, and a
    transition away from `:hover` starts, which the screenshot must not show.
    """
    session.send("Animation.setPlaybackRate", {"playbackRate": 0})
    try:
        yield
    finally:
        with suppress(Error):  # the page was closed, or crashed
            session.send("Animation.setPlaybackRate", {"playbackRate": 1})


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
    """Return a session of Chromium's protocol for a page; None in another browser."""
    browser = page.context.browser
    if browser is None or browser.browser_type.name != "chromium":
        return None
    return page.context.new_cdp_session(page)
