"""A cause is told; what follows from it is counted."""

from dataclasses import replace

import pytest

from presscheck.anatomy import Element
from tests.engine.anatomy.trees import Node, at, item, link, node, page
from tests.engine.explain.pages import causes_of, explain

ROW = 40
RANKED = ["Seoul", "Busan", "Daegu", "Incheon", "Gwangju", "Daejeon"]
GREEN, BLUE = {"color": "#02715f"}, {"color": "#1f5aa0"}


def ranking(*cities: str, below: str = "Advertisement", inner: int = 0) -> list[Element]:
    """A list whose rows stand below each other, and what stands below the list."""
    rows = [
        node("listitem", link(city, box=at(8, ROW * place)), box=at(0, ROW * place, 300, ROW))
        for place, city in enumerate(cities)
    ]
    end = ROW * len(rows) + inner
    kept = node("list", *rows, box=at(0, 0, 300, end))
    return page(
        node(
            "main",
            kept,
            node("paragraph", text=below, box=at(0, end, 300)),
            box=at(0, 0, 300, end + 20),
        )
    )


@pytest.mark.parametrize(
    ("line", "causes"),
    [
        pytest.param("#1f5aa0", ["colour #02715f → #1f5aa0"], id="that of the text"),
        pytest.param(
            "#ff0000",
            ["colour #02715f → #1f5aa0", "text decoration colour #02715f → #ff0000"],
            id="one of its own",
        ),
    ],
)
def test_a_line_in_the_colour_of_the_text_follows_from_it(line: str, causes: list[str]) -> None:
    def linked(colour: str, line: str) -> list[Element]:
        return page(link("World", style={"color": colour, "text-decoration-color": line}))

    found = causes_of(linked("#02715f", "#02715f"), linked("#1f5aa0", line))

    assert list(found) == [f"link “World” restyled: {cause}" for cause in causes]


def test_a_control_without_a_name_follows_from_its_lost_text() -> None:
    def named(name: str, **state: str) -> list[Element]:
        return page(node("link", text=name, target="/world", state=state))

    found = causes_of(named("World"), named("", **{"without a name": "true"}))

    assert list(found) == ["link “World” lost its text: “World”"]


def test_an_entry_gone_is_told_and_what_moved_up_is_counted() -> None:
    gone = causes_of(ranking(*RANKED), ranking(*RANKED[:2], *RANKED[3:]))

    assert list(gone) == ["list item with “Daegu” removed"]


def test_an_entry_put_in_between_is_told_and_what_moved_down_is_counted() -> None:
    [(cause, follow)] = causes_of(
        ranking(*RANKED), ranking(*RANKED[:2], "Ulsan", *RANKED[2:])
    ).items()

    assert cause == "list item with “Ulsan” added"
    assert follow == 1 + 4 + 1 + 2  # its link, those below, the paragraph, list and main grown


def test_two_swapped_entries_are_one_cause() -> None:
    swapped = ["Seoul", "Daegu", "Busan", *RANKED[3:]]

    [(cause, follow)] = causes_of(ranking(*RANKED), ranking(*swapped)).items()

    assert "moved: place in the order" in cause
    assert follow == 2


def test_words_that_make_everything_larger_are_the_cause() -> None:
    def story(text: str, height: int) -> list[Element]:
        lead = node("paragraph", text=text, box=at(0, 0, 300, height))
        rest = node("paragraph", text="The rest", box=at(0, height, 300))
        return page(node("article", lead, rest, box=at(0, 0, 300, height + 20)))

    assert causes_of(story("Short", 20), story("Longer than a line", 40)) == {
        "paragraph “Short” reworded: text “Short” → “Longer than a line”": 3
    }


def test_a_style_that_makes_everything_larger_is_the_cause() -> None:
    def story(size: str, height: int) -> list[Element]:
        inner = node("paragraph", text="Words", box=at(0, 0, 300, height))
        return page(node("article", inner, box=at(0, 0, 300, height), style={"font-size": size}))

    assert causes_of(story("16px", 20), story("20px", 26)) == {
        "article with “Words” restyled: font size 16 px → 20 px": 2
    }


