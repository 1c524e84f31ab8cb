"""What results.json holds: docs/results.md has its schema."""

from dataclasses import asdict
from typing import Any

from presscheck.anatomy import Box
from presscheck.outcome import (
    CaptureFailed,
    Change,
    Outcome,
    Resized,
    Unreadable,
    Unstable,
    changes_of,
    headline,
    word,
)
from presscheck.report.model import (
    ComponentResult,
    Failure,
    KeptCapture,
    Outline,
    Results,
    SnapshotResult,
)

VERSION = 1
"""Of the format; a newer one is refused, never guessed at."""


def as_json(results: Results) -> dict[str, Any]:
    return {
        "version": VERSION,
        "site": results.site,
        "ended": results.ended,
        "complete": results.complete,
        "renderers": [asdict(renderer) for renderer in results.renderers],
        "snapshots": [snapshot_json(snapshot) for snapshot in results.snapshots],
        "checks": asdict(results.checks),
        "failures": [failure_json(failure) for failure in results.failures],
        "outlines": [outline_json(outline) for outline in results.outlines],
        "notes": list(results.notes),
    }


def snapshot_json(snapshot: SnapshotResult) -> dict[str, Any]:
    return {
        "name": str(snapshot.key),
        "page": snapshot.key.page,
        "state": snapshot.key.state,
        "viewport": snapshot.key.viewport,
        "browser": snapshot.browser,
        "test": snapshot.test,
        **outcome_json(snapshot.outcome),
        "digest": snapshot.digest,
        "approved": snapshot.approved,
        "capture": capture_json(snapshot.capture),
        "masks": [list(mask) for mask in snapshot.masks],
        "components": [component_json(component) for component in snapshot.components],
    }


def outcome_json(outcome: Outcome) -> dict[str, Any]:
    """The outcome's word, its sentence, and the facts behind it."""
    said = {"outcome": word(outcome), "said": headline(outcome)}
    match outcome:
        case Resized(baseline, capture):
            return said | {"sizes": {"baseline": list(baseline), "capture": list(capture)}}
        case Unstable(captures, restless):
            return said | {"captures": captures, "restless": list(restless)}
        case CaptureFailed(why, try_next) | Unreadable(why, try_next):
            return said | {"why": why, "try_next": try_next}
        case _:
            return said


def component_json(component: ComponentResult) -> dict[str, Any]:
    return {
        "component": component.component,
        **outcome_json(component.outcome),
        "changes": [change_json(change) for change in changes_of(component.outcome)],
    }


def change_json(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "element": change.element,
        "what": change.what,
        "before": change.before,
        "after": change.after,
        "box": box_json(change.box),
        "was": box_json(change.was),
        "visibility": change.visibility,
        "because": change.because,
        "sentence": change.sentence,
    }


def box_json(box: Box | None) -> list[float] | None:
    return list(box) if box else None


def failure_json(failure: Failure) -> dict[str, Any]:
    return asdict(failure) | {"attachments": [asdict(one) for one in failure.attachments]}


def outline_json(outline: Outline) -> dict[str, Any]:
    return {
        "name": str(outline.key),
        "browser": outline.browser,
        "size": list(outline.size),
        "parts": [{"component": part.component, "box": list(part.box)} for part in outline.parts],
    }


def capture_json(capture: KeptCapture | None) -> dict[str, str] | None:
    return asdict(capture) if capture else None
