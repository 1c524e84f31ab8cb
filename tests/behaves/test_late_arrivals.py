"""Pictures and scripts that arrive when the page has been painted move nothing of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request, Route

from tests.behaves.alone import WHOLE_PAGE, PageAlone, late_shifts
from tests.behaves.every_page import every_page, open_page
from tests.behaves.findings import script_of

pytestmark = pytest.mark.component(WHOLE_PAGE)

WATCH = script_of("late_arrivals")
PAINTED = "presscheck: painted"

CAN_MEASURE = "PerformanceObserver.supportedEntryTypes.includes('layout-shift')"


Choice = Callable[[Request], bool]

KINDS: dict[str, Choice] = {
    "pictures": lambda request: request.resource_type == "image",
    # Modules are asked for with an origin. All other scripts of the head come before the page.
    "scripts": lambda request: request.resource_type == "script" and "origin" in request.headers,
}


class Held:
    """Files of one kind, which wait until the page has been painted."""

    def __init__(self, page: Page, is_held: Choice) -> None:
        self.is_held = is_held
        self.waiting: list[Route] = []
        self.painted = False
        page.route("**/*", self.hold)
        page.on("console", self.hear)

    def hold(self, route: Route) -> None:
        """Let a request wait if it is of the kind."""
        if not self.painted and self.is_held(route.request):
            self.waiting.append(route)
        else:
            route.fallback()

    def hear(self, message: ConsoleMessage) -> None:
        """Let all go on when the page says that it has been painted."""
        if message.text == PAINTED:
            self.painted = True
            for route in self.waiting:
                route.fallback()


@every_page
@pytest.mark.parametrize("kind", KINDS)
def test_what_comes_late_moves_nothing(
    page: Page, name: str, kind: str, article_path: str, subtests: pytest.Subtests
) -> None:
    alone = PageAlone(page)
    if not page.evaluate(CAN_MEASURE):
        pytest.skip("this browser does not measure how a page shifts")
    page.add_init_script(WATCH)
    Held(page, KINDS[kind])
    with page.expect_console_message(lambda message: message.text == PAINTED):
        site_page = open_page(page, name, article_path)
    alone.next_frame()

    for finding in list(late_shifts(alone, site_page)):
        with subtests.test(f"{name} with late {kind}", component=finding.component):
            pytest.fail(f"{name}: when the {kind} come, {finding.sentence}", pytrace=False)
