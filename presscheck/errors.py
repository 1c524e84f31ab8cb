"""Every way presscheck refuses.

PresscheckError
├── UsageError            the command, an option or the project's table is wrong
├── SiteError             the site under test does not start, or does not answer
└── BrowserError          no browser to look with
"""


class PresscheckError(Exception):
    """Says what happened, then what moves things on."""

    def __init__(self, problem: str, *, try_next: str) -> None:
        super().__init__(f"{problem}\n  next: {try_next}")
        self.problem = problem
        self.try_next = try_next

    @property
    def one_line(self) -> str:
        return f"{self.problem} (next: {self.try_next})"


class UsageError(PresscheckError):
    """The command, an option or the project's own table is wrong."""


class SiteError(PresscheckError):
    """The site under test does not start, or does not answer as it must."""


class BrowserError(PresscheckError):
    """There is no browser of the wanted kind on this machine."""
