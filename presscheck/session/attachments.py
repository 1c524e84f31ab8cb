"""The files that pytest-playwright wrote for failed tests, copied into the report."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from shutil import copyfile, rmtree

from presscheck.report.kept import CHECKS
from presscheck.report.model import Attachment, Evidence, Failure

TestFile = tuple[Evidence, Path]
"""What a file shows of a test, and its path from where pytest was started."""


def with_attachments(
    failures: Iterable[Failure],
    files: Mapping[str, Sequence[TestFile]],
    report: Path,
    started_in: Path,
) -> tuple[Failure, ...]:
    """Copy the files of failed tests into the report; return the failures with their copies.

    `files` has the files of each test by its name in pytest.
    """
    failures = tuple(failures)
    rmtree(report / CHECKS, ignore_errors=True)
    attachments = {
        test: tuple(_copies(files.get(test, ()), report, started_in, test))
        for test in dict.fromkeys(failure.test for failure in failures)
    }
    return tuple(replace(one, attachments=attachments[one.test]) for one in failures)


def _copies(
    files: Sequence[TestFile], report: Path, started_in: Path, test: str
) -> Iterator[Attachment]:
    folder = f"{CHECKS}/{_folder_name(test)}"
    for number, (kind, file) in enumerate(files, start=1):
        path = f"{folder}/{number}-{kind}{file.suffix}"
        try:
            (report / folder).mkdir(parents=True, exist_ok=True)
            copyfile(started_in / file, report / path)
        except OSError:
            continue  # the failure itself is reported all the same
        yield Attachment(kind, path)


def _folder_name(test: str) -> str:
    """What can be read of a test's name on every system, and what tells it from others."""
    name = re.sub(r"[^a-z0-9]+", "-", test.rpartition("/")[2].lower()).strip("-")
    return f"{name[:60].strip('-')}-{sha256(test.encode()).hexdigest()[:8]}"
