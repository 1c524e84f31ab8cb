"""Try the engine on 60 pages in the shapes of real ones: python benchmarks/saved_pages.py [NAME…]

Each page is captured, captured again (it must be quiet), and captured with one change (it must be
told by its cause). Prints a row for each page with the seconds of each capture, opening the page
included, and ends with 1 when a page has a problem or a capture takes more than 15 seconds.
"""

import sys
from pathlib import Path

import click
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from presscheck.browser.engines import engine_named
from presscheck.browser.find import find_browser, launch_arguments
from presscheck.browser.painting import painting_arguments
from tests.engine.saved_pages.site import all_pages, serving_pages
from tests.engine.saved_pages.trial import Trial, try_page

LIMIT = 15.0
"""The seconds that a capture may take."""


@click.command()
@click.argument("names", nargs=-1)
@click.option("--browser", "name", default="chromium", show_default=True)
def saved_pages(names: tuple[str, ...], name: str) -> None:
    """Try the pages whose names begin with one of NAMES, or all of them."""
    pages = [page for page in all_pages() if str(page).startswith(names or "")]
    with serving_pages() as base, sync_playwright() as playwright:
        engine = engine_named(name)
        found = find_browser(engine)
        browser: Browser = getattr(playwright, engine).launch(
            **launch_arguments(found), **painting_arguments(engine)
        )
        click.echo("| page | elements | first | again | changed | told |")
        click.echo("|---|--:|--:|--:|--:|---|")
        trials = [shown(try_page(browser, base, page)) for page in pages]
        browser.close()
    bad = [trial for trial in trials if trial.problems or max(trial.seconds) > LIMIT]
    slowest = max(trials, key=lambda trial: max(trial.seconds))
    click.echo(f"{len(trials) - len(bad)} of {len(trials)} pages are well")
    click.echo(f"slowest capture: {slowest.page}, {max(slowest.seconds):.1f} s")
    raise SystemExit(bool(bad))


def shown(trial: Trial) -> Trial:
    """Print the row of a page."""
    seconds = " | ".join(f"{each:.1f}" for each in trial.seconds)
    words = "; ".join(trial.problems) or trial.told
    click.echo(f"| {trial.page} | {trial.elements} | {seconds} | {words[:160]} |")
    return trial


if __name__ == "__main__":
    saved_pages()
