"""What is only written otherwise is no change, and what means something else is one."""

import json

import pytest

from presscheck.anatomy import Element
from presscheck.anatomy.diff import changes
from presscheck.outcome import ChangeKind
from tests.engine.anatomy.trees import Node, node, page

IN_SEOUL, IN_GREENWICH = "17:11:00+09", "08:11:00+00"
DATA = {"@type": "Person", "name": "Do Je-hae", "seen": ["2019-08-01T17:11:00+09:00"]}


def head(*entries: tuple[str, str]) -> list[Element]:
    """The head of a document, by kinds and texts."""
    return page(*[node(kind, text=text, role="") for kind, text in entries], path="document")


def kinds(before: list[Element], after: list[Element]) -> list[ChangeKind]:
    return [change.kind for change in changes(before, after)]


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("meta charset", "utf-8", "UTF-8"),
        ("meta article:published_time", "2019-08-01T17:11:00+09:00", "2019-08-01T08:11:00Z"),
        ("linked data dateModified", "2019-08-01T17:11:00+09:00", "2019-08-01T08:11:00+00:00"),
        ("linked data author", json.dumps(DATA), json.dumps(dict(reversed(DATA.items())))),
        ("linked data author", json.dumps(DATA), json.dumps(DATA).replace(IN_SEOUL, IN_GREENWICH)),
    ],
)
def test_another_spelling_for_machines_is_no_change(kind: str, before: str, after: str) -> None:
    assert kinds(head((kind, before)), head((kind, after))) == []


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("meta charset", "utf-8", "euc-kr"),
        ("meta description", "Face-off", "FACE-OFF"),
        ("meta article:published_time", "2019-08-01T17:11:00+09:00", "2019-08-01T17:11:00+00:00"),
        ("meta article:published_time", "2019-08-01T17:11:00+09:00", "2019-08-01T17:11:00"),
        ("meta article:published_time", "2019-08-01T17:11:00+09:00", "9999-99-99T99:99:00+09:00"),
        ("linked data author", '["Do", "Kim"]', '["Kim", "Do"]'),
        ("linked data author", '{"name": "Do"}', '{"name": "Do"'),
        ("title", "2019-08-01T17:11", "2019-08-01T08:11"),
    ],
)
def test_another_meaning_is_a_change(kind: str, before: str, after: str) -> None:
    assert kinds(head((kind, before)), head((kind, after))) == [ChangeKind.REWORDED]


def test_a_reader_sees_the_case_and_the_time_zone() -> None:
    before, after = "2019-08-01T17:11:00+09:00", "2019-08-01T08:11:00+00:00"

    found = kinds(page(node("paragraph", text=before)), page(node("paragraph", text=after)))

    assert found == [ChangeKind.REWORDED]


def test_lines_of_the_head_have_no_order() -> None:
    lines = [("meta og:type", "article"), ("meta og:title", "Face"), ("linked data name", "Do")]

    assert kinds(head(*lines), head(*reversed(lines))) == []


def test_the_first_of_several_images_comes_first() -> None:
    images = [("meta og:image", "/talks.png"), ("meta og:image", "/ferry.png")]

    assert kinds(head(*images), head(*reversed(images))) != []


def layered(*orders: str) -> list[Element]:
    names = ("Up", "Search", "Menu")
    layers: list[Node] = [
        node("button", name=name, text=name, style={} if order == "auto" else {"z-index": order})
        for name, order in zip(names, orders, strict=True)
    ]
    return page(*layers)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("10", "20", "auto"), ("12", "20", "auto")),
        (("10", "20", "30"), ("1", "2", "3")),
        (("-2", "1", "1"), ("-1", "1", "1")),
    ],
)
def test_stacking_orders_are_compared_by_their_order(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert kinds(layered(*before), layered(*after)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("10", "20", "auto"), ("25", "20", "auto")),
        (("10", "20", "auto"), ("20", "20", "auto")),
        (("10", "auto", "auto"), ("auto", "auto", "auto")),
        (("10", "auto", "auto"), ("-10", "auto", "auto")),
        (("1", "auto", "auto"), ("0", "auto", "auto")),
    ],
)
def test_a_new_place_among_the_layers_is_a_change(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert ChangeKind.RESTYLED in kinds(layered(*before), layered(*after))
