"""Values of a YAML file that know their place, so that a wrong one is refused by file and line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from difflib import get_close_matches

import yaml

from replica.content.errors import ContentError, quoted

SEOUL = timezone(timedelta(hours=9), "KST")
MOMENT = "%Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a file: its field, its YAML node, and the line its YAML begins after."""

    file: str
    field: str
    node: yaml.Node
    lines_before: int = 0

    @property
    def line(self) -> int:
        return self.lines_before + int(self.node.start_mark.line) + 1

    def refusal(self, problem: str, *, instead: str) -> ContentError:
        return ContentError(self.file, self.line, self.field, problem, instead=instead)

    def text(self) -> str:
        words = self._scalar("str", "text", instead="put the text in quotes")
        if "\n" in words or words != words.strip():
            raise self.refusal(
                "has a line break or a space at an end", instead="write it on one line"
            )
        if not words:
            raise self.refusal("is empty", instead="write some text or remove the line")
        self._refuse_lost_words()
        return words

    def whole(self) -> int:
        digits = self._scalar("int", "a whole number", instead="write digits only, such as 113")
        if not re.fullmatch(r"[1-9]\d*", digits):
            raise self.refusal(
                f"{quoted(digits)} is not a positive whole number",
                instead="write digits only, such as 113",
            )
        return int(digits)

    def flag(self) -> bool:
        word = self._scalar("bool", "yes or no", instead="write true or false")
        if word not in ("true", "false"):
            raise self.refusal(f"is {quoted(word)}", instead="write true or false")
        return word == "true"

    def moment(self) -> datetime:
        """A date and time of Seoul."""
        words = self.node.value if isinstance(self.node, yaml.ScalarNode) else ""
        try:
            moment = datetime.strptime(words, MOMENT).replace(tzinfo=SEOUL)
        except ValueError:
            moment = None
        if moment is None or moment.strftime(MOMENT) != words:
            raise self.refusal(
                f"{quoted(words)} is not a date and time", instead="write it as 2019-08-01 17:11"
            )
        return moment

    def choice(self, allowed: tuple[str, ...]) -> str:
        words = self.text()
        if words not in allowed:
            raise self.refusal(
                f"is {quoted(words)}", instead=f"write {' or '.join(allowed)}, or remove the line"
            )
        return words

    def matching(self, pattern: str, kind: str, *, example: str) -> str:
        words = self.text()
        if not re.fullmatch(pattern, words):
            raise self.refusal(f"{quoted(words)} is not {kind}", instead=f"write it as {example}")
        return words

    def items(self, *, exactly: int | None = None) -> tuple["Value", ...]:
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.refusal(
                "is not a list", instead="write the entries in [ ] or on lines of their own after -"
            )
        entries = self.node.value
        if exactly is not None and len(entries) != exactly:
            raise self.refusal(f"has {len(entries)} entries", instead=f"write {exactly}")
        return tuple(replace(self, node=entry) for entry in entries)

    def fields(self, required: Iterable[str], optional: Iterable[str] = ()) -> dict[str, "Value"]:
        """The values of a mapping by field, all the required and none but the known ones."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.refusal("is not made of fields", instead="write lines of “name: value”")
        needed, known = tuple(required), (*required, *optional)
        found: dict[str, Value] = {}
        for key, node in self.node.value:
            name = str(key.value)
            value = replace(self, field=name, node=node)
            _refuse_key(replace(value, node=key), known, found)
            found[name] = value
        for name in needed:
            if name not in found:
                raise replace(self, field=name).refusal("is missing", instead=f"add “{name}: …”")
        return found

    def _scalar(self, kind: str, described: str, *, instead: str) -> str:
        if self.node.tag == "tag:yaml.org,2002:null":
            raise self.refusal("is empty", instead="write a value or remove the line")
        if self.node.tag != f"tag:yaml.org,2002:{kind}":
            raise self.refusal(f"is not {described}", instead=instead)
        return str(self.node.value)

    def _refuse_lost_words(self) -> None:
        end, style = self.node.end_mark, getattr(self.node, "style", None)
        rest = (end.buffer or "")[end.pointer :].partition("\n")[0].rstrip("\0")
        if style is None and re.match(r"\s*#", rest):
            raise self.refusal(
                "has a “ #”, after which YAML reads nothing", instead="put the text in quotes"
            )


def _refuse_key(key: Value, known: tuple[str, ...], found: dict[str, Value]) -> None:
    if key.field in found:
        raise key.refusal("is written twice", instead="keep one of the two")
    if key.field not in known:
        close = get_close_matches(key.field, known, n=1) or known
        raise key.refusal("is not a known field", instead=f"write {', '.join(close)}")
