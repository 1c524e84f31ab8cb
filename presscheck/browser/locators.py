"""Tells in words what a locator looks for, from how Playwright writes it."""

import re
from ast import literal_eval

from presscheck.anatomy import in_plain_words

_STEP = re.compile(r"""(\w+)(?:\(((?:[^()"']|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\(.*?\))*)\))?""")
_TEXT = re.compile(
    r"""\s*(?:(\w+)=)?("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|re\.compile\(.*?\)|\w+)"""
)

_PLACES = {"first": "first", "last": "last"}

_BY = {
    "get_by_text": "text",
    "get_by_label": "field",
    "get_by_title": "element titled",
    "get_by_placeholder": "field",
    "get_by_alt_text": "picture",
    "get_by_test_id": "element",
}
"""What the word of each method looks for."""

_SHOWN = re.compile(r"""selector=('.*'|".*")>$""", re.DOTALL)
"""How the text of a locator ends that has made no call yet."""

_SEPARATOR = re.compile(r""" >> (?=(?:[^"\\]|\\.|"(?:[^"\\]|\\.)*")*$)""")
"""What stands between two steps of a selector, outside of quotation marks."""

_INNER = re.compile(r"internal:(?P<kind>[a-z-]+)=(?P<value>.*)", re.DOTALL)
_VALUE = r"""(?:"(?P<text>(?:[^"\\]|\\.)*)"|/(?P<pattern>.*)/)"""
_ROLE = re.compile(r"\w+")
_NAME = re.compile(rf"\[name={_VALUE}")
_WORDS = re.compile(_VALUE)
_ATTRIBUTE = re.compile(rf"\[(?P<attribute>[\w-]+)={_VALUE}")

_NARROWING_STEPS = {"control", "and", "or", "has", "has-not", "has-text", "has-not-text"}

_METHODS = {
    "text": "get_by_text",
    "label": "get_by_label",
    "testid": "get_by_test_id",
    "title": "get_by_title",
    "placeholder": "get_by_placeholder",
    "alt": "get_by_alt_text",
}
"""The method that makes a step, by its kind or its attribute."""

_LONGEST = 40
"""Characters of a selector that are told."""

_NARROWING = {"filter", "and_", "or_"}
"""Calls that find nothing by themselves."""


def in_words(locator: str, found: str = "") -> str:
    """Return what a locator looks for, such as: first link in group “Share”.

    `found` is the element that it has found, in words: they stand in the place of a selector. A
    locator that is written in another way comes back as it is.
    """
    steps = _steps(locator)
    if steps is None:
        return found or locator
    elements: list[str] = []
    for method, argument in steps:
        if method in _PLACES or method == "nth":
            elements[-1:] = [f"{_ordinal(method, argument)} {one}" for one in elements[-1:]]
        elif word := _element(method, argument):
            elements.append(word)
        elif method not in _NARROWING:
            return found or locator
    if found and not is_named(locator):
        return _with_element(elements, found)
    return " in ".join(elements[:-3:-1]) or locator


def is_named(locator: str) -> bool:
    """Return whether a locator finds its element by words that a reader knows."""
    steps = _steps(locator) or []
    found = [one for one in steps if one[0] not in {*_PLACES, "nth", *_NARROWING}]
    if not found:
        return False
    method, argument = found[-1]
    return method in _BY or (method == "get_by_role" and "name=" in argument)


def selector_in_words(locator: str) -> str:
    """Return what a locator looks for, which Playwright shows as its inner selector.

    What is around an element with a name is left out.
    """
    if found := _SHOWN.search(locator):
        selector = str(literal_eval(found[1]))
        locator = ".".join(_as_call(step) for step in _SEPARATOR.split(selector))
    words = in_words(locator)
    return words.partition("” in ")[0] + "”" if is_named(locator) and "” in " in words else words


def _as_call(step: str) -> str:
    """One step of an inner selector as the call that makes it."""
    if found := _INNER.match(step):
        kind, value = found["kind"], found["value"]
        if kind in _NARROWING_STEPS:
            return "filter()"
        if kind == "role":
            role, name = _ROLE.match(value), _NAME.search(value)
            named = f", name={_literal(name)}" if name else ""
            return f"get_by_role({role[0] if role else ''!r}{named})"
        text = _ATTRIBUTE.search(value) if kind in {"attr", "testid"} else _WORDS.match(value)
        method = _METHODS.get(text["attribute"] if kind == "attr" and text else kind, "")
        return f"{method}({_literal(text)})" if text and method else f"locator({step!r})"
    if step.startswith("nth="):
        return {"nth=0": "first", "nth=-1": "last"}.get(step, f"nth({step[4:]})")
    return "filter()" if step.startswith("visible=") else f"locator({step!r})"


def _literal(found: re.Match[str]) -> str:
    """A quoted text or a pattern of a selector, as Python writes it."""
    if found["pattern"]:
        return repr(found["pattern"])
    return repr(re.sub(r"\\(.)", r"\1", found["text"]))


def _with_element(elements: list[str], found: str) -> str:
    """The found element in words, with its place if it has no name, in what is around it."""
    place = "" if "“" in found or not elements else elements[-1].partition("`")[0]
    around = [one for one in elements[:-1] if "`" not in one][-1:]
    return " in ".join([f"{place}{found}" if place.endswith(" ") else found, *around])


def _steps(locator: str) -> list[tuple[str, str]] | None:
    """The calls of a chain, each with its arguments; None when it is no such chain."""
    steps, at = [], 0
    while at < len(locator):
        found = _STEP.match(locator, at)
        if not found or (found.end() < len(locator) and locator[found.end()] != "."):
            return None
        steps.append((found[1], found[2] or ""))
        at = found.end() + 1
    return steps


def _element(method: str, argument: str) -> str:
    """One call in words; empty for a call that finds nothing by itself."""
    given = _TEXT.findall(argument)
    first = _text_of(given[0][1]) if given else ""
    if method == "get_by_role":
        noun = in_plain_words(first)
        name = next((_text_of(value) for key, value in given if key == "name"), "")
        level = next((value for key, value in given if key == "level"), "")
        return f"{noun}{f' of level {level}' if level else ''}{f' “{name}”' if name else ''}"
    if method in _BY:
        return f"{_BY[method]} “{first}”"
    return f"`{_short(first)}`" if method == "locator" and first else ""


def _short(selector: str) -> str:
    return selector if len(selector) <= _LONGEST else f"{selector[: _LONGEST - 1]}…"


def _ordinal(method: str, argument: str) -> str:
    if method in _PLACES:
        return _PLACES[method]
    number = int(argument) + 1 if argument.lstrip("-").isdigit() else 0
    return {1: "first", 2: "second", 3: "third", 0: "last"}.get(number, f"{number}th")


def _text_of(value: str) -> str:
    if value.startswith("re.compile"):
        return value[len("re.compile(") :].rstrip(")").lstrip("r").strip("\"'")
    try:
        return str(literal_eval(value))
    except (ValueError, SyntaxError):
        return value
