"""What the page shows of a run: groups to decide about, and each snapshot that is off."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import asdict
from itertools import count
from typing import Any

from presscheck.outcome import Same, changes_of, headline, next_step, word
from presscheck.report.as_json import change_json, failure_json
from presscheck.report.groups import WORST_FIRST, Group, causes_of, grouped, off, verdicts_of
from presscheck.report.model import ComponentResult, Outline, Results, SnapshotResult
from presscheck.report.sentence import is_well, sentence

Groups = Mapping[tuple[int, int], int]
"""Which group a verdict is in, by the places of its snapshot and of itself."""


def page_data(results: Results, run: str) -> dict[str, Any]:
    """Plain values only; `run` is the report's name. Every text may come from the site."""
    snapshots = off(results.snapshots)
    groups = grouped(snapshots)
    group_of = {member: place for place, one in enumerate(groups) for member in one.members}
    pictures = Pictures()
    return {
        "run": run,
        "sentence": sentence(results),
        "well": is_well(results),
        "site": results.site,
        "ended": results.ended,
        "complete": results.complete,
        "renderers": [renderer(each) for each in map(asdict, results.renderers)],
        "notes": list(results.notes),
        "checks": {**asdict(results.checks), "failed": len(results.failures)},
        "counts": counts(results),
        "outcomes": list(WORST_FIRST),
        "same": same(results),
        "snapshots": [
            snapshot_data(one, at, group_of, pictures) for at, one in enumerate(snapshots)
        ],
        "groups": [group_data(group) for group in groups],
        "outlines": [outline_data(outline) for outline in results.outlines],
        "failures": [failure_json(failure) for failure in results.failures],
        "pictures": pictures.known,
        "review": None,
    }


class Pictures:
    """Gives each picture a short name, however often it is shown."""

    def __init__(self) -> None:
        self.names: dict[str, str] = defaultdict(map("p{}".format, count(1)).__next__)

    def named(self, paths: Mapping[str, str]) -> dict[str, str]:
        return {side: self.names[path] for side, path in paths.items() if path}

    @property
    def known(self) -> dict[str, dict[str, str]]:
        return {
            name: {"src": path, "type": "image/webp" if path.endswith(".webp") else "image/png"}
            for path, name in self.names.items()
        }


def renderer(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if name != "fingerprint"}


def counts(results: Results) -> dict[str, int]:
    found = Counter(word(one.outcome) for one in results.snapshots)
    return {outcome: found[outcome] for outcome in reversed(WORST_FIRST)}


def same(results: Results) -> list[list[Any]]:
    """The names of those as approved, by browser."""
    by_browser: dict[str, list[str]] = defaultdict(list)
    for one in results.snapshots:
        if isinstance(one.outcome, Same):
            by_browser[one.browser].append(str(one.key))
    return [list(entry) for entry in sorted(by_browser.items())]


def snapshot_data(
    one: SnapshotResult, at: int, groups: Groups, pictures: Pictures
) -> dict[str, Any]:
    kept, name = one.capture, str(one.key)
    paths = {"baseline": kept.baseline, "capture": kept.picture, "diff": kept.diff} if kept else {}
    return {
        "name": name,
        "browser": one.browser,
        "outcome": word(one.outcome),
        "said": headline(one.outcome),
        "approved": one.approved,
        "test": one.test,
        "digest": one.digest,
        "next": "" if one.approved else next_step(one.outcome, name),
        "pictures": pictures.named(paths),
        "masks": [list(mask) for mask in one.masks],
        "verdicts": [
            verdict_data(one, verdict, groups[at, place])
            for place, verdict in enumerate(verdicts_of(one))
        ],
    }


def verdict_data(snapshot: SnapshotResult, verdict: ComponentResult, group: int) -> dict[str, Any]:
    return {
        "component": verdict.component,
        "outcome": word(verdict.outcome),
        "said": headline(verdict.outcome),
        "group": group,
        "follows": list(causes_of(snapshot, verdict)),
        "changes": [change_json(change) for change in changes_of(verdict.outcome)],
    }


def group_data(group: Group) -> dict[str, Any]:
    return {
        "component": group.component,
        "outcome": group.outcome,
        "sentence": group.sentences[0],
        "more": len(group.sentences) - 1,
        "kinds": list(group.kinds),
        "acceptable": group.acceptable,
        "follows": group.follows,
        "next": group.next,
        "verdicts": [list(member) for member in group.members],
    }


def outline_data(outline: Outline) -> dict[str, Any]:
    return {
        "name": str(outline.key),
        "browser": outline.browser,
        "size": list(outline.size),
        "parts": [[part.component, list(part.box)] for part in outline.parts],
    }
