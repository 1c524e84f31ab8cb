"""presscheck browser: say which browser a run uses, and install one when there is none."""

import click

from presscheck.browser.engines import engine_named
from presscheck.browser.find import find_browser
from presscheck.browser.install import install_browser
from presscheck.errors import BrowserError
from presscheck.terminal import say, say_as_error


@click.command()
@click.argument("engine", default="chromium", metavar="[chromium|firefox|webkit]")
@click.option("--headed", is_flag=True, help="One that can show itself.")
@click.option("--quiet", is_flag=True, help="Say nothing unless one had to be installed.")
def browser(engine: str, *, headed: bool, quiet: bool) -> None:
    """Find a browser, or install one."""
    wanted = engine_named(engine)
    try:
        found = find_browser(wanted, windowed=headed)
    except BrowserError:
        found = install_browser(wanted, announce=say_as_error, windowed=headed)
        quiet = False
    if not quiet:
        say(str(found))
