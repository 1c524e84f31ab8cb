"""In another build of an engine, what follows from text is let go by, and what was said is not."""

import pytest

from presscheck.anatomy import Box, Element
from presscheck.anatomy.diff import Scope, changes
from tests.engine.anatomy.trees import at, node, page

HALF_BACK = "matrix(1, 0, 0, 1, -50, 0)"
"""What `translateX(-50%)` comes to for a box that is 100 px wide."""


def sentences(before: list[Element], after: list[Element]) -> list[str]:
    return [change.sentence for change in changes(before, after, Scope.SAME_ENGINE)]


def figure(
    holder: Box, picture: Box, kind: str = "picture", caption: str = "In May"
) -> list[Element]:
    inner = node(kind, name="A palace", role="img", box=picture)
    words = node("text", text=caption, box=at(0, 180))
    return page(node("figure", inner, words, box=holder))


@pytest.mark.parametrize("kind", ["canvas", "iframe", "picture", "video"])
def test_a_size_that_was_said_is_compared(kind: str) -> None:
    before = figure(at(0, 0, 300, 200), at(0, 0, 24, 24), kind)

    assert sentences(before, figure(at(0, 0, 300, 204), at(0, 0, 25, 24), kind)) == [
        "picture “A palace” resized: width 24 px → 25 px"
    ]


def test_a_box_is_as_large_as_its_words() -> None:
    before, after = (
        page(node("listitem", node("link", text="World", box=box), box=box))
        for box in (at(0, 0, 41.5, 20), at(3, 7, 43.25, 22))
    )

    assert sentences(before, after) == []


def test_words_that_are_called_a_picture_are_as_large_as_words() -> None:
    before, after = (
        page(node("img", text="★★★", name="Three stars", box=box))
        for box in (at(0, 0, 41.5, 20), at(0, 0, 43.25, 20))
    )

    assert sentences(before, after) == []


@pytest.mark.parametrize(
    ("holder", "picture"),
    [
        pytest.param(at(0, 0, 304, 184), at(0, 0, 304, 152), id="in-shape"),
        pytest.param(at(0, 0, 304, 180), at(0, 0, 304, 150), id="in-width"),
        pytest.param(at(0, 0, 300, 184), at(0, 0, 300, 154), id="in-height"),
    ],
)
def test_a_picture_that_follows_its_holder_is_let_go_by(holder: Box, picture: Box) -> None:
    before = figure(at(0, 0, 300, 180), at(0, 0, 300, 150))

    assert sentences(before, figure(holder, picture)) == []


def test_what_holds_no_text_follows_its_picture() -> None:
    before = figure(at(0, 0, 40, 40), at(0, 0, 24, 24), caption="")

    assert sentences(before, figure(at(0, 0, 41, 41), at(0, 0, 25, 25), caption="")) != []


def test_half_of_a_holder_follows_by_half() -> None:
    before = figure(at(0, 0, 300, 180), at(0, 0, 150, 75))

    assert sentences(before, figure(at(0, 0, 304, 184), at(0, 0, 152, 76))) == []


@pytest.mark.parametrize(
    ("holder", "picture"),
    [
        pytest.param(at(0, 0, 304, 180), at(0, 0, 302, 151), id="by-less"),
        pytest.param(at(0, 0, 304, 180), at(0, 0, 304, 149), id="out-of-shape"),
        pytest.param(at(0, 0, 300, 180), at(0, 0, 304, 152), id="alone"),
    ],
)
def test_a_picture_that_does_not_follow_its_holder_is_told(holder: Box, picture: Box) -> None:
    before = figure(at(0, 0, 300, 180), at(0, 0, 300, 150))

    assert "picture “A palace” resized" in sentences(before, figure(holder, picture))[0]


def shifted(transform: str, width: float, name: str = "transform") -> list[Element]:
    return page(node("link", text="World", box=at(0, 0, width), style={name: transform}))


def test_half_of_a_words_width_is_no_style() -> None:
    wider = "matrix(1, 0, 0, 1, -51, 0)"

    assert sentences(shifted(HALF_BACK, 100), shifted(wider, 102)) == []
    assert sentences(shifted(HALF_BACK, 100), shifted(wider, 100)) != []


@pytest.mark.parametrize("name", ["transform", "::before transform"])
@pytest.mark.parametrize("after", ["matrix(1, 0, 0, 2, -51, 0)", "none"])
def test_what_is_turned_or_scaled_is_told_of_any_width(name: str, after: str) -> None:
    assert sentences(shifted(HALF_BACK, 100, name), shifted(after, 102, name)) != []


def dotted(
    box: Box, width: str | None, height: str = "8px", around: Box | None = None
) -> list[Element]:
    style = {"::before content": '""', "::before height": height}
    if width is not None:
        style["::before width"] = width
    button = node("button", name="Picture 1", box=box, style=style)
    return page(node("box", button, box=around or at(0, 0, 400, 300)))


def told(before: list[Element], after: list[Element]) -> list[str]:
    return [change.sentence for change in changes(before, after)]


def test_a_smaller_dot_is_told_with_its_sizes() -> None:
    before, after = (dotted(at(0, 0, 32, 32), size, size) for size in ("8px", "7px"))

    assert told(before, after) == [
        "button “Picture 1” restyled: ::before height 8 px → 7 px",
        "button “Picture 1” restyled: ::before width 8 px → 7 px",
    ]


def test_a_dot_that_got_a_size_is_told() -> None:
    before = dotted(at(0, 0, 32, 32), None)

    assert told(before, dotted(at(0, 0, 32, 32), "8px")) == [
        "button “Picture 1” restyled: ::before width none → 8 px"
    ]


@pytest.mark.parametrize(
    ("box", "around"),
    [
        pytest.param(at(0, 0, 52, 32), at(0, 0, 400, 300), id="its-element"),
        pytest.param(at(0, 0, 32, 32), at(0, 0, 420, 300), id="a-box-around"),
    ],
)
def test_a_cover_that_follows_what_it_covers_is_no_change_of_its_own(box: Box, around: Box) -> None:
    before = dotted(at(0, 0, 32, 32), "300px")

    assert not [one for one in told(before, dotted(box, "320px", around=around)) if "::" in one]


def test_another_build_does_not_compare_the_sizes_of_dots() -> None:
    before, after = (dotted(at(0, 0, 32, 32), size) for size in ("8px", "7px"))

    assert sentences(before, after) == []


@pytest.mark.parametrize("size", ["", "none", "50%", "1e999px", "px"])
def test_a_size_that_is_no_length_is_compared_as_it_is_written(size: str) -> None:
    before, after = dotted(at(0, 0, 32, 32), size), dotted(at(0, 0, 32, 32), "7px")

    assert "::before width" in " ".join(told(before, after))
