"""The causes in a snapshot: what a person decides about, each with all that follows from it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from presscheck.anatomy import REST
from presscheck.outcome import Change, ChangeKind, Resized, Size, changes_of
from presscheck.results import SnapshotResult

_MOST_LABELS = 5
"""The elements of a cause that are named."""

_STYLES = {ChangeKind.RESTYLED, ChangeKind.RESIZED, ChangeKind.MOVED}
"""Kinds of changes that come from a style sheet, for elements of any text."""

_VERBS = {ChangeKind.RENAMED: "have another", ChangeKind.RESTATED: "changed their state:"}
"""How a change of several elements is told, where its kind is not a word for readers."""

_FOLLOWING = {ChangeKind.RENAMED: "with another name", ChangeKind.RESTATED: "in another state"}
"""How a consequence is counted, where its kind is not a word for readers."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause in one snapshot.

    `changes` are the cause itself, once for each like element, and then what follows from it. They
    are empty when nothing was compared; then `text` says what the matter is.
    """

    component: str
    changes: tuple[Change, ...] = ()
    text: str = ""

    @property
    def leading(self) -> tuple[Change, ...]:
        """The changes that are the cause; none when the level of the run leaves it out."""
        return tuple(one for one in self.changes if one.alike or not one.because)

    @property
    def following(self) -> tuple[Change, ...]:
        """The changes that follow from it."""
        return tuple(one for one in self.changes if one.because and not one.alike)

    @property
    def sentence(self) -> str:
        """The cause in words that another snapshot may share, without what follows from it."""
        if self.leading:
            return sentence_of(self.leading)
        return f"follows from {self.changes[0].because}" if self.changes else self.text

    @property
    def sentence_here(self) -> str:
        """The cause in words, with its place on the screenshot."""
        return self.leading[0].sentence if len(self.leading) == 1 else self.sentence

    @property
    def consequences(self) -> str:
        """How many changes follow from it, and which, to follow its sentence; empty without one."""
        following = self.following
        if not (following and self.leading):
            return ""
        kinds = Counter(_FOLLOWING.get(one.kind, str(one.kind)) for one in following)
        listed = ", ".join(f"{count:,} {kind}" for kind, count in kinds.most_common())
        farthest = max(map(_distance, following))
        if self.leading[0].kind is ChangeKind.MOVED and farthest > _distance(self.leading[0]):
            listed += f", by up to {farthest:.0f} px"
        return f", and {len(following):,} more with it ({listed})"

    @property
    def identity(self) -> tuple[str, ...]:
        """What it has in common with the same cause in another snapshot."""
        if not self.leading:
            return self.component, self.sentence
        first = self.leading[0]
        if first.kind is ChangeKind.REPAINTED and all(one.is_hidden for one in self.leading):
            return self.component, first.noun, f"{first.kind} {first.visibility}"
        changes = [_without_text(change) for change in self.leading]
        if first.kind in _STYLES:
            changes = changes[:1]
        return self.component, *dict.fromkeys(_without_place(one).description for one in changes)

    @property
    def kinds(self) -> tuple[ChangeKind, ...]:
        """The kinds of its changes, its own first."""
        return tuple(dict.fromkeys(one.kind for one in (*self.leading, *self.following)))

    @property
    def components(self) -> tuple[str, ...]:
        """The components that it shows in, its own first."""
        return tuple(dict.fromkeys([self.component, *(one.component for one in self.changes)]))


def causes_in(snapshot: SnapshotResult) -> tuple[Cause, ...]:
    """Return the causes in a snapshot, in the order in which they are reported.

    A snapshot without changes has one cause: its outcome.
    """
    outcome = snapshot.outcome
    if causes := _by_cause(changes_of(outcome)):
        return causes
    if isinstance(outcome, Resized):
        component = REST if snapshot.components else ""
        return (Cause(component, (), _growth(outcome.baseline, outcome.capture)),)
    return (Cause("", (), snapshot.headline),)


def describe_changes(changes: Sequence[Change]) -> Iterator[str]:
    """Yield one line for each cause, then one for each cause elsewhere that changes follow from.

    The line of a cause counts the changes that follow from it.
    """
    causes = _by_cause(changes)
    for cause in causes:
        if cause.leading:
            yield cause.sentence_here + cause.consequences
    for cause in causes:
        count = len(cause.following)
        if not cause.leading:
            follow = "changes follow" if count > 1 else "change follows"
            yield f"{count} {follow} from {cause.changes[0].because}"


def sentence_of(changes: Sequence[Change]) -> str:
    """Return the changes of like elements as one sentence."""
    first, *others = changes
    if not others:
        return _without_place(first).sentence
    hidden = f" ({first.visibility.words})" if all(one.is_hidden for one in changes) else ""
    if first.kind is ChangeKind.REPAINTED:
        return _repainted(changes) + hidden
    return f"{len(changes)} {_plural(first.noun)} {' '.join(_in_common(changes))}{hidden}"


def _repainted(changes: Sequence[Change]) -> str:
    """Several places that are repainted, in one element or in like ones."""
    first = changes[0]
    if len({one.owner for one in changes}) == 1:
        return f"{_without_place(first).description}, {len(changes)} times"
    was = _listed(one.label for one in changes)
    same_size = len({one.size for one in changes}) == 1
    size = f"{first.size} in each of " if same_size else ""
    described = f"{size}{len(changes)} {_plural(first.noun)} {first.kind}"
    return f"{described}: {was}" if was else described


def _without_place(change: Change) -> Change:
    """The change without where on the screenshot it is, if something is repainted."""
    return replace(change, element=f"{change.size} in {change.owner}") if change.size else change


def _in_common(changes: Sequence[Change]) -> Iterator[str]:
    """What like elements have in common; the values are those of the first one."""
    first = changes[0]
    was = _listed(one.label for one in changes)
    now = _listed(one.after.strip("“”") for one in changes)
    if first.kind in {ChangeKind.ADDED, ChangeKind.REMOVED}:
        yield f"{first.kind}: {was}" if was else f"{first.kind}"
    elif first.has_lost:
        yield f"lost their {first.what}: {was or _listed(one.before for one in changes)}"
    elif first.has_gained:
        yield f"have a new {first.what}: {now}"
    else:
        yield f"{_VERBS.get(first.kind, f'{first.kind}:')} {first.what} {first.values}".rstrip()
        if was:
            yield f"({was})"


def _plural(noun: str) -> str:
    """Return the plural of a noun, such as boxes for box; “rows” is one already."""
    if noun.endswith("rows"):
        return noun
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _without_text(change: Change) -> Change:
    """The change without the text of an element whose style, size or position changed.

    A style sheet restyles the headline of every article, whatever its text and its length.
    """
    is_reordered = change.kind is ChangeKind.MOVED and change.before
    if change.kind not in _STYLES or is_reordered:
        return change
    short = replace(change, element=change.noun)
    if change.kind is not ChangeKind.RESIZED or not (change.was and change.box):
        return short
    wider, taller = change.box.width - change.was.width, change.box.height - change.was.height
    return replace(short, before="", after=f"{wider:.2f}, {taller:.2f}")


def _listed(labels: Iterable[str]) -> str:
    """The first of some texts, each once, and how many more there are."""
    known = list(dict.fromkeys(filter(None, labels)))
    more = len(known) - _MOST_LABELS
    return ", ".join(known[:_MOST_LABELS]) + (f" and {more} more" if more > 0 else "")


def _by_cause(changes: Sequence[Change]) -> tuple[Cause, ...]:
    by_cause: dict[str, list[Change]] = {}
    for one in changes:
        by_cause.setdefault(one.because or one.as_cause, []).append(one)
    return _merged(Cause(_at_fault(its), tuple(its)) for its in by_cause.values())


def _merged(causes: Iterable[Cause]) -> tuple[Cause, ...]:
    """Join causes that are the same at several places of one snapshot, such as repainted icons."""
    merged: dict[tuple[str, ...], Cause] = {}
    for cause in causes:
        known = merged.get(cause.identity)
        changes = (*known.changes, *cause.changes) if known else cause.changes
        merged[cause.identity] = Cause(cause.component, changes)
    return tuple(merged.values())


def _at_fault(changes: Sequence[Change]) -> str:
    """The component of the cause, or of the first change when the cause is left out."""
    return next((one for one in changes if not one.because), changes[0]).component


def _distance(change: Change) -> float:
    """How many pixels something moved, to the side or up and down, whichever is more."""
    if change.kind is not ChangeKind.MOVED or not (change.was and change.box):
        return 0.0
    return max(abs(change.box.x - change.was.x), abs(change.box.y - change.was.y))


def _growth(baseline: Size, capture: Size) -> str:
    """The difference of two sizes in pixels, such as 12 px wider, 38 px taller."""
    ways = (("wider", "narrower"), ("taller", "shorter"))
    differences = [after - before for before, after in zip(baseline, capture, strict=True)]
    texts = [f"{abs(by)} px {way[by < 0]}" for way, by in zip(ways, differences, strict=True) if by]
    return ", ".join(texts) or "of another size"
