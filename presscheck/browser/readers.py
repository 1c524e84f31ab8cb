"""What readers prefer, where an engine lets no page pretend it, and what is done instead.

Playwright gives a context a reader who wants less motion, dark colours or forced ones. It cannot do
so in a stock Firefox, where these come from the preferences of the browser. So a browser of such an
engine serves one reader, and another one is started beside it when a test needs another reader.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, cast

from playwright.sync_api import Browser, BrowserContext, Page

from presscheck.browser.engines import ENGINE_FACTS, Engine
from presscheck.errors import UsageError
from presscheck.scripts import as_function

Preferences = dict[str, str | bool | float]

USUAL_READER: Mapping[str, str] = {"reduced_motion": "reduce", "color_scheme": "light"}
"""What the reader of a run prefers, as arguments of a context."""

_UNSAID = {
    "reduced_motion": "no-preference",
    "color_scheme": "light",
    "forced_colors": "none",
    "contrast": "no-preference",
}
"""Each thing that a reader may prefer, and what Playwright takes for it when nothing is said."""

_SCHEME = "layout.css.prefers-color-scheme.content-override"

_BY_PREFERENCES: dict[Engine, dict[tuple[str, str], Preferences]] = {
    "firefox": {
        ("reduced_motion", "reduce"): {"ui.prefersReducedMotion": 1},
        ("reduced_motion", "no-preference"): {"ui.prefersReducedMotion": 0},
        ("color_scheme", "light"): {"ui.systemUsesDarkTheme": 0, _SCHEME: 1},
        ("color_scheme", "dark"): {"ui.systemUsesDarkTheme": 1, _SCHEME: 0},
        ("forced_colors", "none"): {"browser.display.document_color_use": 0},
        ("forced_colors", "active"): {"browser.display.document_color_use": 2},
        ("contrast", "no-preference"): {},
    },
}
"""For each engine that cannot pretend: the preferences that make a browser serve a reader.

What is not here cannot be had in that engine. `media` is no preference: a script of ours pretends
it in the open page.
"""

Reader = tuple[tuple[str, str], ...]


def is_fixed(engine: Engine) -> bool:
    """Return whether a browser of this engine serves one reader, whatever a context asks for."""
    return engine in _BY_PREFERENCES


def preferences_of(engine: Engine, reader: Mapping[str, str]) -> Preferences:
    """Return the preferences with which a browser serves a reader.

    Raises:
        UsageError: when this engine has no such reader.
    """
    found: Preferences = {}
    for name, value in reader.items():
        if (name, value) not in _BY_PREFERENCES[engine]:
            known = ENGINE_FACTS[engine].name
            raise UsageError(
                f"stock {known} cannot pretend {name}={value!r}",
                try_next=f"@pytest.mark.not_in({engine!r}, because=…)",
            )
        found |= _BY_PREFERENCES[engine][name, value]
    return found


def only_of_reader(arguments: Mapping[str, object]) -> bool:
    """Return whether these arguments of a context say nothing but what its reader prefers."""
    return arguments.keys() <= _UNSAID.keys()


Launch = Callable[[Preferences], Browser]


@dataclass(eq=False)
class FixedReaders:
    """The browsers of an engine that cannot pretend: the one of the run, and those beside it.

    `launch` starts a browser with these preferences and the run's own. A context that says nothing
    has the usual reader.
    """

    engine: Engine
    launch: Launch
    others: dict[Reader, Browser] = field(default_factory=dict)

    @classmethod
    def serve(cls, engine: Engine, usual: Browser, launch: Launch) -> Browser:
        """Let the browser of a run make contexts and pages for any reader, and return it."""
        readers, replaced = cls(engine, launch), cast("Any", usual)
        replaced.new_context = partial(readers.new_context, usual.new_context)
        replaced.new_page = partial(readers.new_page, usual.new_page)
        replaced.is_connected = partial(readers.is_connected, usual.is_connected)
        replaced.close = partial(readers.close, usual.close)
        return usual

    def new_context(self, own: Callable[..., BrowserContext], **arguments: Any) -> BrowserContext:
        """Make a context in the browser that serves its reader; it may have to be started."""
        reader = {**_usual(), **_asked(arguments)}
        other = self._beside(reader)
        context = other.new_context(**arguments) if other else own(**arguments)
        context.on("page", partial(_pretend_in, self.engine, reader))
        return context

    def new_page(self, own: Callable[..., Page], **arguments: Any) -> Page:
        """Make a page with a context of its own in the browser that serves its reader."""
        reader = {**_usual(), **_asked(arguments)}
        other = self._beside(reader)
        page = other.new_page(**arguments) if other else own(**arguments)
        _pretend_in(self.engine, reader, page)
        return page

    def is_connected(self, own: Callable[[], bool]) -> bool:
        """Return whether all browsers run: a check whose browser has died is repeated."""
        return own() and all(browser.is_connected() for browser in self.others.values())

    def close(self, own_close: Callable[..., None], **named: Any) -> None:
        """Close all browsers."""
        for browser in self.others.values():
            browser.close()
        self.others.clear()
        own_close(**named)

    def _beside(self, reader: dict[str, str]) -> Browser | None:
        """The browser for this reader; None when it is the usual one."""
        if reader == _usual():
            return None
        key = tuple(sorted(reader.items()))
        if key not in self.others or not self.others[key].is_connected():
            self.others[key] = self.launch(preferences_of(self.engine, reader))
        return self.others[key]


def _usual() -> dict[str, str]:
    return {**_UNSAID, **USUAL_READER}


def _asked(arguments: Mapping[str, Any]) -> dict[str, str]:
    """What is said about the reader; "null" is Playwright's word for the usual of the browser."""
    said = {name: arguments.get(name) for name in _UNSAID}
    return {
        name: _UNSAID[name] if value == "null" else str(value)
        for name, value in said.items()
        if value is not None
    }


def _pretend_in(engine: Engine, reader: Mapping[str, str], page: Page) -> None:
    """Let `emulate_media` of a page do what it can, and refuse what it cannot."""
    replaced: Any = page
    replaced.emulate_media = partial(_emulate_media, page, engine, reader)


def _emulate_media(
    page: Page, engine: Engine, reader: Mapping[str, str], *, media: str | None = None, **asked: Any
) -> None:
    for name, value in _asked(asked).items():
        if reader[name] != value:
            known = ENGINE_FACTS[engine].name
            raise UsageError(
                f"stock {known} cannot pretend {name}={value!r} in a page that is open",
                try_next=f"@pytest.mark.browser_context_args({name}={value!r})",
            )
    if media is not None:
        for frame in page.frames:
            frame.evaluate(_media_script(), media)


def _media_script() -> str:
    return as_function(Path(__file__).with_name("pretended-media.js"))
