"""What a test has done to its pages, for the sentence that tells why it failed.

Playwright has no event for the calls of a test, so the methods that act are wrapped for as long as
a test runs. Those that presscheck calls itself do not count.
"""

import inspect
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Keyboard, Locator, Mouse, Page, Touchscreen
from playwright.sync_api._generated import Clock  # it has no other door

from presscheck.browser import contexts
from presscheck.browser.locators import selector_in_words
from presscheck.foreign_text import safe_line

_MOST = 4
"""The last actions that are told."""

_REMEMBERED = 50
"""The last actions that are remembered: equal ones in a row are told as one."""

_ON_ELEMENTS: Mapping[str, str] = {
    "check": "{element} checked",
    "clear": "{element} emptied",
    "click": "{element} clicked",
    "dblclick": "{element} double-clicked",
    "dispatch_event": "event {0} sent to {element}",
    "drag_to": "{element} dragged",
    "fill": "{element} filled in",
    "focus": "{element} focused",
    "hover": "pointer over {element}",
    "press": "{0} pressed in {element}",
    "press_sequentially": "words typed into {element}",
    "scroll_into_view_if_needed": "{element} scrolled into view",
    "select_option": "option chosen in {element}",
    "set_checked": "{element} checked or unchecked",
    "set_input_files": "file chosen in {element}",
    "tap": "{element} tapped",
    "type": "words typed into {element}",
    "uncheck": "{element} unchecked",
}
"""What is told of each method; what a reader has typed may be secret."""

_ON_PAGES: Mapping[type, Mapping[str, str]] = {
    Page: {
        "evaluate": "page scrolled by {0}",
        "click": "`{0}` clicked",
        "emulate_media": "page asked for {values}",
        "fill": "`{0}` filled in",
        "go_back": "Back pressed",
        "go_forward": "Forward pressed",
        "goto": "{path} opened",
        "press": "{1} pressed in `{0}`",
        "reload": "page reloaded",
        "set_viewport_size": "window made {size}",
    },
    Keyboard: {
        "down": "{0} held down",
        "insert_text": "words typed",
        "press": "{0} pressed",
        "type": "words typed",
        "up": "{0} let go",
    },
    Mouse: {
        "click": "click at {0},{1}",
        "dblclick": "double click at {0},{1}",
        "down": "mouse button held down",
        "move": "pointer at {0},{1}",
        "up": "mouse button let go",
        "wheel": "wheel turned",
    },
    Touchscreen: {"tap": "tap at {0},{1}"},
    Clock: {
        "fast_forward": "{time} passed",
        "pause_at": "clock set to {0}",
        "run_for": "{time} passed",
        "set_fixed_time": "clock set to {0}",
        "set_system_time": "clock set to {0}",
    },
}

_ACTIONS: Mapping[type, Mapping[str, str]] = {Locator: _ON_ELEMENTS, **_ON_PAGES}


@dataclass(frozen=True, slots=True)
class _Action:
    """One call: its words, what it was made on, and its arguments."""

    words: str
    of: object
    arguments: tuple[object, ...]
    named: Mapping[str, object]

    def __str__(self) -> str:
        values = [*self.arguments, *self.named.values()]
        first = values[0] if values else ""
        size = first if isinstance(first, dict) else {}
        return self.words.format(
            *(f"{one:g}" if isinstance(one, float) else one for one in (*values, "", "")),
            element=selector_in_words(str(self.of)) if isinstance(self.of, Locator) else "",
            path=urlsplit(str(first)).path or "/",
            size=f"{size.get('width')}×{size.get('height')} px",
            time=f"{first:,} ms" if isinstance(first, int) else first,
            values=", ".join(f"{name} {value}" for name, value in self.named.items()),
        )


@dataclass(slots=True)
class Actions:
    """The last actions of the running test."""

    last: deque[_Action] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def in_words(self) -> str:
        """Return the last actions in their order; empty when there was none."""
        told = []
        for words, equal in groupby(safe_line(str(action)) for action in self.last):
            times = len(list(equal))
            told.append(f"{words} ({times} times)" if times > 1 else words)
        return ", ".join(["…", *told[-_MOST:]] if len(told) > _MOST else told)

    @contextmanager
    def watch(self) -> Iterator[None]:
        """Forget what was done before, and remember what is done inside the block."""
        self.last.clear()
        originals = {
            (kind, name): getattr(kind, name) for kind in _ACTIONS for name in _ACTIONS[kind]
        }
        for (kind, name), original in originals.items():
            setattr(kind, name, self._remembering(original, _ACTIONS[kind][name]))
        try:
            yield
        finally:
            for (kind, name), original in originals.items():
                setattr(kind, name, original)

    def _remembering(self, original: Callable[..., Any], words: str) -> Callable[..., Any]:
        @wraps(original)
        def act(of: object, *arguments: Any, **named: Any) -> Any:
            __tracebackhide__ = True
            result = original(of, *arguments, **named)
            if _is_an_action(original.__name__, arguments) and not _is_called_by_presscheck():
                self.last.append(_Action(words, of, arguments, named))
            return result

        return act


def _is_an_action(method: str, arguments: tuple[object, ...]) -> bool:
    """Return whether a call acts; of the scripts that a test runs, those that only scroll do."""
    return method != "evaluate" or str(arguments[:1] and arguments[0]).startswith("scroll")


def _is_called_by_presscheck() -> bool:
    """Return whether the wrapped call comes from our own code, and not from a test."""
    frame = inspect.currentframe()
    own = {__name__, contexts.__name__}  # contexts.py hands calls of tests on
    while frame and frame.f_globals.get("__name__") in own:
        frame = frame.f_back
    return frame is not None and str(frame.f_globals.get("__name__")).startswith("presscheck.")
