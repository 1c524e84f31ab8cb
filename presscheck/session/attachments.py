"""The files that pytest-playwright wrote for failed tests, copied into the spool."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from msgspec.structs import replace

from presscheck.access import HIDDEN, Access
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
    access: Access | None = None,
) -> tuple[Failure, ...]:
    """Copy the files of failed tests into the spool; return the failures with their copies.

    `files` has the files of each test by its name in pytest. No text and no trace among them has
    what lets a run in by `access`; a trace would have it in the headers of requests.
    """
    secrets = access.secrets if access else []
    failures = tuple(_without(secrets, failure) for failure in failures)
    attachments = {
        test: tuple(_copies(files.get(test, ()), spool, started_in, secrets))
        for test in dict.fromkeys(failure.test for failure in failures)
    }
    return tuple(replace(one, attachments=attachments[one.test]) for one in failures)


def _copies(
    files: Sequence[TestFile], spool: Path, started_in: Path, secrets: Sequence[str]
) -> Iterator[Attachment]:
    for kind, file in files:
        # The failure itself is reported all the same.
        with suppress(OSError, ReportError, BadZipFile):
            content = (started_in / file).read_bytes()
            if secrets and kind is Evidence.TRACE:
                content = _trace_without(secrets, content)
            yield Attachment(kind, write_data(spool, content, file.suffix))


def _without(secrets: Sequence[str], failure: Failure) -> Failure:
    texts = {name: getattr(failure, name) for name in ("check", "message", "details", "output")}
    for secret in secrets:
        texts = {name: text.replace(secret, HIDDEN) for name, text in texts.items()}
    return replace(failure, **texts)


def _trace_without(secrets: Sequence[str], content: bytes) -> bytes:
    """A trace in which no file has one of the secrets, as it is or as JSON writes it."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as trace, ZipFile(written, "w", ZIP_DEFLATED) as clean:
        for entry in trace.infolist():
            text = trace.read(entry)
            for secret in secrets:
                for spelled in dict.fromkeys((secret, json.dumps(secret)[1:-1])):
                    text = text.replace(spelled.encode(), HIDDEN.encode())
            clean.writestr(entry.filename, text)
    return written.getvalue()
