"""Every way presscheck refuses.

PresscheckError
├── UsageError            the command, an option or the project's table is wrong
├── SiteError             the site under test does not start, or does not answer
├── BrowserError          no browser to look with
├── CaptureError          a snapshot cannot be taken
│   └── SilentPageError       the page does not answer
├── BaselineError         baselines/ cannot be read or written as it should be
│   ├── MovedBaselineError   somebody has replaced a baseline meanwhile
│   ├── RecordingError       the answers that a baseline was approved with cannot be read
│   └── UnreadableBaselineError  a picture and an anatomy that are no baseline
│       └── AbsentBaselineError  Git LFS has their place, and they are not here
├── ReportError           the report of a run cannot be read or written
└── OutputError           what a command says cannot be written
"""

from collections.abc import Iterable

from presscheck.foreign_text import safe_line

_LONGEST_PROBLEM = 1_000
_LONGEST_STEP = 900


class PresscheckError(Exception):
    """Says what happened, then what moves things on.

    Both may quote what a site or a file says, so they are made safe for a terminal. `items` are
    lines of their own below the problem.
    """

    def __init__(self, problem: str, *, try_next: str, items: Iterable[str] = ()) -> None:
        self.problem = safe_line(problem, _LONGEST_PROBLEM)
        self.try_next = safe_line(try_next, _LONGEST_STEP)
        lines = (self.problem, *map(safe_line, items), f"next: {self.try_next}")
        super().__init__("\n  ".join(lines))

    @property
    def one_line(self) -> str:
        """What happened and what to do next, in one line."""
        return f"{self.problem} (next: {self.try_next})"


class UsageError(PresscheckError):
    """The command, an option or the project's own table is wrong."""


class SiteError(PresscheckError):
    """The site under test does not start, or does not answer as it must."""


class BrowserError(PresscheckError):
    """There is no browser of the wanted kind on this machine."""


class CaptureError(PresscheckError):
    """A snapshot cannot be taken, because what it should show is not there, or does not stand."""


class SilentPageError(CaptureError):
    """The page, or a frame of it, does not answer: its script is busy, or it shows a dialog."""

    def __init__(self, who: str, seconds: float) -> None:
        super().__init__(
            f"{who} did not answer within {seconds:g} s: its script is busy, or a dialog is open",
            try_next="see what the page waits for, then run the test again",
        )


class BaselineError(PresscheckError):
    """The baselines cannot be read or written as they should be."""


class MovedBaselineError(BaselineError):
    """Somebody has replaced or removed a baseline since a run compared with it."""

    def __init__(self) -> None:
        super().__init__(
            "its baseline is no longer the one that run compared with",
            try_next="run the suite again, and approve what it then shows",
        )


class RecordingError(BaselineError):
    """The recording of the approved site cannot be read, or not be written."""


class UnreadableBaselineError(BaselineError):
    """A picture and an anatomy that are no baseline.

    `why` is that alone, without the name; `remedy` is what mends it, empty where it is the usual.
    """

    def __init__(self, name: str, why: str, remedy: str = "") -> None:
        super().__init__(
            f"the baseline {name} cannot be read: {why}",
            try_next=remedy or f"git checkout baselines, or presscheck approve {name}",
        )
        self.why = why
        self.remedy = remedy


class AbsentBaselineError(UnreadableBaselineError):
    """Git LFS keeps the baseline, and nobody has fetched it."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, f"{file} is a Git LFS pointer, not the file itself", "git lfs pull")


class ReportError(PresscheckError):
    """The report of a run cannot be read or written."""


class OutputError(PresscheckError):
    """What a command says cannot be written; `reader_left` says that nobody reads it any more."""

    def __init__(self, why: str | None, *, reader_left: bool = False) -> None:
        super().__init__(
            f"the output cannot be written: {why}",
            try_next="make room, or send the output to another place",
        )
        self.reader_left = reader_left
