from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.anatomy import Element
from presscheck.anatomy.diff import Scope, changes
from presscheck.outcome import ChangeKind
from tests.engine.anatomy.trees import Node, at, item, link, node, page

TWITTER = Element(
    "group/link",
    "Share row",
    "link",
    "Twitter",
    target="/share?u=1",
    state={"window": "_blank"},
    box=at(412, 880),
    style={"color": "#02715f"},
    hover={"color": "#1f1f1f"},
)


def test_an_added_element_is_the_component_it_came_to() -> None:
    (added,) = changes([], [TWITTER])
    (removed,) = changes([TWITTER], [])

    assert (added.sentence, added.component) == ("link “Twitter” added", "Share row")
    assert (removed.sentence, removed.box) == ("link “Twitter” removed", TWITTER.box)
    assert (added.was, removed.was) == (None, TWITTER.box)


def test_a_change_knows_both_places() -> None:
    moved = replace(TWITTER, box=at(424, 880))

    (change,) = changes([TWITTER], [moved])

    assert (change.was, change.box) == (TWITTER.box, moved.box)


@pytest.mark.parametrize(
    ("edit", "scopes"),
    [
        pytest.param({"text": "t"}, set(Scope), id="words"),
        pytest.param({"target": ""}, set(Scope), id="target"),
        pytest.param({"state": {}}, set(Scope), id="state"),
        pytest.param({"role": "button"}, set(Scope), id="role"),
        pytest.param({"hover": {}}, set(Scope) - {Scope.OTHER_ENGINE}, id="hover"),
        pytest.param({"style": {}}, set(Scope) - {Scope.OTHER_ENGINE}, id="style"),
        pytest.param({"focus": {"color": "#fff"}}, set(Scope) - {Scope.OTHER_ENGINE}, id="focus"),
        pytest.param({"box": at(460, 990)}, {Scope.SAME_RENDERER}, id="place"),
        pytest.param({"box": at(412, 880, 150, 40)}, {Scope.SAME_RENDERER}, id="size"),
    ],
)
def test_what_counts_depends_on_what_rendered_it(edit: Mapping[str, Any], scopes: object) -> None:
    after = [replace(TWITTER, **edit)]

    assert {scope for scope in Scope if changes([TWITTER], after, scope)} == scopes


def entries(*texts: str) -> list[Element]:
    items = [node("listitem", text=text, box=at(0, 20 * row)) for row, text in enumerate(texts)]
    return page(node("list", *items))


def test_a_cause_comes_before_what_it_pushes_down() -> None:
    found = changes(
        entries("World", "Nation", "Sports"), entries("World", "Arts", "Nation", "Sports")
    )

    assert [change.sentence for change in found] == [
        "list item “Arts” added",
        "list item “Nation” moved: 20 px down",
        "list item “Sports” moved: 20 px down",
    ]


KINDS = st.sampled_from(["link", "box", "listitem"])
TEXTS = st.sampled_from(["", "1", "World", "Nation"])
BOXES = st.builds(at, st.integers(0, 50), st.integers(0, 50))
NODES = st.recursive(
    st.builds(lambda kind, text, box: node(kind, text=text, box=box), KINDS, TEXTS, BOXES),
    lambda inner: st.builds(
        lambda held, box: node("box", *held, box=box), st.lists(inner, max_size=4), BOXES
    ),
    max_leaves=10,
)
PAGES = st.lists(NODES, min_size=1, max_size=4).map(lambda nodes: page(*nodes))
FIELDS: list[Callable[[Element], Element]] = [
    lambda one: replace(one, text=one.text + "!"),
    lambda one: replace(one, name="Name"),
    lambda one: replace(one, target="/new"),
    lambda one: replace(one, role="button"),
    lambda one: replace(one, state={"expanded": "true"}),
    lambda one: replace(one, style={"z-index": "2"}),
    lambda one: replace(one, hover={"color": "#fff"}),
    lambda one: replace(one, focus={"color": "#fff"}),
    lambda one: replace(one, box=None),
    lambda one: replace(one, box=one.box and one.box._replace(x=one.box.x + 0.01)),
    lambda one: replace(one, box=one.box and one.box._replace(height=20.01)),
]


@given(PAGES)
def test_a_look_never_differs_from_itself(look: list[Element]) -> None:
    assert changes(look, [replace(element) for element in look]) == []


@given(PAGES, st.data())
def test_no_edit_of_any_field_is_silent(before: list[Element], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(before) - 1))
    before[place] = replace(before[place], component="Mine")
    edited = data.draw(st.sampled_from(FIELDS))(before[place])
    after = [*before[:place], edited, *before[place + 1 :]]

    assert "Mine" in {change.component for change in changes(before, after)}


@given(PAGES, PAGES)
def test_additions_and_removals_add_up(before: list[Element], after: list[Element]) -> None:
    found = [change.kind for change in changes(before, after)]

    assert len(before) - len(after) == found.count(ChangeKind.REMOVED) - found.count(
        ChangeKind.ADDED
    )


@pytest.mark.parametrize(
    ("nodes", "words"),
    [
        pytest.param(node("link"), "link", id="no-words"),
        pytest.param(node("img", name="A palace"), "picture “A palace”", id="picture"),
        pytest.param(node("textbox", name="Search"), "field “Search”", id="field"),
        pytest.param(node("text", text="Posted"), "text “Posted”", id="text"),
        pytest.param(item("Nation"), "list item with “Nation”", id="words-inside"),
        pytest.param(node("main", link("Nation")), "main", id="too-large-for-words-inside"),
    ],
)
def test_elements_are_called_as_a_reader_calls_them(nodes: Node, words: str) -> None:
    assert changes([], page(nodes))[0].element == words
