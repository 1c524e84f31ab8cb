"""The outline of a page: which snapshot is outlined, and where its components are."""

from hashlib import sha256

from presscheck.anatomy import Anatomy, Box, Frame, as_line
from presscheck.outcome import Missing, Same
from presscheck.report.outlines import outline, outline_snapshots
from presscheck.results import SnapshotResult
from tests.engine.results import snapshot


def snapshot_of(name: str, parts: int) -> SnapshotResult:
    components = tuple(f"part {number}" for number in range(parts))
    return snapshot(Same(), name, components=components)


def seen(*lines: dict[str, object]) -> Anatomy:
    return Anatomy(Frame((100, 80), sha256().hexdigest(), tuple(map(as_line, lines))))


def chosen(*snapshots: SnapshotResult) -> list[str]:
    return [str(one.key) for one in outline_snapshots(snapshots)]


def test_a_page_at_rest_on_a_desktop_is_preferred_to_one_that_shows_a_little_more() -> None:
    snapshots = [
        snapshot_of("a/menu@desktop", 9),
        snapshot_of("a/at-rest@wide", 8),
        snapshot_of("a/at-rest@desktop", 7),
    ]

    assert chosen(*snapshots) == ["a/at-rest@desktop"]


def test_a_look_at_one_part_is_no_map() -> None:
    assert chosen(snapshot_of("a/at-rest@desktop", 1), snapshot_of("a/menu@wide", 9)) == [
        "a/menu@wide"
    ]


def test_every_kind_of_page_has_one_even_if_nothing_was_judged() -> None:
    snapshots = [snapshot(Missing(), "a/x@wide"), snapshot(Missing(), "b/x@wide")]

    assert chosen(*snapshots) == ["a/x@wide", "b/x@wide"]


def test_components_are_where_they_begin() -> None:
    anatomy = seen(
        {"path": "body", "component": "Page", "box": [0, 0, 100, 80]},
        {"path": "banner", "component": "Header", "box": [0, 0, 100, 20]},
        {"path": "banner/link", "box": [0, 0, 100, 79]},
        {"path": "main", "box": [0, 20, 100, 40]},
        {"path": "main/list", "component": "Share row", "box": [10, 20, 5, 5.5]},
        {"path": "main/list[2]", "component": "Share row", "box": [30, 30, 5, 5]},
    )

    found = outline(snapshot_of("a/at-rest@desktop", 3), anatomy)

    assert {part.component: part.box for part in found.parts} == {
        "Page": Box(0, 0, 100, 80),
        "Header": Box(0, 0, 100, 20),
        "Share row": Box(10, 20, 25, 15),
    }


def test_what_is_off_the_picture_is_left_out() -> None:
    anatomy = seen(
        {"path": "banner", "component": "Header", "box": [-10, -5, 200, 20]},
        {"path": "navigation", "component": "Menu", "box": [-300, 0, 200, 20]},
        {"path": "dialog", "component": "Window"},
    )

    found = outline(snapshot_of("a/at-rest@desktop", 3), anatomy)

    assert [(part.component, part.box) for part in found.parts] == [("Header", Box(0, 0, 100, 15))]