def test_a_colour_does_not_move_anything() -> None:
    def story(style: dict[str, str], top: int) -> list[Element]:
        return page(
            node("paragraph", text="Coloured", box=at(0, 0), style=style),
            node("paragraph", text="Moved", box=at(0, top)),
        )

    assert causes_of(story(GREEN, 40), story(BLUE, 41)) == {
        "paragraph “Coloured” restyled: colour #02715f → #1f5aa0": 0,
        "paragraph “Moved” moved: 1 px down": 0,
    }


def test_the_same_again_elsewhere_is_told_once() -> None:
    def story(style: dict[str, str]) -> list[Element]:
        return page(*(link(city, style=style) for city in RANKED))

    assert causes_of(story(GREEN), story(BLUE)) == {
        "link “Seoul” restyled: colour #02715f → #1f5aa0": len(RANKED) - 1
    }


def test_what_goes_with_its_holder_is_no_news_of_its_own() -> None:
    share = node("group", *map(item, RANKED[:3]), name="Share")

    assert causes_of(page(share, link("Home")), page(link("Home"))) == {"group “Share” removed": 6}
    assert causes_of(page(link("Home")), page(share, link("Home"))) == {"group “Share” added": 6}


@pytest.mark.parametrize("kind", ["removed", "reworded", "restyled"])
def test_causes_come_before_what_follows(kind: str) -> None:
    edits: dict[str, list[Element]] = {
        "removed": ranking(*RANKED[1:]),
        "reworded": ranking("Seoul City", *RANKED[1:], inner=20),
        "restyled": [replace(one, style=BLUE) for one in ranking(*RANKED)],
    }

    changes = explain(ranking(*RANKED), edits[kind])

    assert changes[0].kind == kind
    assert [bool(one.because) for one in changes] == sorted(bool(one.because) for one in changes)
    assert {one.because for one in changes if one.because} <= {
        one.as_cause for one in changes if not one.because
    }


def test_everything_that_changed_is_still_there() -> None:
    before, after = ranking(*RANKED), ranking(*RANKED[2:], below="Notice")
    nodes: tuple[Node, ...] = ()

    assert explain(page(*nodes), page(*nodes)) == []
    assert len(explain(before, after)) == len(
        {(one.description, one.box) for one in explain(before, after)}
    )


def test_a_cause_is_not_hidden_behind_what_looks_the_same_and_only_follows() -> None:
    """Something is pushed down by a pixel, and elsewhere something stands a pixel lower."""

    def story(extra: int, own: int) -> list[Element]:
        lead = node("paragraph", text="Lead", box=at(0, 0, 100, 20 + extra), style={"opacity": "1"})
        pushed = node("paragraph", text="Pushed", box=at(0, 20 + extra))
        alone = node("group", node("paragraph", text="Alone", box=at(0, 90 + own)), box=at(0, 90))
        return page(node("main", lead, pushed, box=at(0, 0, 100, 60)), alone)

    assert causes_of(story(0, 0), story(1, 1)) == {
        "paragraph “Lead” resized: height 20 px → 21 px": 1,
        "paragraph “Alone” moved: 1 px down": 0,
    }


@pytest.mark.parametrize("lost", [True, False], ids=["lost", "got"])
def test_a_text_that_stands_alone_follows_from_what_stood_beside_it(*, lost: bool) -> None:
    words = node("text", text="Seoul decides", box=at(80, 0))
    badge = node("box", text="INTERVIEW", box=at(0, 0))
    badged = page(node("box", words, badge, box=at(0, 0, 300)))
    alone = page(node("box", text="Seoul decides", box=at(0, 0, 300)))

    found = causes_of(badged, alone) if lost else causes_of(alone, badged)

    assert found == {f"box “INTERVIEW” {'removed' if lost else 'added'}": 2}


def test_a_text_that_changed_when_it_stands_alone_is_told() -> None:
    words = node("text", text="Seoul decides", box=at(80, 0))
    badge = node("box", text="INTERVIEW", box=at(0, 0))
    badged = page(node("box", words, badge, box=at(0, 0, 300)))
    alone = page(node("box", text="Busan decides", box=at(0, 0, 300)))

    assert any("Busan decides" in cause for cause in causes_of(badged, alone))
