"""Differences of values are told by their items, and signs that look alike by their names."""

import pytest

from presscheck.differences import difference, differing_pieces, told_apart


@pytest.mark.parametrize(
    ("found", "expected", "told"),
    [
        ("a", "b", "is “a” instead of “b”"),
        ("", "b", "is an empty text instead of “b”"),
        (None, "b", "is nothing instead of “b”"),
        (3, 5, "is 3 instead of 5"),
        (["a", "c"], ["a", "b", "c"], "lacks “b”"),
        (["a", "b"], ["a"], "has “b”, which is not expected"),
        (["b", "a"], ["a", "b"], "differs at place 1, which is “b” instead of “a”"),
        (["a", "x"], ["a", "b"], "differs at place 2, which is “x” instead of “b”"),
        ({1, 2}, {2, 3}, "lacks 3 and has 1, which is not expected"),
        (
            "https://twitter.com/share?text=Talks%20collapse",
            "https://twitter.com/intent/tweet?text=Talks%20collapse",
            "is “…share…” instead of “…intent/tweet…”",
        ),
        ({"a": "/x"}, {"a": "/y"}, "“a” is “/x” instead of “/y”"),
        ({}, {"a": "/y"}, "“a” is missing"),
        ({"a": "/x"}, {}, "“a” (“/x”) is not expected"),
    ],
)
def test_each_item_that_differs_is_named(found: object, expected: object, told: str) -> None:
    assert difference(found, expected) == told


@pytest.mark.parametrize("value", ["a", ["a"], {"a": 1}, {1}, None])
def test_nothing_is_told_of_equal_values(value: object) -> None:
    assert not difference(value, value)


def test_a_long_collection_names_five_items() -> None:
    assert difference([], list("abcdefgh")).endswith("“e”, and 3 more")


@pytest.mark.parametrize(
    ("found", "expected", "told"),
    [
        ("P\u043elitics", "Politics", "“P\u043elitics” (with cyrillic small letter o)"),
        ("a\u200bb", "ab", "“a\\u200bb” (with zero width space)"),
        ("a\u2013b", "a-b", "“a\u2013b” (with en dash)"),
        ("caf\u00e9", "cafe", "“caf\u00e9”"),
        ("\uc11c\uc6b8", "Seoul", "“\uc11c\uc6b8”"),
    ],
    ids=["another script", "an invisible sign", "a dash", "an accent", "another word"],
)
def test_signs_that_look_alike_are_called_by_name(found: str, expected: str, told: str) -> None:
    assert told_apart(found, expected)[0] == told


def test_a_key_that_looks_like_the_missing_one_stands_for_it() -> None:
    told = difference({"P\u043elitics": "/x"}, {"Politics": "/x"})

    assert told == (
        "the name is “P\u043elitics” (with cyrillic small letter o) instead of “Politics”"
    )


SHADOW = "#027166 0 px {} 0 px 0 px inset"
SHARED = "https://twitter.com/intent/tweet?text=Talks{}"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            SHADOW.format("-3 px"),
            SHADOW.format("-2 px"),
            ("…0 px -3 px 0 px…", "…0 px -2 px 0 px…"),
        ),
        (
            "http://www.koreatimes.co.kr/www/nation",
            "http://m.koreatimes.co.kr/www/nation",
            ("http://www…", "http://m…"),
        ),
        (
            "/www2/common/printpreview.asp?newsidx=273254",
            "/www2/common/printpreview.asp?newsidx=276845",
            ("…newsidx=273254", "…newsidx=276845"),
        ),
        ("/www/sublist_356.html", "/www/sublist_120.html", None),
        ("none", "2 px", None),
        (
            SHARED.format(f"&url={'a' * 99}"),
            SHARED.format(""),
            (f"…text=Talks&url={'a' * 45}…", "…text=Talks"),
        ),
    ],
)
def test_only_the_piece_of_a_value_that_differs_is_told(
    before: str, after: str, told: tuple[str, str] | None
) -> None:
    assert differing_pieces(before, after) == (told or (before, after))
