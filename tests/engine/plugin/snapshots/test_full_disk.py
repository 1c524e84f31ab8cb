"""On a disk that is full, files stay whole, and one line says what to do."""

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from presscheck.baselines.references import CACHE
from presscheck.report.files import read_results
from presscheck.results import Compared
from tests.engine.plugin.conftest import LIMIT, environment_of_runs
from tests.engine.plugin.snapshots.conftest import Project
from tests.engine.plugin.snapshots.test_references import DENSE

PAGE_SIZE = 4096
NO_ROOM = "No space left on device"

ON_SMALL_DISK = """
folder=$0 size=$1 out=$2; shift 2
mkdir -p "$folder" "$out/before" "$out/after" && cp -a "$folder/." "$out/before" &&
mount -t tmpfs -o size="$size" tmpfs "$folder" && cp -a "$out/before/." "$folder" || exit 99
"$@"
code=$?
cp -a "$folder/." "$out/after"
exit $code
"""
"""Runs a command while a folder is a disk of its own; what is on it goes into $out afterwards."""

APPROVE = ("-c", "from presscheck.commands import main; main()", "approve", "--all")


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """How a command ended while a folder of the project was a small disk, and what is on it."""

    code: int
    output: str
    before: Path
    after: Path


def files_in(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def on_small_disk(
    project: Project, folder: Path, room: int, words: Sequence[str], **variables: str
) -> SmallDisk:
    """Run Python while the folder has its files and so much room more, and nothing else is full."""
    used = sum(-(-len(content) // PAGE_SIZE) * PAGE_SIZE for content in files_in(folder).values())
    out = project.folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    place = [str(folder), str(max(used + room, PAGE_SIZE)), str(out)]
    done = subprocess.run(  # noqa: S603  # our own command, on files of our own
        ["unshare", "--mount", "sh", "-c", ON_SMALL_DISK, *place, sys.executable, *words],  # noqa: S607
        cwd=project.folder,
        env={**environment_of_runs(), **variables},
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
    )
    output = done.stdout + done.stderr
    return SmallDisk(done.returncode, output, out / "before", out / "after")


@pytest.fixture
def mounting(approved: Project) -> Project:
    """A project whose folders may be disks of their own."""
    empty = approved.folder / "empty"
    if not shutil.which("unshare") or on_small_disk(approved, empty, 0, ["-V"]).code:
        pytest.skip("nobody may mount anything here")
    return approved


@pytest.fixture
def longer(mounting: Project) -> Project:
    """The page got so much longer that its anatomy needs more room than any disk here has."""
    lines = "".join(f"<p>Line {number} of a story without an end.</p>" for number in range(200))
    mounting.edit_page("<p>The story.</p>", lines)
    return mounting


def travelling(project: Project) -> tuple[str, ...]:
    """The command of a run in another renderer."""
    program = project.folder / "dense"
    program.write_text(DENSE, "utf-8")
    program.chmod(0o755)
    return "-m", "pytest", f"--presscheck-program={program}"


@pytest.mark.parametrize("room", [0, PAGE_SIZE, 4 * PAGE_SIZE])
def test_a_baseline_stays_whole_when_a_run_approves(longer: Project, room: int) -> None:
    words = ("-m", "pytest", "--presscheck-update", "changed")

    done = on_small_disk(longer, longer.folder / "baselines", room, words)

    assert done.code == 1, done.output
    assert NO_ROOM in done.output
    assert "make room, then run the same command again" in done.output
    assert files_in(done.after) == files_in(done.before)


@pytest.mark.parametrize("room", [0, PAGE_SIZE, 4 * PAGE_SIZE])
def test_a_baseline_stays_whole_when_a_command_approves(longer: Project, room: int) -> None:
    longer.run()

    done = on_small_disk(longer, longer.folder / "baselines", room, APPROVE)

    assert done.code == 1, done.output
    assert NO_ROOM in done.output
    assert "make room" in done.output
    before, after = files_in(done.before), files_in(done.after)
    added = {name for name in after if after[name] != before.get(name)}
    assert before.keys() <= after.keys()
    assert all(name.startswith("recording/") for name in added), added


@pytest.mark.parametrize("room", [0, PAGE_SIZE, 16 * PAGE_SIZE])
def test_a_report_without_room_is_one_line(longer: Project, room: int) -> None:
    report = longer.folder / "presscheck-report"

    done = on_small_disk(longer, report, room, ("-m", "pytest"))

    assert done.code == 2, done.output
    assert NO_ROOM in done.output
    assert "INTERNALERROR" not in done.output
    assert "Traceback" not in done.output
    read_results(done.after)  # raises an error when it is not whole


def test_references_without_room_are_done_without(mounting: Project) -> None:
    done = on_small_disk(mounting, mounting.folder / CACHE, 0, travelling(mounting))

    [result] = mounting.results.snapshots
    assert done.code == 0, done.output
    assert re.search(f"references: .* cannot be written: .*{NO_ROOM} .next: make room", done.output)
    assert result.compared is Compared.ANATOMY


def test_temporary_files_go_elsewhere_when_their_folder_is_full(mounting: Project) -> None:
    folder = mounting.folder / "temporary"
    folder.mkdir()
    (folder / "full").write_bytes(b"x" * PAGE_SIZE)
    words = travelling(mounting)

    done = on_small_disk(mounting, folder, 0, words, TMPDIR=str(folder))

    assert done.code == 0, done.output
    assert "taken here from the recording" in done.output
    assert "Traceback" not in done.output
