"""Where a worker takes its pictures: one camera for each page, and the renderer they come from."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, Page

from presscheck.baselines.renderer import Renderer
from presscheck.capture.camera import Camera
from presscheck.capture.fingerprint import fingerprint


@dataclass(eq=False)
class Studio:
    """The cameras of one browser; `fonts` are the site's, for the fingerprint."""

    browser: Browser
    fonts: Sequence[Path]
    cameras: WeakKeyDictionary[Page, Camera] = field(default_factory=WeakKeyDictionary)

    def camera(self, page: Page) -> Camera:
        if page not in self.cameras:
            self.cameras[page] = Camera(page)
        return self.cameras[page]

    @cached_property
    def renderer(self) -> Renderer:
        """What turns pages into pixels here; asked once, by the first snapshot."""
        return Renderer(
            browser=self.browser.browser_type.name,
            version=self.browser.version,
            system=platform.platform(terse=True),
            fingerprint=fingerprint(self.browser, self.fonts),
        )
