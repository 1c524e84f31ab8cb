"""Programs made for a test: they say what they are told to, and do nothing."""

import json
from pathlib import Path

from presscheck.machine import Machine

HEADLESS = ("chromium-headless-shell", "chrome-headless-shell-linux64/chrome-headless-shell")
WINDOWED = ("chromium", "chrome-linux64/chrome")


def put_program(path: Path, says: str = "", complains: str = "", code: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{says}'\necho '{complains}' >&2\nexit {code}\n")
    path.chmod(0o755)
    return path


def put_on_path(machine: Machine, command: str, says: str = "", code: int = 0) -> Path:
    return put_program(Path(machine.search_path, command), says, code=code)


def put_build(machine: Machine, title: str, program: str, says: str, code: int = 0) -> Path:
    """One of Playwright's own builds, where Playwright would put it."""
    catalogue = json.loads(machine.catalogue.read_text())["browsers"]
    revision = next(entry["revision"] for entry in catalogue if entry["name"] == title)
    folder = machine.builds / f"{title.replace('-', '_')}-{revision}"
    path = put_program(folder / program, says, code=code)
    (folder / "INSTALLATION_COMPLETE").touch()
    return path
