"""The dialogs that a page opens: each is closed at once, and told unless the test expects it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Error, Page

from presscheck.scripts import as_program

_PRINTED = "presscheck: print()"
"""What print-watch.js writes on the console, below the level that anybody reads."""

_PRINT = "print dialog"

TellDialog = Callable[[str, Page | None], None]


@dataclass(slots=True)
class ExpectedDialog:
    """A dialog that the test causes on purpose, by a part of its line, and how it is answered."""

    part: str
    accept: bool = False
    text: str = ""
    has_opened: bool = False


@dataclass(eq=False)
class Dialogs:
    """Closes the dialogs of one browser context, and tells those that the test does not expect.

    They are `alert`, `confirm`, `prompt`, `beforeunload` and `print`. With `allowed` none is told.
    A dialog that the test listens to with Playwright's own event is left to the test.
    """

    allowed: bool = False
    expected: list[ExpectedDialog] = field(default_factory=list)

    def listen(self, context: BrowserContext, tell: TellDialog) -> None:
        """Close the dialogs of the context from now on. Call it before the first page opens."""

        def close(dialog: Dialog) -> None:
            if not _is_the_tests(dialog, context):
                self._close(dialog, tell)

        def notice_print(message: ConsoleMessage) -> None:
            if message.type == "debug" and message.text == _PRINTED:
                self._answer_to(_PRINT, message.page, tell)

        context.add_init_script(as_program(Path(__file__).with_name("print-watch.js")))
        context.on("dialog", close)
        context.on("console", notice_print)

    def expect(self, part: str, *, accept: bool = False, text: str = "") -> None:
        """Expect one dialog by a part of its line, such as `confirm dialog: Leave?`.

        It is dismissed, or with `accept` accepted; a prompt gets `text`.
        """
        self.expected.append(ExpectedDialog(part, accept, text))

    def missing(self) -> list[str]:
        """Return a line for each dialog that was expected and did not open."""
        return [
            f"no dialog opened with {one.part!r}" for one in self.expected if not one.has_opened
        ]

    def _close(self, dialog: Dialog, tell: TellDialog) -> None:
        line = f"{dialog.type} dialog: {dialog.message}".removesuffix(": ")
        expected = self._answer_to(line, dialog.page, tell)
        # Like Playwright without a listener: nobody is held on a page that they want to leave.
        accept = expected.accept if expected else dialog.type == "beforeunload"
        with suppress(Error):  # the page has gone, and its dialog with it
            if accept:
                dialog.accept(expected.text if expected else "")
            else:
                dialog.dismiss()

    def _answer_to(self, line: str, page: Page | None, tell: TellDialog) -> ExpectedDialog | None:
        """The expectation that a dialog meets; without one, the dialog is told."""
        for one in self.expected:
            if one.part in line and not one.has_opened:
                one.has_opened = True
                return one
        if not self.allowed:
            tell(line, page)
        return None


def _is_the_tests(dialog: Dialog, context: BrowserContext) -> bool:
    """Whether the test listens for dialogs itself, so that its listener has to answer."""
    page = dialog.page
    on_page = page._impl_obj.listeners("dialog") if page else []  # noqa: SLF001
    return bool(on_page) or len(context._impl_obj.listeners("dialog")) > 1  # noqa: SLF001
