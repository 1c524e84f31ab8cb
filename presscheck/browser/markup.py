"""Names an element of which only the tag is known, as Playwright quotes it."""

from collections.abc import Mapping
from html.parser import HTMLParser

from presscheck.anatomy import in_plain_words

_LONGEST = 40
"""Characters of a text that name an element."""

_NONE = "box"
"""What an element is called that has no role."""

_ROLES: Mapping[str, str] = {
    **dict.fromkeys(("b", "div", "em", "i", "label", "section", "small", "span", "strong"), _NONE),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("ol", "ul"), "list"),
    "a": "link",
    "aside": "complementary",
    "footer": "contentinfo",
    "header": "banner",
    "img": "img",
    "li": "listitem",
    "nav": "navigation",
    "p": "paragraph",
    "select": "combobox",
    "td": "cell",
    "textarea": "textbox",
    "tr": "row",
}
"""The roles of tags that are no words for readers."""

_FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("button", "image", "reset", "submit"), "button"),
    **dict.fromkeys(("checkbox", "radio"), ""),
    "range": "slider",
    "search": "searchbox",
}
"""The roles of an `input` by its type; the other types are text boxes."""

_NAMING = ("aria-label", "alt", "title", "placeholder")


class _Tag(HTMLParser):
    """The first tag of a markup, and the text in it."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.name = ""
        self.attributes: dict[str, str] = {}
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.name:
            self.name = tag
            self.attributes = {name: value or "" for name, value in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def element_in_words(markup: str) -> str:
    """Return an element as its role and its name; one that lacks any of them has a short selector.

    Such as: button “Close”, list item `.story`, box “5” (`.rank`).
    """
    tag = _Tag(markup)
    role, selector = tag.attributes.get("role") or _role(tag), _selector(tag)
    noun = in_plain_words(role or "element")
    named = (tag.attributes.get(attribute, "") for attribute in _NAMING)
    texts = (" ".join(text.strip(" …\n").split()) for text in (*named, tag.text))
    text = next(filter(None, texts), "")
    if not text:
        return f"{noun} {selector}".rstrip()
    words = f"{noun} “{text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + '…'}”"
    return f"{words} ({selector})" if role == _NONE and selector else words


def _role(tag: _Tag) -> str:
    if tag.name == "input":
        kind = tag.attributes.get("type", "").lower()
        return _FIELDS.get(kind, "textbox") or kind
    if tag.name == "section" and tag.attributes.get("aria-label"):
        return "region"
    return _ROLES.get(tag.name, tag.name)


def _selector(tag: _Tag) -> str:
    if name := tag.attributes.get("id"):
        return f"`#{name[:_LONGEST]}`"
    classes = tag.attributes.get("class", "").split()
    return f"`.{classes[0][:_LONGEST]}`" if classes else ""
