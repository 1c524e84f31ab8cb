"""What a hostile site may say, and what may be seen of it on a terminal and in a log."""

import re

from hypothesis import strategies as st

COMMANDS = ("::error::x", "::stop-commands::x", "::add-mask::x", "##[group]x", "##vso[task.x]")
PIECES = (
    *COMMANDS,
    *"\n\r\t\0\b\x0b\x0c\x1b\x7f\x85\x9b\xa0\u2028\u2029\u200b\u202e\u2066\u3000\u3164\ufe0f\ufeff",
    "\ud800",
    "\U000e0041",
    "\x1b[2J",
    "\x1b]0;title\x07",
    " ",
    "::",
    ":",
    "#",
    "[",
    "%0A",
    "서울",
    "<b>&\"'`|",
    "plain words",
)

HOSTILE = "a\n::error::b\r::stop-commands::c\x1b[2J\x1b]0;d\x07\b\0\u202ee\ud800\x9bf ##[group]g"
"""One text with an example of each kind."""

SHOWN = (
    r"a\n::error::b\r::stop-commands::c\x1b[2J\x1b]0;d\x07\x08\x00\u202ee\ud800\x9bf \x23#[group]g"
)
"""The same text as presscheck shows it in one line."""

_IGNORED = r"[^\w -~]*"
_COMMAND = re.compile(rf"^[^\w!-~]*:{_IGNORED}:|#{_IGNORED}#{_IGNORED}\[")


def hostile_texts() -> st.SearchStrategy[str]:
    """Texts in which the pieces of an attack and any other characters alternate."""
    surrogates = st.characters(codec=None, categories=["Cs", "Cf", "Cc", "Zs", "Lo", "Mn", "Po"])
    return st.lists(st.sampled_from(PIECES) | st.text(surrogates, max_size=4), max_size=8).map(
        "".join
    )


def expect_harmless(output: str, *, allowed: str = "::error title=") -> None:
    """Expect lines of visible characters that are no commands; `allowed` begins our own."""
    for line in output.split("\n"):
        assert line.replace("\t", "").isprintable(), ascii(line)
        is_ours = bool(allowed) and line.startswith(allowed)
        assert is_ours or not _COMMAND.search(line), ascii(line)
