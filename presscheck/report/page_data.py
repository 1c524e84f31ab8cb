"""The data of the report page: results.json's fields, grouped for whoever decides.

docs/results.md says which fields the page has beside those of results.json.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from msgspec import to_builtins

from presscheck.foreign_text import safe_line
from presscheck.level import Level
from presscheck.outcome import Change, Same, outcome_name
from presscheck.outcome_words import FAILED, OUTCOMES, WORST_FIRST, OutcomeWords
from presscheck.report.causes import Cause, causes_in
from presscheck.report.findings import Finding, findings_in, in_order
from presscheck.report.groups import Group, Place, failing, grouped
from presscheck.report.remarks import remark_lines
from presscheck.report.repetitions import groups_of
from presscheck.report.sentence import is_well, same_words, sentence
from presscheck.results import Failure, Results, SnapshotResult

_Groups = Mapping[Place, int]
"""The group of each cause."""

_AS_IN_RESULTS = (
    "site",
    "ended",
    "renderers",
    "outlines",
    "refused_hosts",
    "consequences",
)


def page_data(results: Results, run: str) -> dict[str, Any]:
    """Return the data of the page in plain values; `run` is the report's name.

    Every text in it may come from the site.
    """
    snapshots = failing(results.snapshots)
    groups = grouped(snapshots)
    group_of = {member: place for place, one in enumerate(groups) for member in one.members}
    images = _Images()
    return {
        "run": run,
        "sentence": sentence(results),
        "well": is_well(results),
        **{name: to_builtins(getattr(results, name)) for name in _AS_IN_RESULTS},
        "notes": [*results.notes, *remark_lines(results)],
        "checks": {**to_builtins(results.checks), "failed": len(results.failures)},
        "counts": _counts(results),
        "levels": _levels(results),
        **_checks(results.failures, groups),
        "outcomes": {
            name: {"word": words.word, "sign": words.sign}
            for name, words in _words(results).items()
        },
        "same": _same(results),
        "snapshots": [
            _snapshot_data(one, at, group_of, images) for at, one in enumerate(snapshots)
        ],
        "groups": [_group_data(group) for group in groups],
        "pictures": images.known,
        "review": None,
    }


def _words(results: Results) -> dict[str, OutcomeWords]:
    return {**OUTCOMES, "same": same_words(results.snapshots), "failed": FAILED}


class _Images:
    """Gives each image a short name, however often it is shown."""

    def __init__(self) -> None:
        numbers = count(1)
        self.names: dict[str, str] = defaultdict(lambda: f"p{next(numbers)}")

    def named(self, paths: Mapping[str, str | None]) -> dict[str, str]:
        return {side: self.names[path] for side, path in paths.items() if path}

    @property
    def known(self) -> dict[str, dict[str, str]]:
        return {
            name: {"src": path, "type": "image/webp" if path.endswith(".webp") else "image/png"}
            for path, name in self.names.items()
        }


def _counts(results: Results) -> dict[str, int]:
    """How many snapshots have each outcome."""
    counts = Counter(outcome_name(one.outcome) for one in results.snapshots)
    return {outcome: counts[outcome] for outcome in reversed(WORST_FIRST)}


def _levels(results: Results) -> list[list[Any]]:
    """Each level but `exact` with the components that are held to it somewhere, by their names."""
    by_level: dict[Level, set[str]] = defaultdict(set)
    for one in results.snapshots:
        for component, level in one.levels.items():
            by_level[level].add(component)
    levels = [level for level in Level if level is not Level.EXACT and by_level[level]]
    return [[level, sorted(by_level[level])] for level in levels]


def _same(results: Results) -> list[list[Any]]:
    """Each browser with the names of its snapshots that are equal to their baselines."""
    by_browser: dict[str, list[str]] = defaultdict(list)
    for one in results.snapshots:
        if isinstance(one.outcome, Same):
            by_browser[one.browser].append(one.name)
    return [list(entry) for entry in sorted(by_browser.items())]


def _snapshot_data(
    one: SnapshotResult, at: int, groups: _Groups, images: _Images
) -> dict[str, Any]:
    files, paths = one.capture, dict[str, str | None]()
    if files:
        paths = {"baseline": files.baseline, "capture": files.screenshot, "diff": files.diff}
    return {
        "name": one.name,
        "browser": one.browser,
        "outcome": outcome_name(one.outcome),
        "headline": safe_line(one.headline),
        "approved": one.approved,
        "compared": one.compared,
        "reference": one.reference,
        "left_out": list(one.left_out),
        "test": one.test,
        "digest": one.digest,
        "next": "" if one.approved else safe_line(one.next_step),
        "pictures": images.named(paths),
        "masks": [list(mask) for mask in one.masks],
        "causes": [
            _cause_data(cause, groups[at, place]) for place, cause in enumerate(causes_in(one))
        ],
    }


def _cause_data(cause: Cause, group: int) -> dict[str, Any]:
    return {
        "component": cause.component,
        "sentence": safe_line(cause.sentence),
        "group": group,
        "changes": [_change_data(change) for change in (*cause.leading, *cause.following)],
    }


def _change_data(change: Change) -> dict[str, Any]:
    return {**to_builtins(change), "sentence": safe_line(change.sentence)}


def _group_data(group: Group) -> dict[str, Any]:
    return {
        "component": group.component,
        "components": list(group.components),
        "outcome": group.outcome,
        "sentence": safe_line(group.sentence),
        "kinds": list(group.kinds),
        "acceptable": group.acceptable,
        "next": group.next,
        "places": [list(place) for place in group.members],
    }


def _checks(failures: Sequence[Failure], groups: Sequence[Group]) -> dict[str, Any]:
    """The failed checks, each with the group that says the same, or with its finding."""
    checks = in_order(failures)
    groups_said = groups_of(checks, groups)
    pairs = list(zip(checks, groups_said, strict=True))
    findings = findings_in(check for check, group in pairs if group is None)
    finding_of = {check: at for at, one in enumerate(findings) for check in one.checks}
    return {
        "failures": [
            {**to_builtins(check), "group": group, "finding": finding_of.get(check)}
            for check, group in pairs
        ],
        "findings": [_finding_data(one) for one in findings],
    }


def _finding_data(one: Finding) -> dict[str, Any]:
    return {
        "component": one.component,
        "problem": one.problem,
        "message": one.message,
        "found_by": one.found_by,
    }
