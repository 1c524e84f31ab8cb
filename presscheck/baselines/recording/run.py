"""The recording of one run: what the site has answered, and which tests need which answers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from presscheck.baselines.recording.answers import Answer, AnswerKey, Manifest, unsteady

VERSION = 1


class RunRecording(Struct, frozen=True, forbid_unknown_fields=True):
    """The answers of a run, and for each test that takes snapshots the numbers of its answers.

    A test is named without its parameters, as in a result. A request may have several answers.
    """

    version: Annotated[int, Meta(ge=VERSION, le=VERSION)]
    answers: tuple[Answer, ...]
    tests: dict[str, tuple[Annotated[int, Meta(ge=0)], ...]]

    @classmethod
    def of(cls, needs: Mapping[str, Iterable[Answer]]) -> "RunRecording":
        """Return the recording of a run by what each test needs."""
        answers = sorted({one for each in needs.values() for one in each}, key=msgspec.json.encode)
        numbers = {answer: number for number, answer in enumerate(answers)}
        tests = {
            test: tuple(sorted({numbers[answer] for answer in needed}))
            for test, needed in sorted(needs.items())
        }
        return cls(VERSION, tuple(answers), tests)

    @classmethod
    def decode(cls, content: bytes) -> "RunRecording":
        """Read a recording; ValueError says in one line what is wrong."""
        try:
            found = _DECODER.decode(content)
        except (msgspec.DecodeError, RecursionError) as error:
            raise ValueError(str(error)) from error
        highest = max((number for each in found.tests.values() for number in each), default=-1)
        if highest >= len(found.answers):
            raise ValueError(f"there is no answer with the number {highest}")
        return found

    def encode(self) -> bytes:
        """Return the content of its file."""
        return msgspec.json.encode(self) + b"\n"

    @classmethod
    def merge(cls, parts: Sequence["RunRecording"]) -> "RunRecording":
        """Return several recordings as one."""
        needs: dict[str, set[Answer]] = defaultdict(set)
        for part in parts:
            for test in part.tests:
                needs[test] |= part.needs(test)
        return cls.of(needs)

    def needs(self, test: str) -> set[Answer]:
        """Return the answers that a test needs."""
        return {self.answers[number] for number in self.tests.get(test, ())}

    def chosen(self, tests: Iterable[str]) -> "ChosenTests":
        """Return what is to be kept for some tests, and why there is nothing for others."""
        shaky = unsteady(self.answers)
        kept: set[Answer] = set()
        without: dict[str, str] = {}
        for test in dict.fromkeys(tests):
            needed = self.needs(test)
            twice = sorted({answer.key for answer in needed} & shaky)
            if twice:
                without[test] = _told(twice)
            elif needed:
                kept |= needed
            else:
                without[test] = "that run has no recording of it"
        return ChosenTests(Manifest.of(kept), without)


@dataclass(frozen=True, slots=True)
class ChosenTests:
    """The answers that some tests need, but for the tests `without` a recording, and why."""

    manifest: Manifest
    without: Mapping[str, str]


_DECODER = msgspec.json.Decoder(RunRecording)


def _told(twice: Sequence[AnswerKey]) -> str:
    address, method, _ = twice[0]
    more = f" (and {len(twice) - 1} more)" if len(twice) > 1 else ""
    return f"{method} {address}{more} was answered in two ways, so it cannot be replayed"
