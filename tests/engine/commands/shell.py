"""Types a presscheck command."""

from click.testing import CliRunner, Result

from presscheck.commands import main


def presscheck(*words: str) -> Result:
    return CliRunner().invoke(main, words)
