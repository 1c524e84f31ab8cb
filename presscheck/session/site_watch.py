"""Notices that a check waits in vain: the site under test has stopped answering, or a part died."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Event, Lock, Thread, current_thread, main_thread

from presscheck.errors import SiteError
from presscheck.recording.server import OWN_THREAD
from presscheck.session.preparation import expect_site
from presscheck.settings import Settings


@dataclass(eq=False, slots=True)
class SiteWatch:
    """Asks the site under test whether it still answers, beside the check that waits for it.

    A page that waits for an answer waits for as long as Playwright lets it, and some calls wait
    without end. So a thread asks the site, and interrupts the check when there is no answer; a
    signal is the one thing that ends every wait. `silence` says then what was wrong, in one line.
    One thread watches all checks: the interrupt of a thread that starts can break its lock.

    A check may take `patience` seconds before the site is asked, and again after each answer. A
    check that has not ended `repeat_after` seconds after its interrupt is interrupted again: Python
    drops what is raised in a finalizer or in the callback of a weak reference.
    `lost` says in one line which other part is gone, and is empty while there is none. A check
    that notices it by itself ends; one that still waits when it is asked again does not.
    """

    settings: Settings
    patience: float = 5.0
    repeat_after: float = 5.0
    lost: Callable[[], str] = str
    silence: str = ""
    _lost_before: str = ""
    _lock: Lock = field(default_factory=Lock)
    _checks: SimpleQueue[Event] = field(default_factory=SimpleQueue)
    _watching: Thread | None = None

    @contextmanager
    def during_check(self) -> Iterator[None]:
        """Watch the site for the length of the block, which KeyboardInterrupt ends if it fails."""
        ended = Event()
        with _interrupts_heard():  # first, or an early signal would be lost
            try:
                self._begin(ended)
                yield
            finally:
                self._end(ended)

    def ask(self) -> str:
        """Return in one line why the site does not answer twice in a row; nothing when it does."""
        return self._problem() and self._problem()

    def _problem(self) -> str:
        if not self.settings.site:
            return ""
        try:
            expect_site(self.settings)
        except SiteError as error:
            return error.one_line
        return ""

    def _begin(self, ended: Event) -> None:
        if self._watching is None:
            self._watching = Thread(target=self._watch_checks, name=OWN_THREAD, daemon=True)
            self._watching.start()
        self._checks.put(ended)

    def _watch_checks(self) -> None:
        while True:
            self._watch(self._checks.get())

    def _watch(self, ended: Event) -> None:
        seconds, self._lost_before = self.patience, ""
        while not ended.wait(seconds):
            silence = self.silence or self._found_silence()
            with self._lock:
                if ended.is_set():
                    return
                self.silence = silence
                if silence:
                    os.kill(os.getpid(), signal.SIGINT)
            seconds = self.repeat_after if silence else self.patience

    def _end(self, ended: Event) -> None:
        """Let no signal follow, also when one comes just now."""
        try:
            with self._lock:
                ended.set()
        except KeyboardInterrupt:
            ended.set()
            raise

    def _found_silence(self) -> str:
        lost = self.lost()
        silence = self._lost_before if lost else self.ask()
        self._lost_before = lost
        return silence


@contextmanager
def _interrupts_heard() -> Iterator[None]:
    """Let SIGINT end the block also in a process that a shell has started in the background.

    Such a process ignores it, so nothing could end a check that waits in vain.
    """
    is_ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    if not is_ignored or current_thread() is not main_thread():
        yield
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
