"""Writes the sections of benchmarks/results.md, each with the machine that measured it."""

import os
import platform
import re
from datetime import UTC, datetime
from pathlib import Path

RESULTS = Path(__file__).parent / "results.md"
HEAD = """# What was measured

`make bench` writes this page. Compare figures of one section with each other, and not with those of
another machine or another day: ratios say more than seconds.
"""


def write_section(title: str, text: str) -> None:
    """Put a section into the page, in the place of an older one with this title."""
    page = RESULTS.read_text("utf-8") if RESULTS.exists() else HEAD
    head, *sections = re.split(r"^(?=## )", page, flags=re.MULTILINE)
    section = f"## {title}\n\n{text.strip()}\n\n{_machine()}\n"
    places = [one.partition("\n")[0] == f"## {title}" for one in sections]
    if True in places:
        sections[places.index(True)] = section
    else:
        sections.append(section)
    RESULTS.write_text("\n".join(one.strip() + "\n" for one in (head, *sections)), "utf-8")


def table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a table; all columns but the first hold figures."""
    rule = ("---", *["--:"] * (len(columns) - 1))
    return "\n".join(f"| {' | '.join(row)} |" for row in (columns, rule, *rows))


def _machine() -> str:
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return (
        f"*{datetime.now(UTC):%-d %B %Y}: {os.cpu_count()} cores, {_processor()},"
        f" {platform.system()} {platform.release()}, Python {platform.python_version()};"
        f" load at the end {load}.*"
    )


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    found = re.search(r"^model name\s*: (.+)$", text, re.MULTILINE)
    return found[1] if found else platform.machine()
