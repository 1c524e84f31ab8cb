"""What a snapshot is called."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Self

from presscheck.errors import UsageError

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 80
NAME = re.compile(r"(?P<page>[^/@]+)/(?P<state>[^/@]+)@(?P<viewport>[^/@]+)")


@dataclass(frozen=True, slots=True, order=True)
class SnapshotKey:
    """Names one snapshot, and is its place below a folder: `article/all-menu@desktop`."""

    page: str
    state: str
    viewport: str

    def __post_init__(self) -> None:
        for part in (self.page, self.state, self.viewport):
            if len(part) > LONGEST or not SLUG.fullmatch(part):
                raise UsageError(
                    f"{part!r} cannot be part of a snapshot's name",
                    try_next="use small letters, digits and single hyphens, such as all-menu",
                )

    @classmethod
    def parse(cls, name: str) -> Self:
        found = NAME.fullmatch(name)
        if not found:
            raise UsageError(
                f"{name!r} is not the name of a snapshot",
                try_next="write page/state@viewport, such as article/all-menu@desktop",
            )
        return cls(**found.groupdict())

    def __str__(self) -> str:
        return f"{self.page}/{self.state}@{self.viewport}"

    @property
    def folder(self) -> PurePosixPath:
        return PurePosixPath(self.page, f"{self.state}@{self.viewport}")
