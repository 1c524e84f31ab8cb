"""Which changes are causes, and which ones follow from them.

One entry added at the top of a list makes the list longer and moves all that stands below it. Only
the entry is a cause: the other changes follow from it. A colour that changes in one rule of a style
sheet changes wherever it is used: the first element is the cause, and the others follow from it.

To add a cause, write a rule and add it to `RULES`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from presscheck.anatomy import Element
from presscheck.anatomy.aspects import ALTERNATIVE, NAME, ROLE, is_image
from presscheck.anatomy.diff import Difference
from presscheck.anatomy.pairs import Matching
from presscheck.explain.backdrop import is_of_backdrop, is_repaint
from presscheck.explain.change_index import ADDED_OR_REMOVED, ROUNDING, ChangeIndex, ChangeNode
from presscheck.explain.likeness import join_like_causes
from presscheck.outcome import Change, ChangeKind, Visibility

COLOUR = "colour"
"""The colour of an element's text, in the words of a change."""

NAMELESS = "without a name"
"""The state of a control without an accessible name (capture/scripts/states.js)."""

IDENTIFYING = {
    ChangeKind.REWORDED,
    ChangeKind.RETARGETED,
    ChangeKind.RENAMED,
    ChangeKind.RESTATED,
}
"""Changes of what a component may be found by."""

IMPORTANCE = {
    ChangeKind.REMOVED: 0,
    ChangeKind.ADDED: 0,
    ChangeKind.REWORDED: 1,
    ChangeKind.RETARGETED: 1,
    ChangeKind.RENAMED: 1,
    ChangeKind.RESTATED: 2,
    ChangeKind.RESTYLED: 2,
    ChangeKind.RESIZED: 3,
    ChangeKind.REPAINTED: 4,
    ChangeKind.MOVED: 5,
}
"""The kinds in the order in which causes are listed."""

Rule = Callable[[ChangeIndex, ChangeNode], ChangeNode | None]
"""Returns the change that a node follows from, or None if the rule does not apply."""


def explained(matching: Matching, differences: Sequence[Difference]) -> list[Change]:
    """Return the changes, causes first; each of the others names the cause it follows from."""
    index = ChangeIndex(matching, differences)
    find_causes(index)
    changes = [
        node.change
        if node.root is node
        else replace(node.change, because=node.root.change.as_cause, alike=node.alike)
        for node in index.nodes
    ]
    return sorted(changes, key=lambda change: (bool(change.because), IMPORTANCE[change.kind]))


def find_causes(index: ChangeIndex) -> None:
    """Set the cause of every node that follows from another one.

    Each rule is applied to all nodes without a cause before the next one is.
    """
    for rule in RULES:
        for node in index.nodes:
            if node.cause is None:
                cause = rule(index, node)
                if cause is not None and cause.root is not node:
                    node.cause = cause
    join_like_causes(index)


