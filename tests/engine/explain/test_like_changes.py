"""Like changes of like elements are one cause; what a developer wrote comes before the rest."""

from collections.abc import Sequence

import pytest

from presscheck.anatomy import REST, Element
from presscheck.anatomy.diff import Difference
from presscheck.anatomy.matching import match
from presscheck.anatomy.pairs import NodePair
from presscheck.explain.causes import explained
from presscheck.outcome import Change, ChangeKind, Visibility
from tests.engine.anatomy.trees import Node, at, link, node, page
from tests.engine.explain.pages import causes_of, explain

SERVICES = ["facebook", "twitter", "kakaolink", "whatsapp", "reddit"]


def icons(*names: str) -> list[Element]:
    """The pictures of the share row; one without a name is decoration, and has no role."""
    pictures = [
        node("picture", name=name, role="img" if name else "", target=f"/{service}.svg")
        for name, service in zip(names, SERVICES, strict=True)
    ]
    return page(node("group", *pictures))


def alike(changes: list[Change]) -> list[str]:
    return [one.description for one in changes if one.alike]


def test_pictures_that_lost_their_alternative_text_are_one_cause() -> None:
    changes = explain(icons(*SERVICES), icons(*[""] * 5))

    [cause] = [one for one in changes if not one.because]
    assert cause.description == "picture “facebook” lost its alternative text: “facebook”"
    assert alike(changes) == [
        f"picture “{name}” lost its alternative text: “{name}”" for name in SERVICES[1:]
    ]


def test_a_role_follows_from_the_text_that_a_developer_wrote() -> None:
    changes = explain(icons(*SERVICES), icons("", *SERVICES[1:]))

    assert [(one.what, bool(one.because)) for one in changes] == [
        ("alternative text", False),
        ("role", True),
    ]


def test_a_role_follows_from_a_lost_target() -> None:
    before = page(node("box", text="About us", role="link", target="/about"))
    after = page(node("box", text="About us", role=""))

    [(cause, follow)] = causes_of(before, after).items()

    assert (cause, follow) == ("link “About us” lost its target: /about", 1)


def test_a_role_of_its_own_is_a_cause() -> None:
    before = page(node("box", text="About us", role="link", target="/about"))
    after = page(node("box", text="About us", role="button", target="/about"))

    assert list(causes_of(before, after)) == ["link “About us” has another role: link → button"]


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        (["http://a/x", "http://b/y"], ["https://a/x", "https://b/y"], 1),
        (["/x", "/y"], ["", ""], 1),
        (["/x", "/y"], ["/v", "/w"], 2),
        (["/x?a=1", "/y?a=1"], ["/x", "/y"], 1),
    ],
    ids=["same edit", "lost", "different", "same part lost"],
)
def test_targets_are_alike_by_their_edit(before: list[str], after: list[str], count: int) -> None:
    def links(targets: list[str]) -> list[Element]:
        texts = ("One", "Two")
        return page(
            *(node("link", text=text, target=to) for text, to in zip(texts, targets, strict=True))
        )

    assert len(causes_of(links(before), links(after))) == count


def test_entries_removed_from_one_list_are_one_cause() -> None:
    def lists(first: str, second: str) -> list[Element]:
        return page(*(node("list", *(link(word) for word in words)) for words in (first, second)))

    changes = explain(lists("ABCD", "EFG"), lists("AD", "EF"))

    assert [one.description for one in changes if not one.because] == [
        "link “B” removed",
        "link “G” removed",
    ]
    assert alike(changes) == ["link “C” removed"]


def test_what_is_inside_what_was_removed_is_a_consequence() -> None:
    inner = node("list", node("listitem", text="Inner"))
    whole = page(node("list", node("listitem", inner, text="Outer"), node("listitem", text="Last")))

    changes = explain(whole, page(node("list", node("listitem", text="Last"))))

    assert alike(changes) == []
    assert changes[0].description == "list item “Outer” removed"


def row(width: int) -> list[Element]:
    """Buttons of a fixed width beside each other, and the group as wide as all of them."""
    buttons: list[Node] = [
        node("listitem", link(name, box=at(width * n, 0, width)), box=at(width * n, 0, width))
        for n, name in enumerate(SERVICES)
    ]
    return page(
        node("group", node("list", *buttons, box=at(0, 0, 5 * width)), box=at(0, 0, 5 * width))
    )


def test_the_width_of_the_buttons_comes_before_the_width_around_them() -> None:
    changes = explain(row(40), row(44))

    [cause] = [one for one in changes if not one.because]
    assert cause.description == "link “facebook” resized: width 40 px → 44 px"
    assert len(alike(changes)) == 4


def test_a_column_that_became_wider_is_not_explained_by_what_fills_it() -> None:
    def column(width: int) -> list[Element]:
        links = [link(name, box=at(0, 20 * n, width)) for n, name in enumerate(SERVICES)]
        return page(node("navigation", *links, box=at(0, 0, width, 100)))

    [cause] = [one for one in explain(column(300), column(280)) if not one.because]

    assert cause.noun == "navigation"


def repainted(*sizes: str, component: str = "Share row", faint: Sequence[int] = ()) -> list[Change]:
    """Explain a group in which pixels of every button, of these sizes, are repainted."""
    whole = page(node("group", *(node("button", name=name) for name in SERVICES[: len(sizes)])))
    differences = [
        Difference(
            NodePair(number, number),
            Change(
                ChangeKind.REPAINTED,
                component,
                f"{size} at 9,9 in button “{name}”",
                visibility=Visibility.BELOW_THRESHOLD if number in faint else Visibility.VISIBLE,
            ),
            paints=True,
        )
        for number, (name, size) in enumerate(zip(SERVICES, sizes, strict=False), 1)
    ]
    return explained(match(whole, whole), differences)


def test_like_elements_of_which_as_many_pixels_are_repainted_are_one_cause() -> None:
    changes = repainted("8×8", "8×8", "8×8")

    [cause] = [one for one in changes if not one.because]
    assert cause.element == "8×8 at 9,9 in button “facebook”"
    assert [one.label for one in changes if one.alike] == SERVICES[1:3]


def test_pixels_of_one_size_are_one_cause_though_some_are_faint() -> None:
    assert [one.alike for one in repainted("8×8", "8×8", "8×8", faint=(1,))] == [False, True, True]


def test_repainted_pixels_of_other_sizes_are_two_causes() -> None:
    assert [one.because for one in repainted("8×8", "30×12")] == ["", ""]


def test_faintly_repainted_pixels_of_any_size_are_one_cause() -> None:
    changes = repainted("8×8", "30×12", faint=(1, 2))

    assert [one.alike for one in changes] == [False, True]


def test_repainted_elements_without_a_component_are_not_joined() -> None:
    assert [one.because for one in repainted("8×8", "8×8", component=REST)] == ["", ""]
