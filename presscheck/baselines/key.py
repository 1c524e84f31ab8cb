"""The names of snapshots."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Self

from presscheck.errors import UsageError
from presscheck.slugs import expect_slug

NAME = re.compile(r"(?P<page>[^/@]+)/(?P<state>[^/@]+)@(?P<viewport>[^/@]+)")


@dataclass(frozen=True, slots=True, order=True)
class SnapshotKey:
    """The name of a snapshot, which is also its path in a folder: `article/all-menu@desktop`.

    Raises UsageError if a part is no slug, or longer than 80 characters.
    """

    page: str
    state: str
    viewport: str

    def __post_init__(self) -> None:
        for part in (self.page, self.state, self.viewport):
            expect_slug(part)

    @classmethod
    def parse(cls, name: str) -> Self:
        """Read a name. Raises UsageError if it is none."""
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
        """The path of the snapshot's files, without their endings."""
        return PurePosixPath(self.page, f"{self.state}@{self.viewport}")
