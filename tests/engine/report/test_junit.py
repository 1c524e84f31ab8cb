"""junit.xml of several parts is one file."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from presscheck.report.files import ReportFiles
from presscheck.report.junit import JUNIT, merged_junit

SUITE = '<testsuite name="{0}"><testcase name="é &amp; ü"/></testsuite>'
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><testsuites>&b;</testsuites>'
DEEP = "<a>" * 200_000 + "</a>" * 200_000


def part(folder: Path, junit: str | bytes | None) -> ReportFiles:
    folder.mkdir()
    if junit is not None:
        content = junit.encode() if isinstance(junit, str) else junit
        (folder / JUNIT).write_bytes(content)
    return ReportFiles(folder, "")


def test_the_suites_of_all_parts_follow_each_other(tmp_path: Path) -> None:
    parts = [
        part(
            tmp_path / "1", f"<testsuites>{SUITE.format('one')}\n{SUITE.format('two')}</testsuites>"
        ),
        part(tmp_path / "2", None),
        part(tmp_path / "3", SUITE.format("three")),
    ]

    notes: list[str] = []

    root = ET.fromstring(merged_junit(parts, notes))  # noqa: S314  # our own

    assert [suite.get("name") for suite in root] == ["one", "two", "three"]
    assert {case.get("name") for case in root.iter("testcase")} == {"é & ü"}
    assert notes == []


def test_parts_without_any_have_none_together(tmp_path: Path) -> None:
    assert merged_junit([part(tmp_path / "1", None)], []) == b""


@pytest.mark.parametrize(
    ("junit", "why"),
    [
        (LAUGHS, "it declares a document type"),
        (LAUGHS.encode("utf-16"), "it declares a document type"),
        ("<testsuites>", "no element found"),
        (f"<testsuites><testsuite>{DEEP}</testsuite></testsuites>", ""),
    ],
    ids=["entities", "entities, two bytes a letter", "cut short", "deep"],
)
def test_what_means_harm_is_left_out_and_noted(
    tmp_path: Path, junit: str | bytes, why: str
) -> None:
    parts = [part(tmp_path / "1", junit), part(tmp_path / "2", SUITE.format("sound"))]

    notes: list[str] = []

    merged = merged_junit(parts, notes)

    assert merged.count(b"<testsuite ") == 1
    assert len(notes) == 1
    assert why in notes[0]
