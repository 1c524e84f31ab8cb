"""Runs the job with presscheck and its peers, round after round, and writes the medians.

make bench
.venv/bin/python -m benchmarks.side_by_side --rounds 5
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import click
from playwright.sync_api import sync_playwright

from benchmarks.results import write_section
from benchmarks.side_by_side.contenders import Contender, Program, contenders
from benchmarks.side_by_side.installs import FOLDER, install_peers, lay_out
from benchmarks.side_by_side.job import SiteOfTheJob, describe, serving_the_job
from benchmarks.side_by_side.measure import Run, adopt_orphans, measure
from benchmarks.side_by_side.table import Measured, section_of
from presscheck.browser.find import Browser, find_browser


@click.command()
@click.option("--rounds", default=3, show_default=True, help="How often each program runs.")
@click.option("--only", default="", metavar="TEXT", help="Only programs with this in their name.")
def side_by_side(rounds: int, only: str) -> None:
    """Run the job with presscheck and its peers, and write benchmarks/results.md."""
    install_peers()
    adopt_orphans()
    chosen = [one for one in contenders() if only.casefold() in one.name.casefold()]
    browser = find_browser("chromium")
    with serving_the_job() as (base, site):
        job = described(base, browser)
        for program in {one.program.name: one.program for one in chosen}.values():
            prepare(program, job)
        for measured in in_rounds(chosen, rounds, site):
            write_section("Side by side", section_of(measured, str(browser)))


def described(base: str, browser: Browser) -> dict[str, Any]:
    """The description of the job, as every program reads it."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser.path)
        job = describe(running.new_page(), base, str(browser.path))
        running.close()
    return job


def prepare(program: Program, job: dict[str, Any]) -> None:
    """Lay out the folder of a program, and let it approve the site as it is."""
    folder = lay_out(program.name, program.files, job)
    click.echo(f"approving with {program.name}")
    for command in program.approve:
        measure(command, folder)


def in_rounds(chosen: list[Contender], rounds: int, site: SiteOfTheJob) -> Iterator[Measured]:
    """Run every program once in each round, on the approved site and then on the changed one.

    After each round, yield the runs of all rounds until then.
    """
    measured: dict[tuple[tuple[str, int], bool], list[Run]] = defaultdict(list)
    for number in range(1, rounds + 1):
        for site.changed in (False, True):
            for one in chosen:
                run = attempt(one, changed=site.changed)
                measured[(one.name, one.workers), site.changed].append(run)
                click.echo(
                    f"{number}, {'changed' if site.changed else 'passing'}: {one.name},"
                    f" {one.workers}: {run.seconds:.1f} s, processor {run.processor:.1f} s"
                )
        yield measured


def attempt(one: Contender, *, changed: bool) -> Run:
    """Run a program once.

    Raises:
        ClickException: It ended otherwise than the site gives reason for.
    """
    run = measure(one.command, FOLDER / one.program.name)
    if run.code != (1 if changed and one.compares else 0):
        raise click.ClickException(f"{one.name} ended with {run.code}:\n{run.output[-3000:]}")
    return run


if __name__ == "__main__":
    side_by_side()
