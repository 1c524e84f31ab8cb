"""junit.xml without the runs of a test that do not count, because it was run again."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from presscheck.files import write_together
from presscheck.plugin.listening import REPORTS, RERUN

COUNTED: Mapping[str, str] = {
    "tests": "testcase",
    "failures": "testcase/failure",
    "errors": "testcase/error",
    "skipped": "testcase/skipped",
}
"""What a suite counts, each with where it stands in it."""


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """pytest has written the file; where nothing was run again it stays as it is."""
    config = session.config
    reports = config.stash.get(REPORTS, None)
    if reports is None or not reports.reran or not config.option.xmlpath:
        return
    file = Path(config.option.xmlpath)
    tree = ET.parse(file)  # noqa: S314  # pytest has just written it
    for suite in tree.getroot().iter("testsuite"):
        keep_last_runs(suite)
    write_together({file: ET.tostring(tree.getroot(), "utf-8", xml_declaration=True)})


def keep_last_runs(suite: ET.Element) -> None:
    overtaken = [
        case
        for case in suite.findall("testcase")
        if case.find(f"properties/property[@name='{RERUN}']") is not None
    ]
    for case in overtaken:
        suite.remove(case)
    if overtaken:
        suite.attrib |= {name: str(len(suite.findall(path))) for name, path in COUNTED.items()}
