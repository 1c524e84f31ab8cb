"""Writing a report: results.json, summary.md and the page."""

import os
from contextlib import suppress
from pathlib import Path

from presscheck.report.files import write_report_file, write_results
from presscheck.report.html import write_page
from presscheck.report.markdown import as_markdown
from presscheck.results import Results, run_id

SUMMARY = "summary.md"


def publish(folder: Path, results: Results) -> None:
    """Write a report into its folder; ReportError when one of its files cannot be written."""
    run = run_id(write_results(folder, results))
    summary = as_markdown(results).encode("utf-8", "backslashreplace")
    write_report_file(folder / SUMMARY, summary)
    write_page(folder, results, run)
    if not results.shard:  # the merged report shows what all of them have found
        _show_on_github(summary)


def _show_on_github(summary: bytes) -> None:
    """Append the summary to the file that GitHub shows below the job."""
    if shown := os.environ.get("GITHUB_STEP_SUMMARY"):
        with suppress(OSError), Path(shown).open("ab") as file:
            file.write(summary)
