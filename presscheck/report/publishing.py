"""Everything a report consists of, written from one run's results."""

import os
from contextlib import suppress
from pathlib import Path

from presscheck.errors import ReportError
from presscheck.files import write_together
from presscheck.report.as_markdown import as_markdown
from presscheck.report.model import Results
from presscheck.report.results import run_of, write_results

PAGE = "index.html"
SUMMARY = "summary.md"


def publish(folder: Path, results: Results) -> None:
    """Write results.json, summary.md and the page; ReportError when one of them cannot be."""
    from presscheck.report.as_html import write_page

    run = run_of(write_results(folder, results).read_bytes())
    summary = as_markdown(results).encode("utf-8", "backslashreplace")
    try:
        write_together({folder / SUMMARY: summary})
        write_page(folder, results, run)
    except OSError as error:
        raise ReportError(
            f"{folder} cannot be written: {error.strerror}", try_next="mend that, then run again"
        ) from error
    show_on_github(summary)


def show_on_github(summary: bytes) -> None:
    """Where GitHub runs us, it names the file that it shows below the job."""
    if shown := os.environ.get("GITHUB_STEP_SUMMARY"):
        with suppress(OSError), Path(shown).open("ab") as file:
            file.write(summary)
