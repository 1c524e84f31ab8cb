"""A role that was lost or changed is one change of the same element."""

from presscheck.anatomy.diff import changes
from tests.engine.anatomy.trees import Node, at, item, link, node, page


def renamed(before: Node, after: Node) -> list[str]:
    rest = (node("heading", text="Share this"), item("Home"))
    return [
        change.sentence
        for change in changes(
            page(node("main", rest[0], before, rest[1])),
            page(node("main", rest[0], after, rest[1])),
        )
    ]


def test_what_holds_the_same_is_the_same_though_its_role_is_new() -> None:
    inner = (node("picture", name="A palace"), node("text", text="A palace at night"))

    assert renamed(node("box", *inner), node("table", *inner)) == [
        "box with “A palace” has a new role: table"
    ]


def test_what_says_the_same_is_the_same_though_its_role_is_lost() -> None:
    fields = {"text": "No results", "box": at(0, 40)}

    assert renamed(node("alert", **fields), node("box", **fields)) == [
        "alert “No results” lost its role: alert"
    ]


def test_what_says_nothing_yet_is_known_by_its_size_and_looks() -> None:
    place, taller = {"box": at(0, 40, 300, 0)}, {"box": at(0, 40, 300, 8)}

    assert renamed(node("status", **place), node("paragraph", **place)) == [
        "status has another role: status → paragraph"
    ]
    assert len(renamed(node("status", **place), node("paragraph", **taller))) == 2


def test_what_says_something_else_is_something_else() -> None:
    assert renamed(node("alert", text="No results"), link("Search again")) == [
        "alert “No results” removed",
        "link “Search again” added",
    ]


def test_words_are_no_element_that_lost_its_role() -> None:
    assert len(renamed(node("strong", text="INTERVIEW"), node("text", text="INTERVIEW"))) == 2
