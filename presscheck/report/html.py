"""index.html: the report as one page, which asks the network for nothing."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from presscheck.errors import ReportError
from presscheck.foreign_text import escaped_json
from presscheck.report.files import PAGE, ReportFiles, write_report_file
from presscheck.report.page_data import page_data
from presscheck.results import Results
from presscheck.scripts import as_program

BUDGET = 4_000_000
"""Characters of images inside the page; the page loads the others from the folder beside it."""

PARTS = Path(__file__).with_name("page")
STYLES = (
    "tokens",
    "frame",
    "head",
    "map",
    "list",
    "change-panel",
    "picture-panel",
    "decision-bar",
)
"""The style sheets in the order of the cascade."""

ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15"'
    ' fill="{colour}"/><path d="{shape}" fill="none" stroke="#fff" stroke-width="4"'
    ' stroke-linecap="round" stroke-linejoin="round"/></svg>'
)
GREEN, TICK = "#1d6b3a", "M9 17l5 5 9-11"
RED, CROSS = "#b3261e", "M10 10l12 12M22 10l-12 12"


def write_page(folder: Path, results: Results, run: str) -> Path:
    """Write index.html into the report's folder; ReportError when it cannot be written."""
    return write_page_of(folder, page_data(results, run))


def write_page_of(folder: Path, data: Mapping[str, Any], *, budget: int = BUDGET) -> Path:
    """Write index.html with this data; `budget` is the number of characters for its images."""
    file = folder / PAGE
    text = render(data, embedded(data, folder, budget))
    write_report_file(file, text.encode("utf-8", "backslashreplace"))
    return file


def render(data: Mapping[str, Any], pictures: Mapping[str, bytes]) -> str:
    """Return the page with this data, and with the images that shall be inside it, by their ids."""
    style, script = joined_styles(), as_program(PARTS / "start.js")
    template = environment().get_template("page.html")
    return template.render(
        data=data,
        title=f"{sign_of(data)} {data['sentence']}",
        word=word_of(data),
        icon=icon_of(data),
        policy=policy_for(style, script, served=data["review"] is not None),
        style=style,
        script=script,
        text=as_text(data),
        pictures=[(name, b64encode(content).decode()) for name, content in pictures.items()],
    )


@cache
def environment() -> Environment:
    """Return the environment of the templates; every value is escaped."""
    return Environment(
        loader=FileSystemLoader(PARTS), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )


@cache
def joined_styles() -> str:
    """Return the page's style sheets as one."""
    return "".join((PARTS / f"{name}.css").read_text("utf-8") for name in STYLES)


def policy_for(style: str, script: str, *, served: bool) -> str:
    """Nothing runs and nothing is fetched but what the page brought along."""
    media = "data: blob: 'self' file:"
    rules = {
        "default-src": "'none'",
        "script-src": hash_of(script),
        "style-src": hash_of(style),
        "img-src": media,
        "media-src": media,
        "connect-src": "'self'" if served else "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{rule} {sources}" for rule, sources in rules.items())


def hash_of(text: str) -> str:
    """Return the hash of a script or style sheet, as a Content Security Policy names it."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def as_text(data: Mapping[str, Any]) -> str:
    """Return JSON that no markup in it can end, and in which every character can be seen."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return escaped_json(text).replace("<", "\\u003c")


def word_of(data: Mapping[str, Any]) -> str:
    """Return the result of the run in a few words."""
    return "All well" if data["well"] else "Not as approved"


def sign_of(data: Mapping[str, Any]) -> str:
    """Return the sign for the result of the run."""
    return "✓" if data["well"] else "×"


def icon_of(data: Mapping[str, Any]) -> str:
    """Return the icon for the result of the run, as a data address."""
    colour, shape = (GREEN, TICK) if data["well"] else (RED, CROSS)
    return f"data:image/svg+xml,{quote(ICON.format(colour=colour, shape=shape))}"


def embedded(data: Mapping[str, Any], folder: Path, budget: int) -> dict[str, bytes]:
    """The pictures that go into the page: as many as there is room for, in the order of need."""
    files, chosen = ReportFiles(folder, ""), dict[str, bytes]()
    for name in dict.fromkeys(in_order_of_need(data)):
        try:
            content = files.read(data["pictures"][name]["src"])
        except ReportError:
            continue  # the page says itself that it is not there
        length = 4 * ceil(len(content) / 3)
        if length <= budget:
            budget -= length
            chosen[name] = content
    return chosen


def in_order_of_need(data: Mapping[str, Any]) -> Iterator[str]:
    """First what each group shows when it is opened, then everything else."""
    firsts = (data["snapshots"][group["places"][0][0]] for group in data["groups"])
    for snapshot in (*firsts, *data["snapshots"]):
        yield from snapshot["pictures"].values()
