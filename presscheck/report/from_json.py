"""results.json read back: every value checked, because it may come from anywhere."""

from typing import Any

from presscheck.anatomy import Box
from presscheck.baselines.key import SnapshotKey
from presscheck.errors import UsageError
from presscheck.outcome import (
    Change,
    Changed,
    Kind,
    Missing,
    Orphaned,
    Outcome,
    Resized,
    Same,
    Sight,
    Size,
    Unreadable,
    Unsettled,
)
from presscheck.report.as_json import VERSION
from presscheck.report.model import (
    ComponentResult,
    KeptCapture,
    RendererFacts,
    Results,
    SnapshotResult,
)
from presscheck.report.node import Node
from presscheck.report.source import expect_below

Changes = tuple[Change, ...]


def from_json(value: Any) -> Results:
    """ValueError says in one line what is not as docs/results.md has it."""
    report = Node(value)
    version = report["version"].count
    if version > VERSION:
        raise ValueError(f"its format is {version}, newer than {VERSION}")
    return Results(
        site=report["site"].text,
        complete=report["complete"].flag,
        snapshots=tuple(map(snapshot_from, report["snapshots"].each())),
        renderers=tuple(map(renderer_from, report["renderers"].each())),
        notes=texts(report["notes"]),
    )


def snapshot_from(node: Node) -> SnapshotResult:
    components = tuple(map(component_from, node["components"].each()))
    changes = tuple(
        change
        for component in components
        if isinstance(component.outcome, Changed | Resized)
        for change in component.outcome.changes
    )
    return SnapshotResult(
        key=key_from(node["name"]),
        browser=node["browser"].text,
        asked_by=node["asked_by"].text,
        outcome=outcome_from(node, changes),
        components=components,
        identity=node["identity"].text,
        capture=capture_from(node["capture"]),
        approved=node["approved"].flag,
    )


def component_from(node: Node) -> ComponentResult:
    name = node["component"].text
    changes = tuple(change_from(change, name) for change in node["changes"].each())
    return ComponentResult(name, outcome_from(node, changes))


def outcome_from(node: Node, changes: Changes) -> Outcome:
    match node["outcome"].text:
        case "same":
            return Same()
        case "changed":
            return Changed(changes)
        case "resized":
            sizes = node["sizes"]
            return Resized(size_from(sizes["baseline"]), size_from(sizes["capture"]), changes)
        case "missing":
            return Missing()
        case "orphaned":
            return Orphaned()
        case "unsettled":
            return Unsettled(node["captures"].count, texts(node["restless"]))
        case "unreadable":
            return Unreadable(node["why"].text)
        case _:
            raise node["outcome"].wrong("is no outcome")


def change_from(node: Node, component: str) -> Change:
    return Change(
        kind=node["kind"].one_of(Kind),
        component=component,
        element=node["element"].text,
        what=node["what"].text,
        before=node["before"].text,
        after=node["after"].text,
        box=box_from(node["box"]),
        sight=node["sight"].one_of(Sight),
    )


def renderer_from(node: Node) -> RendererFacts:
    return RendererFacts(
        browser=node["browser"].text,
        version=node["version"].text,
        system=node["system"].text,
        canary=node["canary"].text,
        comparable=node["comparable"].flag,
    )


def capture_from(node: Node) -> KeptCapture | None:
    if node.value is None:
        return None
    capture = KeptCapture(node["picture"].text, node["anatomy"].text, node["diff"].text)
    for path in filter(None, (capture.picture, capture.anatomy, capture.diff)):
        expect_below(path)
    return capture


def box_from(node: Node) -> Box | None:
    if node.value is None:
        return None
    sides = [side.number for side in node.each()]
    if len(sides) != len(Box._fields):
        raise node.wrong("must be a box: x, y, width and height")
    return Box(*sides)


def size_from(node: Node) -> Size:
    match [side.count for side in node.each()]:
        case [width, height]:
            return width, height
        case _:
            raise node.wrong("must be a width and a height")


def key_from(node: Node) -> SnapshotKey:
    try:
        return SnapshotKey.parse(node.text)
    except UsageError as error:
        raise ValueError(f"{node.place}: {error.problem}") from error


def texts(node: Node) -> tuple[str, ...]:
    return tuple(each.text for each in node.each())
