"""What elements beside each other have to do with each other's changes."""

from presscheck.anatomy import Element
from tests.engine.anatomy.trees import Node, at, link, node, page
from tests.engine.explain.pages import causes_of


def row(gap: int, *, across: bool) -> list[Element]:
    """Three buttons, and the group that is as large as they are together."""
    step = 40 + gap
    places = [(step * n, 0) if across else (0, step * n) for n in range(3)]
    buttons = [
        node("button", text=word, box=at(*place, 40, 40))
        for word, place in zip(["Smaller", "Larger", "Print"], places, strict=True)
    ]
    width, height = (2 * step + 40, 40) if across else (40, 2 * step + 40)
    return page(node("group", *buttons, box=at(0, 0, width, height)))


def test_a_wider_gap_is_told_of_the_first_that_stands_further_away() -> None:
    assert causes_of(row(8, across=True), row(9, across=True)) == {
        "button “Larger” moved: 1 px right": 2
    }
    assert causes_of(row(8, across=False), row(9, across=False)) == {
        "button “Larger” moved: 1 px down": 2
    }


def test_a_higher_row_is_not_a_gap() -> None:
    def strip(height: int) -> list[Element]:
        """The first button stands at the top, the second in the middle."""
        middle = (height - 20) / 2
        buttons = link("Up", box=at(0, 0, 60, 40)), link("Middle", box=at(100, middle))
        return page(node("group", *buttons, box=at(0, 0, 200, height)))

    [cause] = causes_of(strip(64), strip(66))
    assert cause == "group with “Middle” resized: height 64 px → 66 px"


def story(*texts: str) -> list[Element]:
    """Paragraphs that are words between line breaks."""
    return page(node("article", *[node("text", text=text) for text in texts]))


def test_words_that_run_together_are_one_change() -> None:
    apart = story("The first ends.", "The second begins.", "The third.")
    one = story("The first ends. The second begins.", "The third.")

    assert list(causes_of(apart, one)) == [
        "text “The first ends.” reworded: "
        "text “The first ends.” → “The first ends. The second begins.”"
    ]
    assert len(causes_of(one, apart)) == 1


def test_words_that_are_gone_are_told_beside_words_that_changed() -> None:
    causes = causes_of(story("The first.", "The second."), story("The worst."))

    assert len(causes) == 2


def ranked(*cities: str) -> list[Element]:
    def entry(rank: int, city: str) -> Node:
        return node("listitem", node("text", text=str(rank)), link(city))

    return page(node("list", *[entry(n, city) for n, city in enumerate(cities, start=1)]))


def test_ranks_of_swapped_entries_follow_from_their_order() -> None:
    [(cause, follow)] = causes_of(
        ranked("Seoul", "Busan", "Daegu"), ranked("Seoul", "Daegu", "Busan")
    ).items()

    assert "place in the order" in cause
    assert follow == 2


def test_a_wrong_rank_is_told() -> None:
    seventh = node("list", node("listitem", node("text", text="7"), link("Seoul")))
    eighth = node("list", node("listitem", node("text", text="8"), link("Seoul")))

    assert list(causes_of(page(seventh), page(eighth))) == ["text “7” reworded: text “7” → “8”"]
