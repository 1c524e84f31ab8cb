"""The files of the content folder: their text, what their YAML holds, and where a fault is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from replica.content.errors import ContentError, quoted

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

FENCE = "---"
COMMENT = re.compile(r"[^\S\n]*#")
Kind = TypeVar("Kind")
Location = tuple[str | int, ...]
"""The field names and indices that lead to a value, as in pydantic's errors."""

BEGUN_EARLIER = ("while scanning a quoted", "while scanning a simple key", "while parsing a flow")
"""Faults that YAML meets lines below the place where the writer made them."""

ADVICE = {
    "missing": ("is missing", "add “{field}: …”"),
    "model_type": ("is not made of fields", "write lines of “name: value”"),
    "tuple_type": ("is not a list", "write the entries in [ ] or on lines of their own after -"),
    "too_short": ("is empty", "add an entry or remove the line"),
    "too_long": ("has {actual_length} entries", "write {max_length} at most"),
    "string_type": ("is not text", "put the text in quotes"),
    "int_type": ("is not a whole number", "write digits only, such as 113"),
    "greater_than": ("{value} is not a positive whole number", "write digits only, such as 113"),
    "bool_type": ("is not yes or no", "write true or false"),
    "literal_error": ("is {value}", "write {expected}, or remove the line"),
    "fault": ("{problem}", "{instead}"),
}
"""For each type of pydantic's errors, what is wrong and what to write."""


class _Loader(yaml.SafeLoader):
    """Leaves dates as they are written, and refuses aliases: one may contain itself."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]  # it has no types
            raise yaml.composer.ComposerError(None, None, "found an alias", mark)
        return super().compose_node(parent, index)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True, slots=True)
class Document:
    """The YAML of a file: its values, and the nodes that know their lines."""

    file: str
    name: str
    values: object
    node: yaml.Node
    lines_before: int = 0

    def read(self, kind: TypeAdapter[Kind]) -> Kind:
        """The values as pydantic validates them.

        Raises:
            ContentError: the first value that pydantic refuses.
        """
        try:
            return kind.validate_python(self.values)
        except ValidationError as error:
            refusals = [self._refusal_of(each) for each in error.errors()]
        raise min(refusals, key=lambda refusal: refusal.line)

    def refusal(self, location: Location, problem: str, *, instead: str) -> ContentError:
        """The error about the value at a location."""
        field = next((step for step in reversed(location) if isinstance(step, str)), self.name)
        return ContentError(self.file, self.line(location), field, problem, instead=instead)

    def line(self, location: Location) -> int:
        """The line of the file where a value begins, or what is nearest to it if it is missing."""
        place = node = self.node
        for step in location:
            children = {name: (key, value) for name, key, value in _children(node)}
            if step not in children:
                break
            place, node = children[step]
        return self.lines_before + int(place.start_mark.line) + 1

    def _refusal_of(self, error: "ErrorDetails") -> ContentError:
        details = error.get("ctx", {})
        field = details.get("field")
        location = (*error["loc"], field) if field else error["loc"]
        words = {
            **details,
            "field": location[-1] if location else self.name,
            "value": quoted(error["input"]),
            "expected": str(details.get("expected")).replace("'", ""),
        }
        problem, instead = ADVICE.get(error["type"], (error["type"], "correct it"))
        return self.refusal(location, problem.format(**words), instead=instead.format(**words))


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of an article below its front matter, and how many lines stand before them."""

    lines: tuple[str, ...]
    lines_before: int


def read_yaml(folder: Path, name: str) -> Document:
    """What a YAML file of the folder holds."""
    return _document(read_text(folder, name), file=name, name=Path(name).stem)


