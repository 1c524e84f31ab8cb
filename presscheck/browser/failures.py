"""Says in one sentence why a call or an expectation of Playwright's failed.

Playwright tells the call, and below it everything that it tried. The sentence names the element,
what should be, and what is there: what covers it, that it is disabled, hidden or absent.
"""

import re
from ast import literal_eval
from collections.abc import Mapping
from dataclasses import dataclass

from presscheck.browser.locators import in_words
from presscheck.browser.markup import element_in_words
from presscheck.differences import difference, worded

_LOG = "Call log:\n"
_LOCATOR = re.compile(
    r'^ *- (?:Expect "\w+" (?P<expected>.+) with timeout \d+ms|waiting for (?P<waited>'
    r"(?:get_by_|locator\(|frame_locator\().+?)(?: to be \w+)?)$",
    re.MULTILINE,
)
_EXPECTATION = re.compile(r'^ *- Expect "(?P<negated>not_)?to_(?P<what>\w+)"', re.MULTILINE)
_ACTUAL = re.compile(
    r"^(?:Expected value: .*\n)?Actual value: "
    r"(?:None\nError: (?P<error>.*?) ?$|(?P<value>(?s:.*?)) ?\nCall log:\n  - Expect \")",
    re.MULTILINE,
)
"""What was found, of as many lines as it has, or why nothing was."""

_STANDARD = re.compile(r"^(?:Locator|Page \w+) expected (?s:.*)", re.MULTILINE)
_CALL = re.compile(r"^(?P<call>[A-Z]\w+\.\w+): (?:Error: )?(?P<problem>.*)", re.MULTILINE)
_RESOLVED = re.compile(r"locator resolved to (?:visible |hidden )?(<.*>)")
_COVERED = re.compile(r"- (<.*>)(?: from (<.*>) subtree)? intercepts pointer events")
_TIMEOUT = re.compile(r"Timeout ([\d.]+)ms exceeded")
_EVENT = re.compile(r'^Timeout ([\d.]+)ms exceeded while waiting for event "(\w+)"', re.MULTILINE)
_NAVIGATION = re.compile(r"^waiting for navigation(?: to \"(.*)\")? until", re.MULTILINE)
_STRICT = re.compile(r"strict mode violation: (.+) resolved to (\d+) elements")
_MATCH = re.compile(r"^ *\d+\) (<.*?>)(?: aka .*)?$", re.MULTILINE)

_OBSTACLES: Mapping[str, str] = {
    "element is not enabled": "it is disabled",
    "element is not visible": "it is not visible",
    "Element is not visible": "it is not visible",
    "element is not editable": "it cannot be edited",
    "element is not stable": "it keeps moving",
    "element is outside of the viewport": "it lies outside the window",
    "Element is outside of the viewport": "it lies outside the window",
    "element was detached from the DOM": "it was taken out of the page",
}
"""What Playwright's log says that an element is, in plain words."""

_DONE: Mapping[str, str] = {
    "click": "clicked",
    "dblclick": "double-clicked",
    "hover": "pointed at",
    "fill": "filled in",
    "press": "pressed",
    "tap": "tapped",
    "check": "checked",
    "uncheck": "unchecked",
    "focus": "focused",
    "select_option": "chosen from",
    "type": "typed into",
    "press_sequentially": "typed into",
    "scroll_into_view_if_needed": "scrolled to",
    "wait_for": "waited for",
    "drag_to": "dragged",
}

_SIGN_OF_PATTERN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
"""A sign of a regular expression, or a set; a bracket in one opens no group."""

_LONGEST_GROUP = 40
"""Characters that a group may have to be told as it is written."""

_STATES: Mapping[str, tuple[str, str]] = {
    "be_visible": ("visible", "hidden"),
    "be_hidden": ("hidden", "visible"),
    "be_enabled": ("enabled", "disabled"),
    "be_disabled": ("disabled", "enabled"),
    "be_checked": ("checked", "unchecked"),
    "be_editable": ("editable", "not editable"),
    "be_empty": ("empty", "not empty"),
    "be_focused": ("in focus", "not in focus"),
    "be_attached": ("in the document", "not in the document"),
    "be_in_viewport": ("in the window", "not in the window"),
}
"""What each expectation of a state wants, and the opposite."""

_READING = "match_aria_snapshot"
"""The expectation of what assistive technology reads."""

