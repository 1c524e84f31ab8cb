"""Foreign text is shown as visible characters, in lines that are no commands."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.foreign_text import escaped, escaped_json, safe_line, safe_lines
from tests.engine.hostile import HOSTILE, SHOWN, expect_harmless, hostile_texts


def test_every_kind_of_attack_is_shown_in_one_line() -> None:
    assert safe_line(HOSTILE) == SHOWN


@given(hostile_texts())
def test_a_line_is_one_line_that_controls_nothing(text: str) -> None:
    line = safe_line(text)

    assert "\n" not in line
    expect_harmless(line, allowed="")


@given(hostile_texts(), st.integers(1, 40))
def test_a_line_is_as_long_as_it_may_be_and_stays_as_it_is(text: str, longest: int) -> None:
    line = safe_line(text, longest)

    assert len(line) <= longest
    assert safe_line(line, longest) == line


@given(hostile_texts())
def test_each_of_several_lines_controls_nothing(text: str) -> None:
    lines = safe_lines(text)

    assert lines.count("\n") == text.count("\n")
    expect_harmless(lines, allowed="")
    assert safe_lines(lines) == lines


@given(hostile_texts())
def test_indentation_and_a_prefix_of_white_space_make_no_command(text: str) -> None:
    expect_harmless(f"    {safe_line(text)}", allowed="")


@given(hostile_texts())
def test_json_keeps_the_text_and_shows_every_character(text: str) -> None:
    whole = text.encode("utf-8", "replace").decode()
    written = json.dumps(whole, ensure_ascii=False)

    shown = escaped_json(written)

    assert json.loads(shown) == whole
    assert shown.isprintable()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("서울 “A” × 👍🏽", "서울 “A” × 👍🏽"),
        ("the price: 3 [::1] a::b # [x]", "the price: 3 [::1] a::b # [x]"),
        ("## a heading [link](x)", "## a heading [link](x)"),
        (r"C:\x1b", r"C:\x1b"),
        ("", ""),
    ],
    ids=["letters", "colons", "heading", "backslash", "nothing"],
)
def test_what_is_harmless_stays_as_it_is(text: str, shown: str) -> None:
    assert safe_line(text) == safe_lines(text) == escaped(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", r"\x3a:error::x"),
        ("  \t::error::x", r"  \t::error::x"),
        ("   ::error::x", r"   \x3a:error::x"),
        ("::::error::x", r"\x3a:::error::x"),
        ("\ufe0f::error::x", "\ufe0f" + r"\x3a:error::x"),  # the runner passes over a selector
        ("\u200b::error::x", r"\u200b::error::x"),
        ("see ##[error]x", r"see \x23#[error]x"),
        ("#\ufe0f#[error]x", r"\x23" + "\ufe0f#[error]x"),
        ("##vso[task.x]y", r"\x23#vso[task.x]y"),
    ],
)
def test_a_command_of_a_runner_loses_its_first_sign(text: str, shown: str) -> None:
    assert safe_line(text) == shown


def test_letters_that_no_font_shows_are_spelt_out() -> None:
    assert safe_line("a\u3164b\u034fc\U000e0100") == r"a\u3164b\u034fc\U000e0100"


def test_a_tab_stays_where_the_layout_is_not_ours() -> None:
    assert safe_lines("\tx\ty\r\n\t::error::") == "\tx\ty\\r\n\t\\x3a:error::"


def test_a_long_text_is_cut() -> None:
    assert safe_line("x" * 5_000, 10) == "xxxxxxxxx…"
    assert len(safe_line("\x1b" * 5_000)) == 2_000
    assert [len(line) for line in safe_lines("x" * 50_000 + "\ny").split("\n")] == [10_000, 1]
