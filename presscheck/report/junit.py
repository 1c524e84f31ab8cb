"""The junit.xml of several reports as one: the test suites of all, one after the other."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NoReturn
from xml.etree import ElementTree as ET
from xml.parsers import expat

from presscheck.errors import ReportError
from presscheck.report.files import ReportFiles

JUNIT = "junit.xml"


def merged_junit(parts: Iterable[ReportFiles], notes: list[str]) -> bytes:
    """Return the merged file, empty when no part has one.

    A file that cannot be read is left out, and a note says so.
    """
    suites: list[bytes] = []
    for part in parts:
        with suppress(ReportError):  # a part need not have one
            content = part.read(JUNIT)
            try:
                suites += list(_suites_in(content))
            except (ValueError, SyntaxError, RecursionError, expat.ExpatError) as error:
                notes.append(f"left out: {JUNIT} of {part.source}: {error}")
    if not suites:
        return b""
    return b"<?xml version='1.0' encoding='utf-8'?>\n<testsuites>%s</testsuites>\n" % b"".join(
        suites
    )


def _suites_in(content: bytes) -> Iterator[bytes]:
    _expect_no_entities(content)
    root = ET.fromstring(content)  # noqa: S314  # it declares no entity
    for suite in [root] if root.tag == "testsuite" else root.findall("testsuite"):
        suite.tail = None
        yield ET.tostring(suite, "unicode").encode("utf-8")


def _expect_no_entities(content: bytes) -> None:
    """Refuse a document type, which could declare entities that grow without end."""

    def refuse(*_: object) -> NoReturn:
        raise ValueError("it declares a document type")

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(content, True)  # noqa: FBT003  # expat has no other way to say that this is all