def read_article(folder: Path, name: str) -> tuple[Document, Body]:
    """The front matter of an article's file, and its body."""
    lines = [line.rstrip() for line in read_text(folder, name).split("\n")]
    matter = "front matter"
    if lines[0] != FENCE:
        raise ContentError(name, 1, matter, "does not begin", instead="make --- the first line")
    if FENCE not in lines[1:]:
        advice = "put a line --- between the fields and the text"
        raise ContentError(name, len(lines), matter, "does not end", instead=advice)
    end = lines.index(FENCE, 1)
    fields = _document("\n".join(lines[1:end]), file=name, name=matter, lines_before=1)
    return fields, Body(tuple(lines[end + 1 :]), end + 1)


def read_text(folder: Path, name: str) -> str:
    """The text of a file, with line ends as `\\n` whatever the editor wrote."""
    try:
        return (folder / name).read_text(encoding="utf-8-sig")
    except OSError as error:
        problem = f"cannot be read ({error.strerror})"
        raise ContentError(name, 1, "file", problem, instead="make it a readable file") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        advice = "save the file as UTF-8"
        raise ContentError(name, line, "text", "is not UTF-8", instead=advice) from None


def _document(text: str, *, file: str, name: str, lines_before: int = 0) -> Document:
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        values = loader.construct_document(node) if node else None
    except (yaml.YAMLError, ValueError) as error:
        raise _syntax_error(error, text, file, name, lines_before) from None
    if node is None:
        advice = "write lines of “name: value”"
        raise ContentError(file, lines_before + 1, name, "is empty", instead=advice)
    document = Document(file, name, values, node, lines_before)
    _expect_nothing_lost(document, node, ())
    return document


def _children(node: yaml.Node) -> Iterator[tuple[str | int, yaml.Node, yaml.Node]]:
    """The step to each child of a node, the node that the child begins with, and the child."""
    if isinstance(node, yaml.MappingNode):
        yield from ((str(key.value), key, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from ((index, value, value) for index, value in enumerate(node.value))


def _expect_nothing_lost(document: Document, node: yaml.Node, location: Location) -> None:
    """Refuse what YAML reads otherwise than it is written, and without an error."""
    steps: set[str | int] = set()
    for step, _, value in _children(node):
        here = (*location, step)
        if step in steps:
            raise document.refusal(here, "is written twice", instead="keep one of the two")
        steps.add(step)
        if refusal := _loss(value):
            raise document.refusal(here, refusal[0], instead=refusal[1])
        _expect_nothing_lost(document, value, here)


def _loss(node: yaml.Node) -> tuple[str, str] | None:
    """What is wrong with a value that YAML reads otherwise than its writer, and what to write."""
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return "is empty", "write a value or remove the line"
    if kind == "int" and not re.fullmatch(r"-?[1-9]\d*|0", str(node.value)):
        return f"{quoted(node.value)} is not a whole number", "write digits only, such as 113"
    end, style = node.end_mark, getattr(node, "style", None)
    if kind == "str" and style is None and COMMENT.match(end.buffer or "", end.pointer):
        return "has a “ #”, after which YAML reads nothing", "put the text in quotes"
    return None


def _syntax_error(
    error: Exception, text: str, file: str, name: str, lines_before: int
) -> ContentError:
    line = _line_of(error, text)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", error))
    named = re.match(r"[\s{-]*(\w+)", text.split("\n")[line])
    advice = "check its quotes, brackets and indents"
    if problem.startswith("mapping values"):
        advice = "put a text that contains a colon and a space in quotes"
    field = named[1] if named else name
    problem = f"is not YAML ({problem})"
    return ContentError(file, lines_before + line + 1, field, problem, instead=advice)


def _line_of(error: Exception, text: str) -> int:
    """The line of the YAML that an error is about, counted from zero."""
    if isinstance(error, yaml.reader.ReaderError):
        return text.count("\n", 0, error.position)
    if not isinstance(error, yaml.MarkedYAMLError):
        return 0
    began_earlier = (error.context or "").startswith(BEGUN_EARLIER)
    mark = error.context_mark if began_earlier else error.problem_mark
    last = text.rstrip().count("\n")
    return min(mark.line, last) if mark else 0
