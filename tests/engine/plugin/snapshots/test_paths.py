"""A failing snapshot test shows where its files are."""

import re
from xml.etree import ElementTree as ET

import pytest

from tests.engine.plugin.snapshots.conftest import Project


def paths_in(output: str) -> dict[str, str]:
    return dict(re.findall(r"^  (baseline|capture|diff|report)\s+(\S+)$", output, re.MULTILINE))


@pytest.mark.parametrize("arguments", [[], ["-n", "2"]], ids=["one process", "two workers"])
def test_a_changed_snapshot_shows_baseline_capture_diff_and_report(
    approved: Project, arguments: list[str]
) -> None:
    approved.edit_page("The story.", "The glory.")

    details, _, summary = approved.run(*arguments).output.partition("= presscheck =")

    found = paths_in(details)
    assert list(found) == ["baseline", "capture", "diff", "report"]
    assert found["baseline"] == "baselines/tiny/whole@desktop.webp"
    assert all((approved.folder / path).is_file() for path in found.values())
    assert paths_in(summary) == {}


def test_a_new_snapshot_has_a_capture_alone(project: Project) -> None:
    found = paths_in(project.run().output)

    assert list(found) == ["capture", "report"]
    assert all((project.folder / path).is_file() for path in found.values())


def test_each_snapshot_shows_its_paths_once(approved: Project) -> None:
    approved.edit_page("The story.", "The glory.")
    approved.edit_page(">copy<", ">coqy<")

    run = approved.run("--junitxml", "junit.xml")

    assert len(re.findall(r"^  diff +\S+$", run.output, re.MULTILINE)) == 1
    assert "tiny/whole@desktop: 2 causes in Share row, Page" in run.output
    assert "SUBFAILED" not in run.output
    failures = ET.parse(approved.folder / "junit.xml").getroot().iter("failure")  # noqa: S314
    assert sum("\n  diff      " in (one.text or "") for one in failures) == 2
