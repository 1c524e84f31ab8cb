"""Pictures beside the page, in data/: as CI hands a report out, and as it is unpacked elsewhere."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from presscheck.report.html import write_page_of
from tests.engine.report.page.conftest import OpenReport
from tests.engine.report.page.made_up import cause, drawing, keep_pictures, run_of, snapshot
from tests.engine.report.page.whole_run import whole_run

NAMES = ["it's 100% #1? 한국/at&rest@desk top", "%2e%2e/%00@a;b=c", "<b>/'\"`@$(x)"]


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """A report whose pictures are all beside it."""
    folder = tmp_path / "presscheck-report"
    folder.mkdir()
    write_page_of(folder, whole_run(folder), budget=0)
    return folder


def test_pictures_beside_the_page_are_shown(open_report: OpenReport, beside: Path) -> None:
    report = open_report(beside, "#at=change-4")

    expect(report.stage.images.last).to_have_js_property("naturalWidth", 400)


def test_a_report_can_be_unpacked_elsewhere(
    open_report: OpenReport, beside: Path, tmp_path: Path
) -> None:
    archive = shutil.make_archive(str(tmp_path / "artifact"), "zip", beside)
    elsewhere = tmp_path / "else where #2"
    shutil.unpack_archive(archive, elsewhere)
    shutil.rmtree(beside)
    report = open_report(elsewhere, "#at=change-4")

    expect(report.stage.images).to_have_count(2)


def test_without_data_the_page_says_what_is_missing(open_report: OpenReport, beside: Path) -> None:
    shutil.rmtree(beside / "data")
    report = open_report(beside, "#at=change-4")

    expect(report.stage.screenshots).to_contain_text(
        "keep the folder data/ together with index.html"
    )
    expect(report.stage.causes).to_have_count(1)


@pytest.mark.parametrize("name", NAMES)
def test_file_names_may_hold_anything(open_report: OpenReport, tmp_path: Path, name: str) -> None:
    data = run_of(snapshot(name, "missing", cause("", "missing", message="new")))
    keep_pictures(tmp_path, data, name, capture=drawing())
    write_page_of(tmp_path, data, budget=0)
    report = open_report(tmp_path)

    expect(report.stage.papers).to_have_count(1)
