"""results.json read back: every value checked, because it may come from anywhere."""

from datetime import datetime
from typing import Any

from presscheck.anatomy import Box
from presscheck.baselines.key import SnapshotKey
from presscheck.errors import UsageError
from presscheck.outcome import (
    CaptureFailed,
    Change,
    Changed,
    ChangeKind,
    Missing,
    Outcome,
    Resized,
    Same,
    Size,
    Unreadable,
    Unstable,
    Unused,
    Visibility,
)
from presscheck.report.as_json import VERSION
from presscheck.report.model import (
    Attachment,
    ComponentResult,
    Evidence,
    Failure,
    KeptCapture,
    Outline,
    OutlinePart,
    RendererFacts,
    Results,
    SnapshotResult,
    Tally,
)
from presscheck.report.node import Node
from presscheck.report.source import expect_below

Changes = tuple[Change, ...]

WITHOUT_FACTS: dict[str, Outcome] = {
    "same": Same(),
    "missing": Missing(),
    "unused": Unused(),
}
"""Outcomes that say all by their word."""


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
        ended=moment_from(report["ended"]),
        checks=Tally(report["checks"]["passed"].count, report["checks"]["skipped"].count),
        failures=tuple(map(failure_from, report["failures"].each())),
        outlines=tuple(map(outline_from, report["outlines"].each())),
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
        test=node["test"].text,
        outcome=outcome_from(node, changes),
        components=components,
        digest=node["digest"].text,
        capture=capture_from(node["capture"]),
        approved=node["approved"].flag,
        masks=tuple(map(known_box_from, node["masks"].each())),
    )


def component_from(node: Node) -> ComponentResult:
    name = node["component"].text
    changes = tuple(change_from(change, name) for change in node["changes"].each())
    return ComponentResult(name, outcome_from(node, changes))


def outcome_from(node: Node, changes: Changes) -> Outcome:
    word = node["outcome"].text
    match word:
        case "same" | "missing" | "unused":
            return WITHOUT_FACTS[word]
        case "changed":
            return Changed(changes)
        case "resized":
            sizes = node["sizes"]
            return Resized(size_from(sizes["baseline"]), size_from(sizes["capture"]), changes)
        case "unstable":
            return Unstable(node["captures"].count, texts(node["restless"]))
        case "capture_failed":
            return CaptureFailed(node["why"].text, node["try_next"].text)
        case "unreadable":
            return Unreadable(node["why"].text, node["try_next"].text)
        case _:
            raise node["outcome"].wrong("is no outcome")


def change_from(node: Node, component: str) -> Change:
    return Change(
        kind=node["kind"].one_of(ChangeKind),
        component=component,
        element=node["element"].text,
        what=node["what"].text,
        before=node["before"].text,
        after=node["after"].text,
        box=box_from(node["box"]),
        visibility=node["visibility"].one_of(Visibility),
        because=node["because"].text,
        was=box_from(node["was"]),
    )


def renderer_from(node: Node) -> RendererFacts:
    return RendererFacts(
        browser=node["browser"].text,
        version=node["version"].text,
        system=node["system"].text,
        fingerprint=node["fingerprint"].text,
        comparable=node["comparable"].flag,
    )


def capture_from(node: Node) -> KeptCapture | None:
    if node.value is None:
        return None
    capture = KeptCapture(
        picture=node["picture"].text,
        anatomy=node["anatomy"].text,
        diff=node["diff"].text,
        baseline=node["baseline"].text,
    )
    for path in (capture.picture, capture.anatomy, *capture.paths):
        expect_below(path)
    return capture


def failure_from(node: Node) -> Failure:
    return Failure(
        check=node["check"].text,
        test=node["test"].text,
        component=node["component"].text,
        said=node["said"].text,
        details=node["details"].text,
        output=node["output"].text,
        browser=node["browser"].text,
        attachments=tuple(map(attachment_from, node["attachments"].each())),
    )


def attachment_from(node: Node) -> Attachment:
    attachment = Attachment(node["kind"].one_of(Evidence), node["path"].text)
    expect_below(attachment.path)
    return attachment


def outline_from(node: Node) -> Outline:
    parts = [
        OutlinePart(part["component"].text, known_box_from(part["box"]))
        for part in node["parts"].each()
    ]
    size = size_from(node["size"])
    return Outline(key_from(node["name"]), node["browser"].text, size, tuple(parts))


def moment_from(node: Node) -> str:
    """A moment as it was written; empty when the run had not ended."""
    try:
        if node.text:
            datetime.fromisoformat(node.text)
    except ValueError as error:
        raise node.wrong("must be a moment such as 2026-11-24T12:30:05+00:00") from error
    return node.text


def box_from(node: Node) -> Box | None:
    return None if node.value is None else known_box_from(node)


def known_box_from(node: Node) -> Box:
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
