"""The replica as it is, which has to pass before an edit is blamed for anything."""

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from mutants.prove.plan import at_rest
from mutants.prove.suite import suite
from mutants.prove.trial import first_failure


class ControlError(Exception):
    """The replica fails without any edit, or pytest does not run."""


def expect_well() -> None:
    """Look at the article without an edit; ControlError says what is wrong with it.

    The look also makes known how the browser paints, which no worker could ask: a worker holds
    Playwright already, and pytest asks before it would be lent that.
    """
    said = StringIO()
    with redirect_stdout(said), TemporaryDirectory() as report:
        try:
            failed = first_failure(at_rest(suite()), Path(report))
        except RuntimeError as error:
            raise ControlError(said.getvalue().strip() or str(error)) from error
    if failed:
        raise ControlError(f"fails without any edit: {failed} (next: make check)")