def with_ancestor(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Was added, removed or reordered together with an ancestor.

    list item “World” removed
    link “World” removed  ← list item “World” removed
    """
    if node.kind in ADDED_OR_REMOVED or node.is_reordered:
        return index.addition_or_removal_around(node.pair)
    return None


def joined_text(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """A run of text that became part of the text beside it, or was split off from it.

    paragraph: text “One” → “One two”
    text “two” removed  ← paragraph: text “One” → “One two”
    """
    if node.kind not in ADDED_OR_REMOVED:
        return None
    text = _text_of(index, node)
    parent = next(index.ancestors(node.pair))
    for reworded in index.reworded[parent] if text else ():
        before, after = index.matching.elements(reworded.pair)
        longer, shorter = (after, before) if node.kind is ChangeKind.REMOVED else (before, after)
        if longer and shorter and text in longer.text and text not in shorter.text:
            return reworded
    return None


def text_left_alone(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Is a text that its element has alone, because what stood beside it is gone, or the reverse.

    box “NEW” removed
    text “One” removed  ← box “NEW” removed
    link: text none → “One”  ← box “NEW” removed
    """
    is_of_element = node.kind is ChangeKind.REWORDED
    if not is_of_element and node.kind not in ADDED_OR_REMOVED:
        return None
    element = node.pair if is_of_element else index.parent(node.pair)
    if element is None:
        return None
    before, after = index.matching.elements(element)
    texts = [one.text for one in (before, after) if one and one.text]
    around = index.added_or_removed_in(element)
    runs = [one for one in around if len(texts) == 1 and _text_of(index, one) == texts[0]]
    others = [one for one in around if one not in runs]
    return others[0] if runs and others and (is_of_element or node in runs) else None


def renumbered(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Shows another number because a list around it has another order.

    list item “Sports”: place in the order 3 of 9 → 1 of 9
    text “3”: text “3” → “1”  ← list item “Sports” moved
    """
    change = node.change
    if node.kind is not ChangeKind.REWORDED or not _is_number(change.before):
        return None
    ancestors = index.ancestors(node.pair) if _is_number(change.after) else iter(())
    return _first(map(index.first_reordered_in, ancestors))


def named_by_content(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Has an accessible name that comes from a text, or from the name of an image, inside.

    text “World”: text “World” → “Asia”
    link: accessible name “World” → “Asia”  ← text “World” reworded
    """
    if node.kind is not ChangeKind.RENAMED or node.change.what != NAME:
        return None
    inside = list(index.on_descendants(node.pair))
    reasons = (
        (ChangeKind.REWORDED, ""),
        (ChangeKind.RENAMED, ALTERNATIVE),
        (ChangeKind.RENAMED, NAME),
    )
    return _first(_find(kind, what, inside) for kind, what in reasons)


def left_without_name(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Has no name any more, because the text or the image that named it is gone, or the reverse.

    link “World”: text “World” → none
    link “World”: without a name none → true  ← link “World” reworded
    """
    if node.kind is not ChangeKind.RESTATED or node.change.what != NAMELESS:
        return None
    near = [*index.at(node.pair), *index.on_descendants(node.pair)]
    reasons = (
        (ChangeKind.REWORDED, ""),
        (ChangeKind.RENAMED, ALTERNATIVE),
        (ChangeKind.RENAMED, NAME),
        (ChangeKind.REMOVED, ""),
        (ChangeKind.ADDED, ""),
    )
    return _first(_find(kind, what, near) for kind, what in reasons)


def unwritten_role(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Has another role, because an image or a link lost or got what makes it one.

    picture “World”: alternative text “World” → none
    picture “World”: role img → none  ← picture “World” renamed
    """
    if node.kind is not ChangeKind.RENAMED or node.change.what != ROLE:
        return None
    others = [one for one in index.at(node.pair) if not (one.change.before and one.change.after)]
    alternative = _find(ChangeKind.RENAMED, ALTERNATIVE, others)
    return _find(ChangeKind.RETARGETED, "", others) if alternative is None else alternative


def lost_component(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Lost its component, because the component was found by what changed.

    navigation “Sections”: accessible name “Sections” → “Topics”
    link “World”: component Section bar → Header  ← navigation “Sections” renamed
    """
    component = node.change.component
    if component not in index.matching.lost_components or not _only_lost_component(index, node):
        return None
    identifying = (one for one in index.nodes if one.kind in IDENTIFYING)
    return next((one for one in identifying if one.change.component == component), None)


def inherited_style(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Has a style that an ancestor was given.

    list: colour #1f1f1f → #ff0000
    link “World”: colour #1f1f1f → #ff0000  ← list restyled
    """
    if node.kind is not ChangeKind.RESTYLED:
        return None
    ancestors = index.on_ancestors(node.pair)
    return next((one for one in ancestors if one.signature == node.signature), None)


def colour_of_the_text(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Is drawn in the colour of the text, because no style sheet gives it a colour of its own.

    link “World”: colour #027166 → #037166
    link “World”: text decoration colour #027166 → #037166  ← link “World” restyled
    """
    if node.kind is not ChangeKind.RESTYLED:
        return None
    text = _find(ChangeKind.RESTYLED, COLOUR, index.at(node.pair))
    same = text and (text.change.before, text.change.after) == (
        node.change.before,
        node.change.after,
    )
    return text if same else None


def resized_by(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Was resized by its style, its content, an ancestor, or what stands beside it.

    list item “World” removed
    list: height 80 px → 40 px  ← list item “World” removed
    """
    return _first(_reasons_for_size(index, node)) if node.kind is ChangeKind.RESIZED else None


def moved_by(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Was moved by its own change, its content, what comes before it, or an ancestor.

    banner: height 80 px → 90 px
    main: 10 px down  ← banner resized
    """
    if node.kind is not ChangeKind.MOVED or node.is_reordered:
        return None
    return _first(_reasons_for_position(index, node))


def spread_by(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Stands one gap more behind the one before it, as the first that moved of its parent does.

    list item “World”: 1 px right
    list item “Sport”: 2 px right  ← list item “World” moved
    """
    if node.kind is not ChangeKind.MOVED or node.is_reordered:
        return None
    first = index.first_moved_apart(node.pair)
    if first is None or first is node:
        return None
    return first if index.is_same_step(node.pair, first.pair) else None


def repainted_by(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Is drawn anew because it stands between pixels now, or because it has a shadow and moved.

    A picture is also drawn anew at the place that it moved to inside an element that was resized.
    Curves and letters may be drawn a little differently at any new place; nobody can see that.

    link “World”: 0.5 px right
    9×20 at 3,1 in link “World” repainted  ← link “World” moved
    """
    if node.kind is not ChangeKind.REPAINTED:
        return None
    displaced = _displaced(index.at(node.pair))
    if index.is_between_pixels(node.pair) or _is_redrawn_elsewhere(node.change):
        return _displaced(index.on_ancestors(node.pair)) if displaced is None else displaced
    follows = index.paints_outside(node.pair) or _moves_inside_resized(index, node)
    return displaced if follows else None


def behind_a_layer(index: ChangeIndex, node: ChangeNode) -> ChangeNode | None:
    """Shines through the backdrop of an open layer, which changed.

    dialog “Login”: ::backdrop background colour #0000008f → #00000066
    9×20 at 3,1 in link “World” repainted  ← dialog “Login” restyled
    """
    if not is_repaint(node.difference):
        return None
    layer = next((one for one in index.nodes if is_of_backdrop(one.change)), None)
    if layer is None or layer.pair.after in list(index.ancestors(node.pair)):
        return None
    return layer


RULES: tuple[Rule, ...] = (
    with_ancestor,
    joined_text,
    text_left_alone,
    renumbered,
    named_by_content,
    left_without_name,
    unwritten_role,
    lost_component,
    inherited_style,
    colour_of_the_text,
    resized_by,
    moved_by,
    spread_by,
    repainted_by,
    behind_a_layer,
)
"""Every rule, the surest first. The first that applies to a change decides about it."""


def _reasons_for_size(index: ChangeIndex, node: ChangeNode) -> Iterator[ChangeNode | None]:
    """Yield what may have resized a node, the surest first."""
    pair = node.pair
    ancestors = index.on_ancestors(pair)
    yield _first_shaping(index.at(pair))
    yield index.first_shaping_inside(pair)
    yield _first_shaping(ancestors)
    if node.change.what == "width":
        yield index.first_of_widened(node)
    yield _find(ChangeKind.RESIZED, "width", ancestors)
    if index.is_text(pair):
        yield node.before
    elif node.change.what != "width":
        yield _find(ChangeKind.RESIZED, "width", index.at(pair))
        yield index.first_resized_inside(pair)
        yield index.first_gap_change(pair, across=False)
        yield _as_much_higher(node, [*ancestors, *index.beside(pair)])
    else:
        yield index.first_gap_change(pair, across=True)


def _as_much_higher(node: ChangeNode, others: Iterable[ChangeNode]) -> ChangeNode | None:
    """Return the first change of an element that became as much higher as the node."""
    _, higher = node.growth
    resized = (one for one in others if one.kind is ChangeKind.RESIZED)
    return next((one for one in resized if abs(one.growth[1] - higher) <= ROUNDING), None)


def _reasons_for_position(index: ChangeIndex, node: ChangeNode) -> Iterator[ChangeNode | None]:
    """Yield what may have moved a node, the surest first."""
    others = [one for one in index.at(node.pair) if one is not node]
    yield _first_shaping(others)
    yield index.first_shaping_inside(node.pair)
    yield _find(ChangeKind.RESIZED, "", others)
    yield _find(ChangeKind.MOVED, "", others)
    yield index.pusher(node)


def _is_redrawn_elsewhere(change: Change) -> bool:
    """Return whether nobody can see how something repainted differs from its old position."""
    return change.was != change.box and change.visibility is Visibility.BELOW_THRESHOLD


def _moves_inside_resized(index: ChangeIndex, node: ChangeNode) -> bool:
    """Return whether the node is a picture in a box that was resized."""
    _, after = index.matching.elements(node.pair)
    resized = _find(ChangeKind.RESIZED, "", index.on_ancestors(node.pair))
    return after is not None and is_image(after) and resized is not None


def _only_lost_component(index: ChangeIndex, node: ChangeNode) -> bool:
    """Return whether nothing changed but the component, or there was nothing else to show."""
    before, after = index.matching.elements(node.pair)
    if before and after:
        return node.kind is ChangeKind.MOVED and node.change.what == "component"
    return before is not None and not _has_content(before)


def _has_content(element: Element) -> bool:
    content = element.role, element.name, element.text, element.target, element.state
    return any((*content, element.style, element.hover, element.focus))


def _displaced(nodes: Sequence[ChangeNode]) -> ChangeNode | None:
    kinds = (ChangeKind.MOVED, ChangeKind.RESIZED)
    return _first(_find(kind, "", nodes) for kind in kinds)


def _first_shaping(nodes: Iterable[ChangeNode]) -> ChangeNode | None:
    return next((node for node in nodes if node.is_shaping), None)


def _find(kind: ChangeKind, what: str, nodes: Iterable[ChangeNode]) -> ChangeNode | None:
    """Return the first node of a kind, and of a property unless `what` is empty."""
    matching = (node for node in nodes if node.kind is kind)
    return next((node for node in matching if not what or node.change.what == what), None)


def _first(nodes: Iterable[ChangeNode | None]) -> ChangeNode | None:
    return next((node for node in nodes if node is not None), None)


def _text_of(index: ChangeIndex, node: ChangeNode) -> str:
    return next(filter(None, index.matching.elements(node.pair))).text


def _is_number(text: str) -> bool:
    return text.strip("“”").isdecimal()
