"""Where nothing can be written a run says so in one line, unless it was only a cache."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.plugin.conftest import LIMIT, environment_of_runs
from tests.engine.plugin.snapshots.conftest import Project

REMOUNT = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && cd "$0" && exec "$@"'


def read_only(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder that nobody can write in meanwhile, not even root."""
    return subprocess.run(  # noqa: S603  # our own command, on files of our own
        ["unshare", "--mount", "sh", "-c", REMOUNT, str(folder), *command],  # noqa: S607  # util-linux
        env=environment_of_runs(),
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
    )


def test_a_cache_that_cannot_be_written_is_done_without(approved: Project) -> None:
    cache = approved.folder / ".cache"
    shutil.rmtree(cache, ignore_errors=True)
    cache.write_text("no folder")

    run = approved.run()

    assert run.code == 0, run.output
    assert "1 snapshot: 1 as approved" in run.output


def test_a_report_that_cannot_be_written_is_one_line(
    approved: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    there = tmp_path_factory.mktemp("elsewhere")
    report = approved.folder / "presscheck-report"
    shutil.rmtree(report)
    report.write_text("no folder")

    refused = approved.run()
    elsewhere = approved.run(f"--presscheck-report={there}")

    assert refused.code == 2
    assert f"presscheck cannot run: the report {report} cannot be written: " in refused.output
    assert "(next: --presscheck-report=" in refused.output
    assert "INTERNALERROR" not in refused.output
    assert elsewhere.code == 0, elsewhere.output
    assert (there / "results.json").exists()


def test_a_checkout_that_cannot_be_written_is_tested_all_the_same(
    approved: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    if not shutil.which("unshare") or read_only(approved.folder, "true").returncode:
        pytest.skip("nobody may mount anything here")
    shutil.rmtree(approved.folder / ".cache", ignore_errors=True)
    report = tmp_path_factory.mktemp("elsewhere")

    pytest_there = [sys.executable, "-m", "pytest", f"--presscheck-report={report}"]
    done = read_only(approved.folder, *pytest_there)

    assert done.returncode == 0, done.stdout
    assert "1 snapshot: 1 as approved" in done.stdout
    assert (report / "results.json").exists()


def test_a_report_that_is_lost_on_the_way_is_one_line(approved: Project) -> None:
    approved.write(
        "test_look.py",
        """
        from pathlib import Path

        def test_look():
            page = Path(__file__).with_name("presscheck-report") / "index.html"
            page.unlink(missing_ok=True)
            page.mkdir()
            (page / "in-the-way").touch()
        """,
    )

    run = approved.run()

    assert run.code == 2
    assert "\nno report: " in run.output
    assert "index.html cannot be written" in run.output
    assert "INTERNALERROR" not in run.output
