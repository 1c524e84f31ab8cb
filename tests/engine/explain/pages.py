"""What two small pages come to when they are explained."""

from collections import Counter
from collections.abc import Sequence

from presscheck.anatomy import Element
from presscheck.anatomy.diff import Difference, differences
from presscheck.anatomy.matching import match
from presscheck.explain.causes import explained
from presscheck.outcome import Change, ChangeKind, Visibility


def explain(
    before: Sequence[Element],
    after: Sequence[Element],
    *,
    repainted: str = "",
    visibility: Visibility = Visibility.VISIBLE,
) -> list[Change]:
    """Every change; the element with the words `repainted` shows another picture besides."""
    matching = match(before, after)
    painted = [
        Difference(pair, _repaint(old, new, visibility), paints=True)
        for pair in matching.pairs
        for old, new in [matching.elements(pair)]
        if old and new and new.text == repainted != ""
    ]
    return explained(matching, [*differences(matching), *painted])


def _repaint(old: Element, new: Element, visibility: Visibility) -> Change:
    return Change(
        ChangeKind.REPAINTED,
        new.component,
        "picture",
        box=new.box,
        was=old.box,
        visibility=visibility,
    )


def causes_of(before: Sequence[Element], after: Sequence[Element]) -> dict[str, int]:
    """Every cause in its own words, and how many changes follow from it."""
    changes = explain(before, after)
    follow = Counter(change.because for change in changes)
    return {one.description: follow[one.as_cause] for one in changes if not one.because}
