"""The `presscheck` command: its verbs are the modules of this folder, one each."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import click

from presscheck.errors import PresscheckError

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
            return super().invoke(ctx)
        except PresscheckError as refusal:
            click.echo(f"presscheck: {refusal}", err=True)
            ctx.exit(CANNOT_RUN)


@click.command("presscheck", cls=Verbs)
@click.version_option(package_name="presscheck")
def main() -> None:
    """Say in a reader's words what changed on a page."""
