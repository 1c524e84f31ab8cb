"""What a check does beside its browser: the files it reads, and what it asks past the browser.

Python tells its audit hooks of every file, program and connection. A hook cannot be removed, so
there is one for the process, which tells whoever listens at the moment.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from os import O_ACCMODE, O_RDONLY
from pathlib import Path
from threading import current_thread, main_thread

from presscheck.recording.exchange import Unknown
from presscheck.recording.server import OWN_THREAD

_PAST_THE_BROWSER = {
    "socket.connect": "it opens a connection of its own",
    "socket.sendto": "it opens a connection of its own",
    "subprocess.Popen": "it starts a program",
    "os.system": "it starts a program",
    "os.posix_spawn": "it starts a program",
    "os.exec": "it starts a program",
    "os.fork": "it starts a process",
    "os.forkpty": "it starts a process",
}
"""What Python calls the events, and why a check that causes one is never proved."""

_OF_PYTHON = frozenset({".py", ".pyc"})
"""Python reads its own files for traces, too; what is imported is known otherwise."""


@dataclass(slots=True)
class Activity:
    """Listens while a check runs, and remembers the files below the root; `tell` hears of the rest.

    Files in the folders `left_out` are of no interest. While it is `paused`, nothing is heard.
    """

    root: Path
    left_out: tuple[Path, ...]
    tell: Callable[[Unknown], None]
    paused: bool = True
    _files: set[Path] = field(default_factory=set)
    _modules: frozenset[str] = frozenset(sys.modules)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Hear of an event of Python's."""
        if self.paused:
            return
        if event == "open":
            self._hear_of_file(*arguments)
        elif (because := _PAST_THE_BROWSER.get(event)) and current_thread().name != OWN_THREAD:
            self.tell(Unknown(because))

    @contextmanager
    def listening(self, *, on: bool) -> Iterator[None]:
        """Listen in the block, or do not."""
        before, self.paused = self.paused, not on
        try:
            yield
        finally:
            self.paused = before

    def begin(self) -> None:
        """Begin with the next check; what was imported before it is no doing of it."""
        self._files.clear()
        self._modules = frozenset(sys.modules)

    def files(self) -> set[str]:
        """Return the paths below the root of what the check has read and imported."""
        new = sys.modules.keys() - self._modules
        sources = (getattr(sys.modules[name], "__file__", None) for name in new)
        files = self._files | {Path(source) for source in sources if source}
        return {
            file.relative_to(self.root).as_posix() for file in files if self._is_of_project(file)
        }

    def _hear_of_file(self, path: object, _mode: object = None, flags: object = 0) -> None:
        """Remember a file that is opened for reading; to look at it here would be heard again."""
        is_read = isinstance(flags, int) and flags & O_ACCMODE == O_RDONLY
        if is_read and isinstance(path, str | Path) and current_thread() is main_thread():
            file = self.root / path
            if file.suffix not in _OF_PYTHON:
                self._files.add(file)

    def _is_of_project(self, file: Path) -> bool:
        return file.is_relative_to(self.root) and not any(
            file.is_relative_to(folder) for folder in self.left_out
        )


_LISTENING: list[Activity] = []


def listen_with(activity: Activity) -> Callable[[], None]:
    """Let someone listen, and return what ends that."""
    if not _LISTENING:
        sys.addaudithook(_tell_listeners)
        _LISTENING.append(activity)  # never empty again, so there is one hook
    else:
        _LISTENING[:] = [activity]
    return lambda: setattr(activity, "paused", True)


def _tell_listeners(event: str, arguments: tuple[object, ...]) -> None:
    for one in _LISTENING:
        one.hear(event, arguments)
