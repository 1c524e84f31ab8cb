"""The values of styles that an anatomy leaves out: inherited and initial ones."""

from presscheck.anatomy.tree import Tree

INHERITED = {
    "accent-color": "auto",
    "color": "#000000",
    "color-scheme": "normal",
    "cursor": "auto",
    "direction": "ltr",
    "font-family": "",
    "font-feature-settings": "normal",
    "font-kerning": "auto",
    "font-size": "16px",
    "font-stretch": "100%",
    "font-style": "normal",
    "font-variant": "normal",
    "font-weight": "400",
    "letter-spacing": "normal",
    "line-height": "normal",
    "list-style-image": "none",
    "list-style-type": "disc",
    "pointer-events": "auto",
    "scrollbar-color": "auto",
    "text-align": "start",
    "text-indent": "0px",
    "text-shadow": "none",
    "text-transform": "none",
    "text-wrap-style": "auto",
    "user-select": "auto",
    "visibility": "visible",
    "white-space": "normal",
    "word-spacing": "0px",
    "writing-mode": "horizontal-tb",
}
"""Inherited properties with their initial values; the same as in capture/scripts/styles.js."""

INITIAL = {
    "opacity": "1",
    "overflow-x": "visible",
    "overflow-y": "visible",
    "padding": "0px",
    "position": "static",
    "z-index": "auto",
}
"""Initial values of other properties that are not “none”."""

UNPAINTED = frozenset({"cursor", "pointer-events", "user-select", "transition-duration"})
"""Properties that change no pixel of a page at rest."""


def style_of(tree: Tree, place: int, name: str) -> str:
    """Return the computed value of a property; empty for an initial value that means “none”."""
    element = tree.elements[place]
    if name in element.style:
        return element.style[name]
    if name in INHERITED:
        around = (tree.elements[holder].style for holder in tree.ancestors(place))
        return next((style[name] for style in around if name in style), INHERITED[name])
    return INITIAL.get(name, "")
