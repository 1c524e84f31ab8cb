"""The wheel in a fresh environment: the tiny project, a first test, and other plugins beside it."""

import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from shutil import copytree, ignore_patterns
from subprocess import DEVNULL, PIPE

import pytest

from tests.engine.plugin.conftest import environment_of_runs

ROOT = Path(__file__).parents[2]

INSTALL = ("-m", "pip", "install", "-q", "--disable-pip-version-check")

OTHER_PLUGINS = (
    "syrupy==7.0.2",
    "pytest-image-snapshot==0.5.3",
    "pytest-playwright-visual-snapshot==0.5.1",
)

BESIDE_OTHERS = """
    def test_names(snapshot, presscheck_snapshot, image_snapshot, assert_snapshot):
        assert type(snapshot).__module__.startswith("syrupy")
        assert type(presscheck_snapshot).__module__.startswith("presscheck")
"""


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # our own command
        command, cwd=folder, env=environment_of_runs(), capture_output=True, text=True, timeout=300
    )


def succeed(*command: str | Path, folder: Path) -> str:
    done = run(*command, folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-q"]
    succeed(*build, "-w", str(folder), str(ROOT), folder=folder)
    return next(folder.glob("presscheck-*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a fresh environment with the wheel, at the versions of our own lock."""
    folder = tmp_path_factory.mktemp("environment")
    locked = (ROOT / "requirements.lock").read_text("utf-8")
    pins = re.findall(r"^[a-z0-9-]+==[^\\\n]+", locked, re.MULTILINE)
    (folder / "pins.txt").write_text("\n".join(pins))
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    install = [str(python), *INSTALL]
    succeed(*install, "--constraint", "pins.txt", str(wheel), "pytest-xdist", folder=folder)
    return python


def test_the_wheel_holds_the_engine_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        folders = {name.partition("/")[0] for name in archive.namelist()}
        names = set(archive.namelist())

    assert {name.partition("-")[0] for name in folders} == {"presscheck"}
    assert {"presscheck/py.typed", "presscheck/commands/templates/test_site.py.txt"} <= names


@pytest.mark.parametrize("workers", ["0", "2"])
def test_the_tiny_project_is_as_approved(python: Path, tmp_path: Path, workers: str) -> None:
    leave_out = ignore_patterns("presscheck-report", ".*", "__pycache__")
    tiny = copytree(ROOT / "examples" / "tiny", tmp_path / "tiny", ignore=leave_out)

    output = succeed(python, "-m", "pytest", "-n", workers, folder=tiny)

    assert "3 snapshots: 3 as approved" in output


def test_a_changed_word_is_told_in_one_line(python: Path, tmp_path: Path) -> None:
    leave_out = ignore_patterns("presscheck-report", ".*", "__pycache__")
    tiny = copytree(ROOT / "examples" / "tiny", tmp_path / "tiny", ignore=leave_out)
    page = tiny / "site" / "about.html"
    page.write_text(page.read_text("utf-8").replace("since 1938", "since 1948"), "utf-8")

    done = run(python, "-m", "pytest", folder=tiny)

    assert "paragraph “We have printed the news since 1938.” reworded: text" in done.stdout
    assert "next: presscheck approve about/at-rest@desktop" in done.stdout
    assert done.returncode == 1


def test_a_first_test_is_written_run_and_approved(python: Path, tmp_path: Path) -> None:
    tiny = ROOT / "examples" / "tiny" / "site"
    presscheck = python.parent / "presscheck"
    serve = [str(python), "-um", "http.server", "0", "--bind", "127.0.0.1", "-d", str(tiny)]
    with subprocess.Popen(serve, stdout=PIPE, stderr=DEVNULL, text=True) as server:  # noqa: S603
        assert server.stdout
        address = re.findall(r"http://[^/ ]+", server.stdout.readline())[0]
        succeed(presscheck, "init", address, folder=tmp_path)
        first = run(python, "-m", "pytest", folder=tmp_path)
        approved = succeed(presscheck, "approve", "--all", folder=tmp_path)
        second = succeed(python, "-m", "pytest", folder=tmp_path)
        server.kill()

    assert "home/at-rest@desktop has no approved baseline" in first.stdout
    assert first.returncode == 1
    assert "1 approved" in approved
    assert "1 snapshot: 1 as approved" in second


def test_other_snapshot_plugins_keep_their_names(python: Path, tmp_path: Path) -> None:
    install = [str(python), *INSTALL]
    succeed(*install, *OTHER_PLUGINS, folder=tmp_path)
    (tmp_path / "test_names.py").write_text(BESIDE_OTHERS.replace("\n    ", "\n"))
    (tmp_path / "index.html").write_text("<!doctype html><title>Tiny</title>")
    tiny = ROOT / "examples" / "tiny"
    (tmp_path / "conftest.py").write_text(
        (tiny / "conftest.py")
        .read_text("utf-8")
        .partition("@pytest.fixture")[0]
        .replace("from pages.planet import AboutPage, HomePage\n", "")
        .replace('Path(__file__).parent / "site"', f"Path({str(tiny / 'site')!r})")
    )

    output = succeed(python, "-m", "pytest", folder=tmp_path)

    assert "1 passed" in output
