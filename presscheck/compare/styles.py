"""What an anatomy leaves unsaid about styles: inherited and initial values."""

from presscheck.compare.tree import Tree

INHERITED = frozenset(
    {
        "color",
        "cursor",
        "direction",
        "font-family",
        "font-feature-settings",
        "font-size",
        "font-stretch",
        "font-style",
        "font-variant",
        "font-weight",
        "letter-spacing",
        "line-height",
        "list-style-image",
        "list-style-type",
        "pointer-events",
        "text-align",
        "text-indent",
        "text-shadow",
        "text-transform",
        "user-select",
        "visibility",
        "white-space",
        "word-spacing",
        "writing-mode",
    }
)

INITIAL = {
    "opacity": "1",
    "overflow-x": "visible",
    "overflow-y": "visible",
    "position": "static",
    "z-index": "auto",
}
"""Of what else would be read as “none”."""

UNPAINTED = frozenset({"cursor", "pointer-events", "user-select", "transition-duration"})
"""Properties that leave no pixel on a page at rest."""


def style_of(tree: Tree, place: int, name: str) -> str:
    """The computed value; empty where it is the initial one and that one is nothing."""
    element = tree.elements[place]
    if name in element.style:
        return element.style[name]
    if name in INHERITED:
        around = (tree.elements[holder].style for holder in tree.ancestors(place))
        return next((style[name] for style in around if name in style), "")
    return INITIAL.get(name, "")
