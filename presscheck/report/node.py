"""A value in a JSON file somebody else may have written, and where in it the value stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import Any, TypeVar

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Node:
    """Gives what is inside as the type it must have; ValueError names the place where it is not."""

    value: Any
    place: str = ""

    def __getitem__(self, name: str) -> "Node":
        if not isinstance(self.value, dict):
            raise self.wrong("must be an object")
        place = f"{self.place}.{name}" if self.place else name
        if name not in self.value:
            raise ValueError(f"{place} is missing")
        return Node(self.value[name], place)

    def each(self) -> Iterator["Node"]:
        if not isinstance(self.value, list):
            raise self.wrong("must be a list")
        for index, value in enumerate(self.value):
            yield Node(value, f"{self.place}[{index}]")

    @property
    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.wrong("must be a text")
        return self.value

    @property
    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.wrong("must be true or false")
        return self.value

    @property
    def number(self) -> int | float:
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.wrong("must be a number")
        if isinstance(self.value, float) and not isfinite(self.value):
            raise self.wrong("must be a finite number")
        return self.value

    @property
    def count(self) -> int:
        if not isinstance(self.number, int):
            raise self.wrong("must be a whole number")
        return self.number

    def one_of(self, words: type[Word]) -> Word:
        if self.text not in list(words):
            raise self.wrong(f"must be one of {', '.join(words)}")
        return words(self.text)

    def wrong(self, why: str) -> ValueError:
        return ValueError(f"{self.place or 'the file'} {why}")