_VALUES: Mapping[str, str] = {
    "have_text": "text",
    "contain_text": "text",
    "have_value": "value",
    "have_count": "number",
    "have_class": "class",
    "have_id": "id",
    "have_role": "role",
    "have_accessible_name": "accessible name",
    "have_accessible_description": "accessible description",
    "have_attribute": "attribute",
    "have_css": "style",
    "have_js_property": "property",
    "have_title": "title",
    "have_url": "address",
    "contain_class": "class",
    "have_values": "values",
}
"""What each expectation of a value reads."""

_EVENTS: Mapping[str, str] = {
    "popup": "no new window opened",
    "page": "no new window opened",
    "download": "no download began",
    "dialog": "no dialog opened",
    "request": "nothing was asked for",
    "response": "no answer came",
}


@dataclass(frozen=True, slots=True)
class Arguments:
    """What an expectation was called with: `name` of an attribute or a style, and the value."""

    name: str = ""
    expected: object = None


def sentence_for(message: str, arguments: Arguments, address: str = "") -> str:
    """Return a failure of Playwright's in one sentence; empty when the message is none of its.

    What stands before Playwright's own words stays. `address` is where the page is.
    """
    actual, wanted = _ACTUAL.search(message), _EXPECTATION.search(message)
    if actual and wanted:
        return _failed_expectation(message, actual, wanted, arguments)
    if found := _EVENT.search(message):
        event = _EVENTS.get(found[2], f"no “{found[2]}” came")
        return _before(message, found) + f"{event} within {_seconds(found[1])}"
    if (timeout := _TIMEOUT.search(message)) and (found := _NAVIGATION.search(message)):
        target = f"did not go to {found[1]}" if found[1] else "did not go to another address"
        at = f"; it is at {address}" if address else ""
        beginning = message[: timeout.start()].rpartition("\n")[0]
        return f"{beginning}{beginning and chr(10)}the page {target}{at}"
    found = _CALL.search(message)
    sentence = _failed_call(found, message) if found and _LOG in message else ""
    return _before(message, found) + sentence if found and sentence else ""


def _before(message: str, found: re.Match[str]) -> str:
    return message[: found.start()]


def _failed_expectation(
    message: str, actual: re.Match[str], wanted: re.Match[str], arguments: Arguments
) -> str:
    """The lines before Playwright's, and what is there instead of what should be."""
    before = message[: actual.start()].rstrip("\n")
    *lines, own = _STANDARD.sub("", before).split("\n")
    element = _element_of(message)
    what, negated = wanted["what"], bool(wanted["negated"])
    if error := actual["error"]:
        sentence = _absent(error, message, element)
        if "not found" in error:
            sentence += _should(what, arguments, negated=negated)
    elif what in _STATES:
        sentence = _state(element, what, negated=negated)
    elif what == _READING and not negated:
        sentence = f"what is read of {element} {_read_otherwise(actual['value'], arguments)}"
    else:
        sentence = _value(element, what, actual["value"] or "", arguments, negated=negated)
    return "\n".join([*lines, f"{own}: {sentence}" if own else sentence])


def _absent(error: str, message: str, element: str) -> str:
    if "not found" in error:
        return f"{element} is not there"
    if found := _STRICT.search(error):
        return _too_many(found, message)
    return f"{element}: {error}"


def _too_many(found: re.Match[str], message: str) -> str:
    matches = [element_in_words(one) for one in _MATCH.findall(message)[:3]]
    more = int(found[2]) - len(matches)
    listed = ", ".join([*matches, *([f"and {more} more"] if more > 0 else [])])
    return f"there are {found[2]} of {in_words(found[1])} instead of one: {listed}"


def _should(what: str, arguments: Arguments, *, negated: bool) -> str:
    """What an element should be or have that is not there."""
    if what in _STATES:
        return f", and should be {_STATES[what][int(negated)]}"
    if what in _VALUES and arguments.expected is not None:
        noun = arguments.name or _VALUES[what]
        return f", and should {'not ' if negated else ''}have the {noun} {_wanted(arguments)}"
    return ""


def _state(element: str, what: str, *, negated: bool) -> str:
    wanted, opposite = _STATES[what]
    if negated:
        return f"{element} is {wanted}, and should not be"
    if opposite == f"not {wanted}":
        return f"{element} is {opposite}"
    return f"{element} is {opposite} instead of {wanted}"


