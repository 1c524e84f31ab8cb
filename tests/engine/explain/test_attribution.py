import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.anatomy import Box, Element
from presscheck.anatomy.boxes import holds
from presscheck.outcome import ChangeKind, Visibility
from tests.engine.anatomy.trees import at, link, node
from tests.engine.explain.drawn import DRAWN, WORLD, attributed, body, edited, restyled, sentences


def test_pixels_that_nothing_explains_are_a_change_of_their_own() -> None:
    after = DRAWN.replace("WWWW", "WVWW", 1)
    (change,) = attributed((body(WORLD), DRAWN), (body(WORLD), after))

    assert change.sentence == "1×1 at 3,1 in link “World” repainted"
    assert (change.component, change.visibility) == ("Top", Visibility.VISIBLE)


def test_pixels_that_nobody_owns_are_the_pages() -> None:
    (change,) = attributed(([], DRAWN), ([], DRAWN.replace("W", "V")), [at(2, 1, 4, 2)])

    assert change.sentence == "4×2 at 2,1 in the page repainted"


def test_a_faint_repaint_is_told_as_faint() -> None:
    before, after = DRAWN.replace("W", "w"), DRAWN.replace("W", "v")
    (change,) = attributed((body(WORLD), before), (body(WORLD), after))

    assert change.visibility is Visibility.BELOW_THRESHOLD


def test_a_restyled_element_accounts_for_its_pixels() -> None:
    restyled = node("link", **{**WORLD.fields, "style": {"color": "red"}})
    changes = attributed((body(WORLD), DRAWN), (body(restyled), DRAWN.replace("W", "V")))

    assert sentences(changes) == ["link “World” restyled: colour #000000 → red | visible"]


def test_a_change_without_a_differing_pixel_is_unseen() -> None:
    renamed = edited(WORLD, name="World news")
    elsewhere = DRAWN.replace("WWWW", "WVWW", 1)
    changes = attributed((body(WORLD), DRAWN), (body(renamed), elsewhere))

    assert [(change.kind, change.visibility) for change in changes] == [
        (ChangeKind.RENAMED, Visibility.NO_PIXELS),
        (ChangeKind.REPAINTED, Visibility.VISIBLE),
    ]


WHOLE = [Box(0, 0, 12, 6)]

MOVED = """
............
............
............
......WWWW..
......WWWW..
............
"""


def moved(down: str = MOVED) -> tuple[list[Element], str]:
    return body(edited(WORLD, box=at(6, 3, 4, 2))), down


def test_an_element_with_the_same_picture_at_its_new_place_only_moved() -> None:
    changes = attributed((body(WORLD), DRAWN), moved())

    assert sentences(changes) == ["link “World” moved: 4 px right, 2 px down | visible"]


def test_an_element_with_another_picture_at_its_new_place_is_repainted_too() -> None:
    changes = attributed((body(WORLD), DRAWN), moved(MOVED.replace("WWWW", "WVWW", 1)))

    assert [change.kind for change in changes] == [ChangeKind.MOVED, ChangeKind.REPAINTED]
    assert changes[1].element == "4×1 at 6,3 in link “World”"
    assert changes[1].visibility is Visibility.VISIBLE


def test_what_is_repainted_is_held_against_its_old_position() -> None:
    faint = MOVED.replace("WWWW", "WwWW", 1)
    _, repainted = attributed((body(WORLD), DRAWN), moved(faint))

    assert (repainted.was, repainted.box) == (at(2, 1, 4, 1), at(6, 3, 4, 1))
    assert repainted.visibility is Visibility.BELOW_THRESHOLD


FRAMED = """
............
.BBBBBBBBBB.
.B....WW..B.
.BBBBBBBBBB.
............
............
"""


def framed(top: int, left: int, drawn: str) -> tuple[list[Element], str]:
    box = node("group", edited(WORLD, box=at(left, top + 1, 2, 1)), box=at(1, top, 10, 3))
    return body(box), drawn


