"""The answers of a site to the addresses it was asked for, and a manifest of them.

A manifest is a text with one answer in a line, in order, so a pull request shows in one line that
a style sheet has changed. Its name is its own hash. The bodies are not in it: each is a file that
its hash names.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, Self, TypeVar

import msgspec
from msgspec import Meta, Struct

VERSION = 1
"""The version of the format; a manifest with another one is refused."""

_END = r"$(?!\n)"  # in Python, `$` alone also matches before a line break
_ID_LENGTH = 16
_Decoded = TypeVar("_Decoded")

Digest = Annotated[str, Meta(pattern=f"^[0-9a-f]{{64}}{_END}")]
ManifestId = Annotated[str, Meta(pattern=f"^[0-9a-f]{{{_ID_LENGTH}}}{_END}")]
Address = Annotated[str, Meta(pattern=f"^/[!-~]*{_END}", max_length=16_384)]
Method = Annotated[str, Meta(pattern=f"^[A-Z]{{1,20}}{_END}")]
HeaderName = Annotated[str, Meta(pattern=rf"^[A-Za-z0-9-]{{1,80}}{_END}")]
HeaderValue = Annotated[str, Meta(pattern=rf"^[^\x00-\x1f\x7f]*{_END}", max_length=65_536)]


class NewerVersionError(ValueError):
    """The manifest has a version of the format that this presscheck does not know."""

    def __init__(self, version: int) -> None:
        super().__init__(f"its format is {version}, and this presscheck reads {VERSION}")


AnswerKey = tuple[str, str, str]
"""What a site is asked for: the address, the method, and the hash of the request's body."""


class Answer(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a site has answered to an address: a path with its query.

    `body` is the SHA-256 of the answer's body, `asked` that of the request's, if it had any.
    """

    address: Address
    method: Method
    status: Annotated[int, Meta(ge=200, le=599)]
    headers: tuple[tuple[HeaderName, HeaderValue], ...]
    body: Digest
    asked: Digest | None = None

    @property
    def key(self) -> AnswerKey:
        """What the site was asked for."""
        return self.address, self.method, self.asked or ""

    @property
    def request(self) -> str:
        """The request in words: `GET /news`."""
        return f"{self.method} {self.address}"


class _Head(Struct):
    recording: int


_HEAD = msgspec.json.Decoder(_Head)
_ANSWER = msgspec.json.Decoder(Answer)


def unsteady(answers: Iterable[Answer]) -> set[AnswerKey]:
    """Return what was answered in more than one way."""
    counts = Counter(answer.key for answer in set(answers))
    return {key for key, count in counts.items() if count > 1}


@dataclass(frozen=True, slots=True)
class Manifest:
    """Answers of a site, in order, one to each request.

    Raises ValueError when there are several answers to a request.
    """

    answers: tuple[Answer, ...]

    def __post_init__(self) -> None:
        if twice := sorted(unsteady(self.answers)):
            address, method, _ = twice[0]
            raise ValueError(f"{method} {address} has two answers")

    @classmethod
    def of(cls, answers: Iterable[Answer]) -> Self:
        """Return the manifest of some answers, in whatever order they come."""
        return cls(tuple(sorted(set(answers), key=_order)))

    @classmethod
    def decode(cls, content: bytes) -> Self:
        """Read a manifest; ValueError says in one line what is wrong, and in which line."""
        head, *lines = content.split(b"\n")
        version = _decoded(head, _HEAD.decode, 1).recording
        if version != VERSION:
            raise NewerVersionError(version)
        if not lines or lines.pop():
            raise ValueError("it does not end with a line break, so it was cut short")
        answers = [_decoded(line, _ANSWER.decode, at) for at, line in enumerate(lines, 2)]
        return cls(tuple(answers))

    def encode(self) -> bytes:
        """Return the content of the manifest's file."""
        head = msgspec.json.encode(_Head(VERSION))
        return b"".join(
            line + b"\n" for line in (head, *(msgspec.json.encode(one) for one in self.answers))
        )

    @property
    def id(self) -> str:
        """The name of the manifest: the beginning of the SHA-256 of its content."""
        return manifest_id(self.encode())

    @property
    def bodies(self) -> set[str]:
        """The hashes of all bodies."""
        return {answer.body for answer in self.answers}

    def merged(self, other: Self) -> Self | None:
        """Return a manifest with the answers of both; None when they contradict each other."""
        try:
            return self.of((*self.answers, *other.answers))
        except ValueError:
            return None


def manifest_id(content: bytes) -> str:
    """Return the name of a manifest with this content."""
    return sha256(content).hexdigest()[:_ID_LENGTH]


def _order(answer: Answer) -> tuple[AnswerKey, bytes]:
    return answer.key, msgspec.json.encode(answer)


def _decoded(line: bytes, decode: Callable[[bytes], _Decoded], number: int) -> _Decoded:
    """Return what a line says; ValueError names the line."""
    try:
        return decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError(f"line {number}: {error}") from error
