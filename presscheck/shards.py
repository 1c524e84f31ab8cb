"""Shards: several runs, usually on several machines, that together make a whole run.

Every machine works out the whole deal by itself. So it may depend on nothing but the names of the
tests and the durations that all machines were given, and never on the order of the tests or on a
file that one machine happens to have.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from presscheck.errors import UsageError

MOST = 1_000
"""The most shards of a run."""

_SHARD = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})", re.ASCII)
_DIGEST_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Shard:
    """One of several runs: its number, from 1, and how many there are."""

    number: int
    of: int

    @classmethod
    def parse(cls, text: str) -> "Shard":
        """Return the shard that a text such as 2/5 names.

        Raises:
            UsageError: when it names none.
        """
        found = _SHARD.fullmatch(text)
        shard = cls(int(found[1]), int(found[2])) if found else None
        if shard is None or not shard.number <= shard.of <= MOST:
            raise UsageError(
                f"--presscheck-shard {text!r} is no shard from 1/1 to {MOST}/{MOST}",
                try_next="--presscheck-shard 2/5, for the second of five",
            )
        return shard

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


@dataclass(frozen=True, slots=True, order=True)
class Portion:
    """Tests that stay together: their place in the deal, and their names."""

    place: tuple[str, ...]
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deal:
    """The number of each test's shard. Machines with the same `digest` have dealt the same."""

    shards: Mapping[str, int]
    digest: str

    @classmethod
    def of(cls, portions: Iterable[Portion], shards: int, durations: Mapping[str, int]) -> "Deal":
        """Deal portions out: those with neighbouring places together, each shard for as long.

        `durations` are in milliseconds by test. A test without one takes as long as the others do
        on average.
        """
        ordered = sorted(portions)
        names = [test for portion in ordered for test in portion.tests]
        known = [durations[name] for name in names if name in durations]
        usual = max(1, sum(known) // len(known)) if known else 1
        lengths = [sum(max(1, durations.get(test, usual)) for test in one.tests) for one in ordered]
        total, before = sum(lengths), 0
        dealt: dict[str, int] = {}
        for portion, length in zip(ordered, lengths, strict=True):
            # Its middle says where it belongs, in whole numbers, so that every machine agrees.
            number = (2 * before + length) * shards // (2 * total) + 1
            dealt |= dict.fromkeys(portion.tests, number)
            before += length
        text = "\n".join([str(shards), *(f"{dealt[name]} {name}" for name in names)])
        digest = sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
        return cls(dealt, digest[:_DIGEST_LENGTH])
