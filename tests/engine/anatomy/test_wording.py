import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.anatomy.wording import (
    describe_property,
    described,
    distance,
    number,
    shortened,
)
from presscheck.differences import contrasted

LONG = "South Korea and Japan are heading for a head-on collision over export controls"


@pytest.mark.parametrize(
    ("value", "words"), [(12.0, "12"), (0.5, "0.5"), (100.25, "100.25"), (-0.001, "0"), (10, "10")]
)
def test_numbers_end_where_they_have_nothing_more_to_say(value: float, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("way", "words"),
    [((12, 3), "12 px right, 3 px down"), ((-0.5, 0), "0.5 px left"), ((0, -2), "2 px up")],
)
def test_a_way_is_told_by_its_directions(way: tuple[float, float], words: str) -> None:
    assert distance(*way) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("background-color", "background colour"),
        ("font-family", "font"),
        ("img outline-color", "img outline colour"),
        ("::before color", "::before colour"),
    ],
)
def test_properties_have_plain_words(name: str, words: str) -> None:
    assert describe_property(name) == words


def test_a_long_text_names_its_element_by_its_beginning() -> None:
    words = described("heading", LONG)

    assert words == "heading “South Korea and Japan are heading for a…”"
    assert len(shortened(LONG)) <= 40


def test_long_values_are_told_around_where_they_differ() -> None:
    before, after = contrasted(LONG, LONG.replace("collision", "colision"))

    assert before == "…eading for a head-on collision over export contro…"
    assert after == "…eading for a head-on colision over export contro…"


def test_values_that_differ_throughout_are_cut() -> None:
    before, after = contrasted("a" * 500, "b" * 500)

    assert (before, after) == ("a" * 120 + "…", "b" * 120 + "…")


def test_what_does_not_show_is_spelt_out() -> None:
    assert contrasted("Posted :\u00a01", "Posted : 1") == ("Posted :\\xa01", "Posted : 1")


def test_a_space_that_does_not_break_is_a_space_where_words_differ() -> None:
    assert contrasted("Posted :\u00a01", "Posed :\u00a01") == ("Posted : 1", "Posed : 1")
    assert described("link", "\x1b[31mred\u202e") == "link “\\x1b[31mred\\u202e”"


PRINTABLE = st.text(st.characters(categories=["L", "N"]), max_size=400)


@given(PRINTABLE, PRINTABLE, PRINTABLE)
def test_two_values_never_look_the_same(head: str, tail: str, other: str) -> None:
    if tail != other:
        before, after = contrasted(head + tail + head, head + other + head)

        assert before != after
        assert max(len(before), len(after)) <= 122
