r"""Text that presscheck did not write itself, made safe for terminals, logs and annotations.

A site chooses its texts. They may hold characters that control a terminal, that hide or turn
around what stands beside them, or lines that GitHub reads as commands. Each such character is
shown as Python writes it in a string: `\n`, `\x1b`, `\u202e`. What is safe already stays as it is.
"""

import json
import re

LONGEST = 2_000
"""Characters of a line that presscheck writes."""

LONGEST_QUOTE = 500
"""Characters of one text of a site inside such a line."""

LONGEST_OF_PYTEST = 10_000
"""Characters of a line that pytest writes, such as one of a traceback."""

_INVISIBLE = frozenset(
    map(
        chr,
        (
            *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0),
            *range(0x180B, 0x1810),
            *range(0xE0100, 0xE01F0),
        ),
    )
)
"""Characters that are printable for Python, and that no font shows."""

# GitHub's runner compares by the rules of a language, which pass over marks and selectors. So other
# characters than letters, digits and ASCII may stand before and inside the signs of a command.
_AT_THE_BEGINNING = re.compile(r"^([^\w!-~]*):(?=[^\w -~]*:)")
_ANYWHERE = re.compile(r"#(?=[^\w -~]*#[^\w -~]*\w*[^\w -~]*\[)")

_BEYOND_ASCII = re.compile(r"[\x7f-\U0010ffff]+")


def escaped(text: str, *, keep: str = "") -> str:
    r"""Return the text with each character that nobody can see written as `\x1b` or `\u202e`.

    The characters in `keep` stay.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        character
        if character in keep or _is_seen(character)
        else character.encode("unicode_escape").decode()
        for character in text
    )


def safe_line(text: str, longest: int = LONGEST) -> str:
    """Return the text as one line that controls no terminal and is no command of GitHub's.

    It is cut to the `longest` number of characters.
    """
    return _line(text, longest)


def safe_lines(text: str) -> str:
    """Return a text of several lines, each as safe as one of `safe_line`; tabs stay."""
    lines = (_line(line, LONGEST_OF_PYTEST, keep="\t") for line in text.split("\n"))
    return "\n".join(lines)


def escaped_json(text: str) -> str:
    r"""Return the same JSON, with each character that nobody can see written as `\u202e`."""
    if text.isascii():
        return text
    return _BEYOND_ASCII.sub(lambda found: _escaped_in_json(found[0]), text)


def _escaped_in_json(text: str) -> str:
    return "".join(
        character if _is_seen(character) else json.dumps(character)[1:-1] for character in text
    )


def _is_seen(character: str) -> bool:
    return character.isprintable() and character not in _INVISIBLE


def _line(text: str, longest: int, keep: str = "") -> str:
    line = _without_command(escaped(text[: longest + 1], keep=keep))
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def _without_command(line: str) -> str:
    r"""The line with the first sign of `::` at its beginning, and of each `##[`, as `\x3a` or so.

    GitHub takes white space away before it looks for `::`, and finds `##[` wherever it stands.
    """
    return _ANYWHERE.sub(r"\\x23", _AT_THE_BEGINNING.sub(r"\1\\x3a", line))
