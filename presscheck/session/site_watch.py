"""Notices that the site under test has stopped answering while a check waits for it."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock, Timer

from presscheck.errors import SiteError
from presscheck.session.probe import expect_any_answer
from presscheck.settings import Settings


@dataclass(eq=False, slots=True)
class SiteWatch:
    """Asks the site under test whether it still answers, beside the check that waits for it.

    A page that waits for an answer waits for as long as Playwright lets it, and some calls wait
    without end. So a thread asks the site, and interrupts the check when there is no answer; a
    signal is the one thing that ends every wait. `silence` is why there was none.

    A check may take `patience` seconds before the site is asked, and again after each answer.
    """

    settings: Settings
    patience: float = 5.0
    silence: SiteError | None = None
    _timer: Timer | None = None
    _lock: Lock = field(default_factory=Lock)

    @contextmanager
    def during_check(self) -> Iterator[None]:
        """Watch the site for the length of the block, which KeyboardInterrupt ends if it fails."""
        self._wait()
        try:
            yield
        finally:
            with self._lock:
                timer, self._timer = self._timer, None
            if timer:
                timer.cancel()

    def ask(self) -> SiteError | None:
        """Return why the site does not answer; None when it does."""
        settings = self.settings
        if not settings.site:
            return None
        try:
            expect_any_answer(settings.site, ignore_https_errors=settings.ignore_https_errors)
        except SiteError as error:
            return error
        return None

    def _wait(self) -> None:
        self._timer = Timer(self.patience, self._look)
        self._timer.daemon = True
        self._timer.start()

    def _look(self) -> None:
        silence = self.ask()
        with self._lock:
            if self._timer is None:  # the check has ended
                return
            if silence:
                self.silence = silence
                os.kill(os.getpid(), signal.SIGINT)
            else:
                self._wait()
