"""presscheck init: write the three files that a project needs for its first snapshot."""

from importlib.resources import files
from pathlib import Path

import click

from presscheck.errors import UsageError
from presscheck.files import write_together
from presscheck.settings import checked_address
from presscheck.terminal import say

TEMPLATES = {
    "pytest.ini": "pytest.ini.txt",
    "site_pages.py": "site_pages.py.txt",
    "test_site.py": "test_site.py.txt",
}
"""The files by their names in the project, each with the name of its template."""


@click.command("init")
@click.argument("address", metavar="ADDRESS")
def init(address: str) -> None:
    """Write a first test of the site at ADDRESS into this folder."""
    site = checked_address(address)
    here = Path.cwd()
    for name in TEMPLATES:
        if (here / name).exists():
            raise UsageError(
                f"{here / name} exists, and nothing was written",
                try_next="run it in an empty folder, and copy from there what you need",
            )
    write_together({here / name: _filled(name, site) for name in TEMPLATES})
    say("wrote", *(f"  {name}" for name in TEMPLATES))
    say("next: pytest, look at presscheck-report/index.html, then presscheck approve --all")


def _filled(name: str, site: str) -> bytes:
    template = files("presscheck.commands").joinpath("templates", TEMPLATES[name])
    return template.read_text("utf-8").replace("ADDRESS", site).encode()
