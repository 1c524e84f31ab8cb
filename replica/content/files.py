"""Reading a file of the content folder: its text, its YAML, and an article's front matter."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from replica.content.errors import ContentError
from replica.content.values import Value

FENCE = "---"

BEGUN_EARLIER = ("while scanning a quoted", "while scanning a simple key", "while parsing a flow")
"""Faults that YAML meets lines below the place where the writer made them."""


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of an article below its front matter, and how many lines stand before them."""

    lines: tuple[str, ...]
    lines_before: int


def read_yaml(folder: Path, name: str) -> Value:
    """The one value that a YAML file of the folder holds."""
    return _composed(read_text(folder, name), file=name, field=Path(name).stem, lines_before=0)


def read_article(folder: Path, name: str) -> tuple[Value, Body]:
    """The front matter of an article's file, and its body."""
    lines = [line.rstrip() for line in read_text(folder, name).split("\n")]
    if lines[0] != FENCE:
        raise ContentError(
            name, 1, "front matter", "does not begin", instead="make --- the first line"
        )
    if FENCE not in lines[1:]:
        raise ContentError(
            name,
            len(lines),
            "front matter",
            "does not end",
            instead="put a line --- between the fields and the text",
        )
    end = lines.index(FENCE, 1)
    fields = _composed("\n".join(lines[1:end]), file=name, field="front matter", lines_before=1)
    return fields, Body(tuple(lines[end + 1 :]), end + 1)


def read_text(folder: Path, name: str) -> str:
    """The text of a file, with line ends as `\\n` whatever the editor wrote."""
    try:
        raw = (folder / name).read_bytes()
    except FileNotFoundError:
        raise ContentError(
            name, 1, "file", "is missing", instead="add it to the content folder"
        ) from None
    except OSError as error:
        raise ContentError(
            name, 1, "file", f"cannot be read ({error.strerror})", instead="make it a readable file"
        ) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ContentError(
            name, line, "text", "is not UTF-8", instead="save the file as UTF-8"
        ) from None
    return text.replace("\r\n", "\n")


def _composed(text: str, *, file: str, field: str, lines_before: int) -> Value:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise _syntax_error(error, text, file, field, lines_before) from None
    if node is None:
        raise ContentError(
            file, lines_before + 1, field, "is empty", instead="write lines of “name: value”"
        )
    return Value(file, field, node, lines_before)


def _syntax_error(
    error: yaml.YAMLError, text: str, file: str, field: str, lines_before: int
) -> ContentError:
    line = _line_of(error, text)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", error))
    named = re.match(r"[\s{-]*(\w+)", text.split("\n")[line])
    return ContentError(
        file,
        lines_before + line + 1,
        named[1] if named else field,
        f"is not YAML ({problem})",
        instead=_advice(problem),
    )


def _line_of(error: yaml.YAMLError, text: str) -> int:
    if isinstance(error, yaml.reader.ReaderError):
        return text.count("\n", 0, error.position)
    assert isinstance(error, yaml.MarkedYAMLError)
    began_earlier = (error.context or "").startswith(BEGUN_EARLIER)
    mark = error.context_mark if began_earlier else error.problem_mark
    last = text.rstrip().count("\n")
    return min(mark.line, last) if mark else 0


def _advice(problem: str) -> str:
    if problem.startswith("mapping values"):
        return "put a text that contains a colon and a space in quotes"
    return "check its quotes, brackets and indents"
