"""Installs the peers in the versions of peers.toml, into a folder that git ignores."""

import json
import os
import shutil
import subprocess
import tomllib
import venv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".cache" / "bench"
FILES = Path(__file__).parent / "files"
TABLE = Path(__file__).parent / "peers.toml"

_NO_BROWSERS = {
    "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD": "1",
    "PUPPETEER_SKIP_DOWNLOAD": "1",
}


def versions() -> dict[str, dict[str, str]]:
    """The table of versions: `npm` and `pypi`, each with names and versions."""
    return tomllib.loads(TABLE.read_text("utf-8"))


def npm_program(name: str) -> Path:
    return FOLDER / "node_modules" / ".bin" / name


def python_program() -> Path:
    return FOLDER / "venv" / "bin" / "python"


def install_peers() -> None:
    """Install what the table names, unless it is there already.

    Raises:
        ClickException: npm or pip did not install it.
    """
    stamp = FOLDER / "installed.toml"
    if stamp.exists() and stamp.read_bytes() == TABLE.read_bytes():
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    table = versions()
    package = {"private": True, "dependencies": table["npm"]}
    (FOLDER / "package.json").write_text(json.dumps(package), "utf-8")
    _install("npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts")
    venv.create(FOLDER / "venv", with_pip=True, clear=True)
    pinned = [f"{name}=={version}" for name, version in table["pypi"].items()]
    _install(python_program(), "-m", "pip", "install", "--quiet", *pinned)
    shutil.copy(TABLE, stamp)


def _install(*command: str | Path) -> None:
    try:
        subprocess.run(  # noqa: S603 - npm and pip, with the names of our own table
            command, cwd=FOLDER, env={**os.environ, **_NO_BROWSERS}, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise click.ClickException(
            f"the peers cannot be installed into {FOLDER}: {error}"
            " (next: install Node and npm, or see what the lines above say)"
        ) from error


def lay_out(name: str, files: Mapping[str, str], job: dict[str, Any]) -> Path:
    """Make the folder of a program anew: its files under the names they have there, and job.json.

    `ADDRESS` in a file becomes the address of the site.
    """
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for source, target in files.items():
        text = (FILES / source).read_text("utf-8").replace("ADDRESS", job["site"])
        (folder / target).write_text(text, "utf-8")
    (folder / "job.json").write_text(json.dumps(job), "utf-8")
    return folder
