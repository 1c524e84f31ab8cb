"""What changed on a page after it had opened, in words."""

from typing import TypedDict

from presscheck.browser.markup import element_in_words

_TEXT, _NODE, _CHILDREN = "its text", "its content", "its children"
"""What can change beside an attribute (page-state.js)."""


class Alteration(TypedDict):
    """What changed from which value to which; the element's tag is empty for the page itself."""

    what: str
    before: str | None
    after: str | None
    markup: str


def alteration_in_words(one: Alteration) -> str:
    """Return what changed as a sentence that begins with the element, without its end."""
    what, before, after = one["what"], one["before"], one["after"]
    if not one["markup"]:
        return f"{what}: {before} → {after}"
    element = element_in_words(one["markup"])
    if what == "hidden" and None in {before, after}:
        now, then = ("shown", "hidden") if after is None else ("hidden", "shown")
        return f"{element} is {now}, and was {then} when the page had opened"
    if what == _CHILDREN:
        return f"{element}: {before} elements and texts in it → {after}"
    if what == _TEXT:
        return f"{element}: “{before}” → “{after}”"
    if what == _NODE:
        return f"{element}: {_in_words(before)} → {_in_words(after)}"
    if before is None:
        return f"{element} has a new attribute `{what}`: {after}"
    if after is None:
        return f"{element} lost its attribute `{what}`: {before}"
    return f"{element}: attribute `{what}` {before} → {after}"


def _in_words(content: str | None) -> str:
    """An element by its tag, or the words of a text."""
    content = content or ""
    return element_in_words(content) if content.startswith("<") else f"“{content}”"