def _value(element: str, what: str, actual: str, arguments: Arguments, *, negated: bool) -> str:
    noun = _VALUES.get(what, what.removeprefix("have_").replace("_", " "))
    noun = f"{noun} {arguments.name}" if arguments.name else noun
    subject = f"the {noun} of {element}" if element else f"the {noun}"
    wanted, found = arguments.expected, _read(actual, arguments.expected)
    if negated:
        return f"{subject} is {worded(found)}, as it should not be"
    if isinstance(wanted, re.Pattern):
        return f"{subject} is {worded(found)}, which does not match {_folded(wanted)}"
    if what.startswith("contain_"):
        return f"{subject} is {worded(found)}, which does not contain {worded(wanted)}"
    if isinstance(wanted, str) and isinstance(found, str) and what not in {"have_url"}:
        found, wanted = " ".join(found.split()), " ".join(wanted.split())
    told = difference(found, wanted) if wanted is not None else f"is {worded(found)}"
    return f"{subject} {told or f'is {worded(found)}'}"


def _read_otherwise(actual: str, arguments: Arguments) -> str:
    """How the tree of what is read differs from the expected one, by its lines.

    An expected tree may leave lines out, unless it says that all children are equal.
    """
    template = str(arguments.expected or "")
    found, expected = _lines(_tree(actual)), _lines(template)
    if "/children: equal" not in template:
        found = [line for line in found if line in expected]
    return difference(found, expected) or "is not as deep as expected"


def _lines(tree: str) -> list[str]:
    """The lines of a tree, without those about an element above them."""
    lines = (line.strip() for line in tree.splitlines())
    return [line for line in lines if line and not line.startswith("- /")]


def _tree(actual: str) -> str:
    try:
        return str(literal_eval(actual)["raw"])
    except (ValueError, SyntaxError, TypeError, KeyError):
        return actual


def _read(actual: str, expected: object) -> object:
    """The value that was found, as Playwright has written it."""
    if actual == "None":
        return None
    if isinstance(expected, list | tuple | int | float):
        try:
            value: object = literal_eval(actual)
        except (ValueError, SyntaxError):
            return actual
        if isinstance(value, list):
            return [" ".join(one.split()) if isinstance(one, str) else one for one in value]
        return value
    return actual


def _wanted(arguments: Arguments) -> str:
    wanted = arguments.expected
    return _folded(wanted) if isinstance(wanted, re.Pattern) else worded(wanted)


def _folded(pattern: re.Pattern[str]) -> str:
    """A pattern as it is written, but for its long groups."""
    pieces: list[str] = []
    begins: list[int] = []
    for sign in _SIGN_OF_PATTERN.findall(pattern.pattern):
        if sign == "(":
            begins.append(len(pieces))
        pieces.append(sign)
        if sign == ")":
            begin = begins.pop()
            if not begins and len("".join(pieces[begin:])) > _LONGEST_GROUP:
                pieces[begin:] = ["(…)"]
    return "".join(pieces)


def _failed_call(call: re.Match[str], message: str) -> str:
    """Why a call on an element did not succeed; empty for a call on something else."""
    if found := _STRICT.search(call["problem"]):
        return _too_many(found, message)
    element = _element_of(message)
    if not element:
        return ""
    done = _DONE.get(call["call"].rpartition(".")[2], "read")
    if not _RESOLVED.search(message):
        return f"{element} is not there, and should be {done}"
    return _obstacle(element, done, call["problem"], message)


def _obstacle(element: str, done: str, problem: str, message: str) -> str:
    """What keeps a call from an element that is there."""
    if covered := [*_COVERED.finditer(message)]:
        by = element_in_words(covered[-1][2] or covered[-1][1])
        return f"{element} cannot be {done}: {by} covers it"
    obstacles = [(message.rfind(sign), words) for sign, words in _OBSTACLES.items()]
    place, words = max(obstacles)
    if place >= 0:
        return f"{element} cannot be {done}: {words}"
    if " to be visible" in message and "resolved to hidden" in message:
        return f"{element} is hidden instead of visible"
    if " to be hidden" in message and "resolved to visible" in message:
        return f"{element} is visible instead of hidden"
    if timeout := _TIMEOUT.match(problem):
        return f"{element} cannot be {done} within {_seconds(timeout[1])}"
    return f"{element} cannot be {done}: {problem}"


def _element_of(message: str) -> str:
    """The element in words: those of the locator, or of its tag when the locator has none."""
    found = _LOCATOR.search(message)
    if not found:
        return ""
    resolved = _RESOLVED.findall(message)
    element = element_in_words(resolved[-1]) if resolved else ""
    return in_words(found["expected"] or found["waited"], element)


def _seconds(milliseconds: str) -> str:
    return f"{float(milliseconds) / 1_000:g} s"
