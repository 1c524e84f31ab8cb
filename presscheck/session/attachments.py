"""The files that pytest-playwright wrote for failed tests, copied into the spool."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from presscheck.errors import ReportError
from presscheck.report.files import write_data
from presscheck.results import Attachment, Evidence, Failure

TestFile = tuple[Evidence, Path]
"""What a file shows of a test, and its path from where pytest was started."""


def with_attachments(
    failures: Iterable[Failure],
    files: Mapping[str, Sequence[TestFile]],
    spool: Path,
    started_in: Path,
) -> tuple[Failure, ...]:
    """Copy the files of failed tests into the spool; return the failures with their copies.

    `files` has the files of each test by its name in pytest.
    """
    failures = tuple(failures)
    attachments = {
        test: tuple(_copies(files.get(test, ()), spool, started_in))
        for test in dict.fromkeys(failure.test for failure in failures)
    }
    return tuple(replace(one, attachments=attachments[one.test]) for one in failures)


def _copies(files: Sequence[TestFile], spool: Path, started_in: Path) -> Iterator[Attachment]:
    for kind, file in files:
        with suppress(OSError, ReportError):  # the failure itself is reported all the same
            content = (started_in / file).read_bytes()
            yield Attachment(kind, write_data(spool, content, file.suffix))