def test_the_frame_of_what_moved_with_it_is_not_repainted() -> None:
    lower = "............" + FRAMED.replace(".B....WW..B.", ".B.....WW.B.")[:-14]
    changes = attributed(framed(1, 6, FRAMED), framed(2, 7, lower), WHOLE)

    assert {change.kind for change in changes} == {ChangeKind.MOVED}


BOTH = """
............
..WWWW..NN..
..WWWW..NN..
............
............
............
"""
NATION = link("Nation", component="Photo", box=at(8, 1, 2, 2))


def test_one_box_around_everything_hides_no_repaint() -> None:
    after = body(restyled(WORLD, color="red"), NATION)
    painted = BOTH.replace("W", "V").replace("NN", "NM")
    changes = attributed((body(WORLD, NATION), BOTH), (after, painted), WHOLE)

    assert [(change.kind, change.component) for change in changes] == [
        (ChangeKind.RESTYLED, "Top"),
        (ChangeKind.REPAINTED, "Photo"),
    ]


def test_what_differs_behind_an_explained_element_is_told_too() -> None:
    after = body(restyled(WORLD, color="red"))
    painted = DRAWN.replace("W", "V").replace("............", "BBBBBBBBBBBB")
    changes = attributed((body(WORLD), DRAWN), (after, painted), WHOLE)

    assert [change.element for change in changes] == ["link “World”", "12×6 at 0,0 in body"]


def test_what_lies_under_a_layer_is_not_repainted_with_it() -> None:
    layer = node("banner", box=at(0, 0, 12, 3), style={"z-index": "10"})
    (change,) = attributed(
        (body(layer, WORLD), DRAWN), (body(layer, WORLD), DRAWN.replace("W", "V"))
    )

    assert change.element == "4×2 at 2,1 in page header"


PAGES = st.lists(
    st.builds(
        lambda x, y, width, height: node("box", box=at(x, y, width, height)),
        *(st.integers(0, 8), st.integers(0, 4), st.integers(0, 6), st.integers(0, 4)),
    ),
    max_size=5,
).map(lambda nodes: body(*nodes))
DRAWINGS = st.lists(st.text("AB", min_size=12, max_size=12), min_size=6, max_size=6)


@given(PAGES, DRAWINGS, st.sampled_from([None, WHOLE]))
def test_every_pixel_that_differs_is_in_a_change(
    elements: list[Element], rows: list[str], boxes: list[Box] | None
) -> None:
    plain = "\n".join(["A" * 12] * 6)
    changes = attributed((elements, plain), (elements, "\n".join(rows)), boxes)
    differing = [
        Box(x, y, 1, 1) for y, row in enumerate(rows) for x, ink in enumerate(row) if ink == "B"
    ]

    assert all(
        any(change.box and holds(change.box, pixel) for change in changes) for pixel in differing
    )


LINE = """
............
..WWWW......
..WWWW......
............
........L...
............
"""


@pytest.mark.parametrize("side", ["::before", "::after"])
def test_a_pseudo_element_outside_its_element_is_told_once(side: str) -> None:
    """A line that a ::before draws beside its element used to be restyled, and also repainted."""
    thin, thick = (restyled(WORLD, **{f"{side} border-left": width}) for width in ("1px", "2px"))
    changes = attributed((body(thin), LINE), (body(thick), LINE.replace("L", "M")))

    assert sentences(changes) == [
        f"link “World” restyled: {side} border left 1 px → 2 px | visible"
    ]


def test_a_repaint_beside_a_pseudo_element_that_is_seen_stays() -> None:
    thin, thick = (restyled(WORLD, **{"::before color": colour}) for colour in ("red", "blue"))
    after = LINE.replace("WWWW", "WVWW", 1).replace("L", "M")
    changes = attributed((body(thin), LINE), (body(thick), after))

    assert [one.kind for one in changes] == [ChangeKind.RESTYLED, ChangeKind.REPAINTED]


def test_a_repaint_beside_another_change_without_pixels_stays() -> None:
    named = edited(WORLD, name="World news")
    changes = attributed((body(WORLD), LINE), (body(named), LINE.replace("L", "M")))

    assert [one.kind for one in changes] == [ChangeKind.RENAMED, ChangeKind.REPAINTED]
