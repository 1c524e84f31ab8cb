"""Kills a process that replaces a baseline, at each step that changes a file.

It runs in a process of its own (`python -m tests.engine.baselines.kills FOLDER [--reads]`), because
it forks and a process with threads must not. It prints a line of JSON for each kill.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from itertools import count
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

from presscheck.baselines.store import BaselineStore
from presscheck.errors import UnreadableBaselineError
from tests.engine.captures import anatomy, approve, key, picture, recording

CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.link"}
"""What Python tells an audit hook before it changes a folder; `open` comes before reading too."""

READS = "--reads" in sys.argv
"""Kill also before each reading, which leaves the same twice: 568 kills instead of 210."""

OLD, NEW, OTHER = "white", "blue", "article/other@desktop"

Step = Callable[[BaselineStore], object]


@dataclass(frozen=True, slots=True)
class Kill:
    """What a killed process left: what a reader saw, what the repair said, and what was then there.

    `scraps` are unfinished files; `neighbour` is whether another baseline is as it was.
    """

    read: str
    repair_lines: list[str]
    after: str
    scraps: list[str]
    neighbour: bool


def put(store: BaselineStore) -> None:
    shot = picture(NEW)
    store.put(key(), shot, anatomy(shot), recording=recording(NEW))


def put_back(store: BaselineStore) -> None:
    """Write the new pair once more, as bytes."""
    there = BaselineStore(store.folder.with_name("elsewhere"))
    note = there.note_content(key())
    store.put_back(key(), there.files(key()), replacing=store.digest(key()), note=note)


OPERATIONS: dict[str, tuple[bool, Step]] = {
    "replaced": (True, put),
    "first": (False, put),
    "removed": (True, lambda store: store.remove(key())),
    "put back": (True, put_back),
}
"""Each with whether there is a baseline before."""


def killed(act: Callable[[], object], step: int) -> bool:
    """Do something in a process that is killed before its n-th step; False when it has fewer."""
    child = os.fork()
    if child == 0:
        counted = 0

        def hook(event: str, values: tuple[Any, ...]) -> None:
            nonlocal counted
            if event in CHANGES or (event == "open" and (READS or values[2] & os.O_CREAT)):
                counted += 1
                if counted == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        act()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def state_of(store: BaselineStore) -> str:
    """The colour of the baseline's picture, if its anatomy and its recording fit it."""
    try:
        baseline = store.find(key())
    except UnreadableBaselineError:
        return "torn"
    if baseline is None:
        return "none" if store.recording_of(key()) is None else "torn"
    colour = {(255, 255, 255): OLD, (0, 0, 255): NEW}[tuple(baseline.pixels[0, 0, :3])]
    return colour if store.recording_of(key()) == recording(colour).manifest.id else "torn"


def prepared(folder: Path) -> dict[bool, Path]:
    """Folders to copy: baselines with and without an old pair, each with the new pair elsewhere."""
    templates = {with_old: folder / f"with-old-{with_old}" for with_old in (True, False)}
    for with_old, template in templates.items():
        approve(BaselineStore(template / "baselines"), OTHER)
        approve(BaselineStore(template / "elsewhere"), colour=NEW, recorded=recording(NEW))
        if with_old:
            approve(BaselineStore(template / "baselines"), recorded=recording(OLD))
    return templates


def kill(template: Path, act: Step, step: int, second: int = 0) -> Kill | None:
    """Kill an operation, and the repair after it if a second step is given; None after the last."""
    with TemporaryDirectory() as folder:
        copytree(template, folder, dirs_exist_ok=True)
        store = BaselineStore(Path(folder, "baselines"))
        neighbour = store.digest(key(OTHER))
        if not killed(lambda: act(store), step):
            return None
        if second and not killed(store.repair, second):
            return None
        read = state_of(store)
        repair_lines = store.repair()
        scraps = [path.name for path in store.folder.rglob(".*")]
        whole = store.digest(key(OTHER)) == neighbour
        return Kill(read, repair_lines, state_of(store), scraps, whole)


def every_kill(folder: Path) -> Iterator[tuple[str, Kill]]:
    """Kill every operation at every step, and the repair too where the kill leaves one to do."""
    templates = prepared(folder)
    for operation, (with_old, act) in OPERATIONS.items():
        once = partial(kill, templates[with_old], act)
        for step, first in enumerate(until_none(map(once, count(1))), 1):
            yield operation, first
            for second in (
                until_none(map(partial(once, step), count(1))) if first.repair_lines else ()
            ):
                yield operation, second


def until_none(found: Iterable[Kill | None]) -> Iterator[Kill]:
    for one in found:
        if one is None:
            return
        yield one


if __name__ == "__main__":
    os.fsync = lambda fd: None  # a kill loses nothing that was written; a power cut would
    for operation, left in every_kill(Path(sys.argv[1])):
        sys.stdout.write(json.dumps([operation, asdict(left)]) + "\n")
