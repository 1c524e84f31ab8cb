"""An engine that cannot pretend gets a browser for each reader that a test asks for."""

from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from playwright.sync_api import Browser

from presscheck.browser.painting import fixed_arguments
from presscheck.browser.readers import (
    FixedReaders,
    Preferences,
    is_fixed,
    only_of_reader,
    preferences_of,
)
from presscheck.errors import UsageError


@dataclass
class Context:
    """A context that tells who listens to its pages."""

    browser: "StandIn"
    listeners: list[Any] = field(default_factory=list)

    def on(self, event: str, listener: Any) -> None:
        assert event == "page"
        self.listeners.append(listener)


@dataclass
class StandIn:
    """A browser that was started with these preferences."""

    preferences: Preferences
    is_running: bool = True

    def new_context(self, **arguments: object) -> Context:
        return Context(self)

    def new_page(self, **arguments: object) -> Any:
        return type("Page", (), {"frames": [], "browser": self})()

    def is_connected(self) -> bool:
        return self.is_running

    def close(self, **named: object) -> None:
        self.is_running = False


@dataclass
class Machine:
    """Starts stand-ins, and remembers them; the first is that of the run."""

    started: list[StandIn] = field(default_factory=list)

    def launch(self, preferences: Preferences) -> Browser:
        self.started.append(StandIn(preferences))
        return cast("Browser", self.started[-1])

    def serve(self) -> Browser:
        return FixedReaders.serve("firefox", self.launch({}), self.launch)


MOVING: dict[str, Any] = {"reduced_motion": "no-preference"}


def test_only_firefox_cannot_pretend() -> None:
    assert [is_fixed(engine) for engine in ("chromium", "firefox", "webkit")] == [
        False,
        True,
        False,
    ]


def test_the_browser_of_a_run_is_started_for_the_usual_reader() -> None:
    assert fixed_arguments("firefox")["firefox_user_prefs"]["ui.prefersReducedMotion"] == 1


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"reduced_motion": "reduce", "color_scheme": "light"},
        {"color_scheme": None, "contrast": "null"},
    ],
)
def test_the_usual_reader_needs_no_other_browser(arguments: dict[str, Any]) -> None:
    machine = Machine()

    context: Any = machine.serve().new_context(**arguments)

    assert machine.started == [context.browser]


def test_another_reader_gets_a_browser_that_is_started_once() -> None:
    machine = Machine()
    browser = machine.serve()

    one, two = (cast("Any", browser.new_context(**MOVING)) for _ in range(2))
    dark: Any = browser.new_page(color_scheme="dark")

    assert one.browser is two.browser is machine.started[1]
    assert machine.started[1].preferences["ui.prefersReducedMotion"] == 0
    assert dark.browser is machine.started[2]
    assert machine.started[2].preferences["ui.systemUsesDarkTheme"] == 1


def test_a_browser_that_has_died_is_started_again() -> None:
    machine = Machine()
    browser = machine.serve()
    browser.new_context(**MOVING)
    machine.started[1].is_running = False
    assert not browser.is_connected()

    context: Any = browser.new_context(**MOVING)

    assert context.browser is machine.started[2]
    assert browser.is_connected()


def test_all_browsers_are_closed_together() -> None:
    machine = Machine()
    browser = machine.serve()
    browser.new_context(**MOVING)

    browser.close()

    assert [one.is_running for one in machine.started] == [False, False]


def test_a_reader_that_the_engine_has_not_is_refused() -> None:
    with pytest.raises(UsageError, match="stock Firefox cannot pretend contrast='more'") as refusal:
        Machine().serve().new_context(contrast="more")

    assert "pytest.mark.not_in('firefox'" in refusal.value.try_next


def test_an_open_page_cannot_get_another_reader() -> None:
    page: Any = Machine().serve().new_page()

    page.emulate_media(reduced_motion="reduce")
    with pytest.raises(UsageError, match="color_scheme='dark' in a page that is open") as refusal:
        page.emulate_media(color_scheme="dark")

    assert refusal.value.try_next == "@pytest.mark.browser_context_args(color_scheme='dark')"


def test_forced_colours_come_from_preferences() -> None:
    assert preferences_of("firefox", {"forced_colors": "active"}) == {
        "browser.display.document_color_use": 2
    }


def test_only_readers_share_contexts() -> None:
    assert only_of_reader(MOVING)
    assert not only_of_reader({**MOVING, "locale": "de-DE"})
