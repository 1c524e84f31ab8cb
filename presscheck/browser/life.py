"""Whether the parts that a check works with are still running: the browser, and the driver."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Playwright


@dataclass(eq=False, slots=True)
class RunningParts:
    """The driver and the browsers that this process has started and not yet closed.

    `driver_lost` and `browser_lost` say that one was gone already when it should be closed.
    """

    playwright: Playwright | None = None
    browsers: list[Browser] = field(default_factory=list)
    driver_lost: bool = False
    browser_lost: bool = False

    def close(self, part: Playwright | Browser) -> None:
        """Forget a part that is about to be closed, and note when it was gone already."""
        if isinstance(part, Browser):
            self.browser_lost = self.browser_lost or not part.is_connected()
            self.browsers.remove(part)
        else:
            self.driver_lost = self.driver_lost or not driver_answers(part)
            self.playwright = None

    def has_driver(self) -> bool:
        """Return whether Playwright's driver answers, as far as one was started."""
        if self.driver_lost:
            return False
        return self.playwright is None or driver_answers(self.playwright)

    def has_browsers(self) -> bool:
        """Return whether all browsers are there. Ask `has_driver` first: it receives the news."""
        return not self.browser_lost and all_connected(self.browsers)


def all_connected(browsers: Iterable[Browser]) -> bool:
    """Return whether all of the browsers run."""
    return all(browser.is_connected() for browser in browsers)


def driver_answers(playwright: Playwright) -> bool:
    """Return whether the driver answers; all that it has sent before the answer has arrived."""
    try:
        playwright.request.new_context().dispose()
    except Exception:  # noqa: BLE001  # Playwright raises a plain one when its driver is gone
        return False
    return True
