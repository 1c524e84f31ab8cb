"""The `presscheck` command: its verbs are the modules of this folder, one each."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import click

from presscheck.errors import OutputError, PresscheckError
from presscheck.terminal import leave_output, output, say_as_error

CANNOT_RUN = 2


class Verbs(click.Group):
    """Reads a verb's module only when that verb is asked for, so that all start quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all verbs."""
        return sorted(module.name for module in iter_modules(__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a verb and return its command; None when there is no such verb."""
        if cmd_name not in self.list_commands(ctx):
            return None
        members = vars(import_module(f"{__name__}.{cmd_name}")).values()
        return next(member for member in members if isinstance(member, click.Command))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a verb; an error of ours ends it with two lines and exit code 2."""
        try:
            with output():
                pass
            return super().invoke(ctx)
        except PresscheckError as refusal:
            _tell(refusal)
            ctx.exit(CANNOT_RUN)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line; what the system refuses ends it in the same way."""
        try:
            return super().main(*args, **extra)
        except OSError as error:
            leave_output()
            _tell(_refusal_of(error))
            raise SystemExit(CANNOT_RUN) from error


def _tell(refusal: PresscheckError) -> None:
    """Print a refusal; a reader who has left needs none."""
    if not (isinstance(refusal, OutputError) and refusal.reader_left):
        say_as_error(*f"presscheck: {refusal}".split("\n"))


def _refusal_of(error: OSError) -> PresscheckError:
    """The refusal of the system, of a file or of the output, in which click prints its help."""
    if not error.filename:
        return OutputError(error.strerror)
    return PresscheckError(
        f"{error.filename}: {error.strerror}", try_next="mend that, then run the command again"
    )


@click.command("presscheck", cls=Verbs)
@click.version_option(package_name="presscheck")
def main() -> None:
    """Say in a reader's words what changed on a page."""
