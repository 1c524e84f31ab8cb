"""What references do in other renderers: .venv/bin/python benchmarks/renderers.py

Prints a row for each renderer: how many snapshots of the unchanged replica were compared with
references, how many of them raised a false alarm, how many mutants the snapshots noticed and
explained right first, and the seconds of the reference pass and of the looks with references
ready. The pass is the difference between a run without references and the same run with them. The
first row is the renderer of the baselines, which needs no references.

    .venv/bin/python benchmarks/renderers.py                                # the whole table: hours
    .venv/bin/python benchmarks/renderers.py -k "desktop and 273254" --mutants 5
    .venv/bin/python benchmarks/renderers.py --only "double density" --only Firefox
    .venv/bin/python benchmarks/renderers.py --only none --program /opt/chrome-150/headless-shell

It works on a copy of the project, whose cache of references is empty at first.
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copy2, copytree, ignore_patterns
from tempfile import TemporaryDirectory
from time import monotonic

import click

from mutants.catalogue import MUTANTS
from mutants.mutant import Mutant, Sign
from mutants.prove.results import SOURCES, VariantResult
from mutants.prove.run import causes_of
from mutants.prove.suite import ROOT, all_checks, explaining_tests
from mutants.site import serving
from presscheck.baselines.store import BaselineStore
from presscheck.browser.painting import FONTS
from presscheck.outcome import Same
from presscheck.project import BASELINES, REPORT
from presscheck.report.files import read_results
from presscheck.results import Compared, Results
from replica.fonts import WHOLE, packaged

LOOKS = "tests/looks"
FIRST_TESTS = 4
"""The snapshots that are most likely to show a mutant; the others are asked only after them."""

OWN_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>{ours}</include>{rest}</fontconfig>
"""
FULL_HINTING = """<match target="font">
<edit name="hintstyle" mode="assign"><const>hintfull</const></edit></match>"""
ADDED_FONT = """<dir>{fonts}</dir><match target="pattern">
<test name="family"><string>{family}</string></test>
<edit name="family" mode="prepend" binding="strong"><string>Lora</string></edit></match>"""

HEADER = [
    *("renderer", "snapshots", "with references", "alarms", "mutants noticed", "right first"),
    *("pass, s", "looks, s", "pass / looks"),
]


@dataclass(frozen=True, slots=True)
class Renderer:
    """A renderer: the command of its browser with its flags, and the fontconfig rules it adds.

    Without a command it is what a run uses; `engine` is what pytest is asked for.
    """

    name: str
    command: str = ""
    flags: str = ""
    fonts: str = ""
    engine: str = "chromium"

    def options(self, folder: Path) -> list[str]:
        """Return the options of a run in this renderer; its program is written into the folder."""
        if not self.command:
            return [f"--browser={self.engine}"]
        slug = re.sub(r"[^\w.]+", "-", self.name)
        program = folder / f"{slug}.sh"
        lines = ["#!/bin/sh"]
        if self.fonts:
            rules = program.with_suffix(".conf")
            rules.write_text(OWN_FONTS.format(ours=FONTS, rest=self.fonts), "utf-8")
            lines.append(f"export FONTCONFIG_FILE='{rules}'")
        lines.append(f"exec '{self.command}' \"$@\" {self.flags}")
        program.write_text("\n".join(lines) + "\n", "utf-8")
        program.chmod(0o755)
        return [f"--browser={self.engine}", f"--presscheck-program={program}"]


def known_renderers() -> tuple[Renderer, ...]:
    lora = packaged(WHOLE[0]).parent
    added = "".join(
        ADDED_FONT.format(fonts=lora, family=family) for family in ("sans-serif", "monospace")
    )
    shell, full = "chromium-headless-shell", "chromium"
    return (
        Renderer("shell, own hinting", shell, "--font-render-hinting=full"),
        Renderer("full browser, own hinting", full, fonts=FULL_HINTING),
        Renderer("double density", shell, "--force-device-scale-factor=2"),
        Renderer("no LCD text", shell, "--disable-lcd-text"),
        Renderer("an added font", shell, fonts=added),
        Renderer("Firefox", engine="firefox"),
    )


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a run of the looks: its result, its seconds, and what it printed."""

    results: Results
    seconds: float
    output: str

    @property
    def alarms(self) -> list[str]:
        return [one.name for one in self.results.snapshots if not isinstance(one.outcome, Same)]

    @property
    def with_references(self) -> int:
        return sum(one.compared is Compared.REFERENCE for one in self.results.snapshots)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the project, in which the looks are run."""

    folder: Path
    workers: int

    @classmethod
    def of_project(cls, folder: Path, workers: int) -> "Copy":
        for name in SOURCES:
            source, place = ROOT / name, folder / name
            if source.is_dir():
                copytree(source, place, ignore=ignore_patterns("__pycache__"))
            else:
                copy2(source, place)
        return cls(folder, workers)

    def run(self, *words: str) -> Run:
        """Run tests, and return what came of it; stop when they could not run."""
        begun = monotonic()
        done = subprocess.run(  # noqa: S603  # our own command
            [
                sys.executable,
                "-m",
                "pytest",
                "-q",
                f"-n{self.workers}",
                "-pno:cacheprovider",
                *words,
            ],
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )
        seconds, output = monotonic() - begun, done.stdout + done.stderr
        if done.returncode not in {0, 1}:
            raise click.ClickException(f"pytest ended with {done.returncode}:\n{output[-3000:]}")
        return Run(read_results(self.folder / REPORT), seconds, output)

    def keep(self, names: Sequence[str]) -> None:
        """Remove the baselines with other names, so that no reference of them is wanted."""
        store = BaselineStore(self.folder / BASELINES)
        for key in [key for key in store.keys() if str(key) not in names]:  # noqa: SIM118
            store.remove(key)


@dataclass(frozen=True, slots=True)
class Trial:
    """A mutant, and the tests whose snapshots show its component, the likely ones first."""

    mutant: Mutant
    tests: tuple[str, ...]

    def run(self, copy: Copy, options: Sequence[str], engine: str) -> VariantResult:
        """Try the mutant, up to the first snapshots that notice it."""
        tests = [test.replace("chromium", engine) for test in self.tests]
        with serving(self.mutant) as address:
            for part in filter(None, (tests[:FIRST_TESTS], tests[FIRST_TESTS:])):
                run = copy.run(f"--base-url={address}", *options, *part)
                if run.alarms or run.results.failures:
                    causes = tuple(causes_of(run.results))
                    return VariantResult(self.mutant.name, LOOKS, causes)
        return VariantResult(self.mutant.name)


def trials(count: int, expression: str) -> list[Trial]:
    """Choose mutants from the whole catalogue that the chosen snapshots can show."""
    chosen = _tests(expression)
    candidates = []
    for mutant in MUTANTS:
        if not isinstance(mutant.expected, Sign):
            tests = tuple(test for test in explaining_tests(mutant) if test in chosen)
            candidates += [Trial(mutant, tests)] if tests else []
    step = max(1, len(candidates) // count) if count else len(candidates) + 1
    return candidates[::step][:count]


def _tests(expression: str) -> set[str]:
    words = [f"--rootdir={ROOT}", "--collect-only", "-q", "-pno:cacheprovider", LOOKS]
    if not expression:
        return {check.test for check in all_checks()}
    listed = subprocess.run(  # noqa: S603  # our own command
        [sys.executable, "-m", "pytest", *words, "-k", expression],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    return {line for line in listed.splitlines() if "::" in line}


def row(name: str, *cells: object) -> str:
    return f"| {' | '.join(str(cell) for cell in (name, *cells))} |"


def measured(renderer: Renderer, copy: Copy, expression: str, chosen: Sequence[Trial]) -> str:
    """Run everything in one renderer, and return its row."""
    options = renderer.options(copy.folder)
    words = [LOOKS, *options, *(["-k", expression] if expression else [])]
    cold, ready = copy.run(*words), copy.run(*words)
    found = list(_results(renderer, copy, options, chosen))
    right = sum(result.rank_of_answer(mutant) == 1 for mutant, result in found)
    noticed = sum(result.noticed for _, result in found)
    taking = cold.seconds - ready.seconds
    for line in (*cold.alarms, *ready.alarms):
        click.echo(f"  {renderer.name}: alarm: {line}", err=True)
    for mutant, result in found:
        if result.rank_of_answer(mutant) != 1:
            first = result.causes[0].sentence if result.causes else "not noticed"
            click.echo(f"  {renderer.name}: {mutant.name}: {first}", err=True)
    return row(
        renderer.name,
        len(ready.results.snapshots),
        ready.with_references,
        len({*cold.alarms, *ready.alarms}),
        f"{noticed} of {len(found)}",
        f"{right} of {len(found)}",
        f"{taking:.0f}",
        f"{ready.seconds:.0f}",
        f"{taking / ready.seconds:.2f}",
    )


def _results(
    renderer: Renderer, copy: Copy, options: Sequence[str], chosen: Sequence[Trial]
) -> Iterator[tuple[Mutant, VariantResult]]:
    for trial in chosen:
        yield trial.mutant, trial.run(replace(copy, workers=0), options, renderer.engine)


def at_home(copy: Copy, expression: str) -> str:
    """Run the looks in the renderer of the baselines, keep these alone, and return the row."""
    run = copy.run(LOOKS, *(["-k", expression] if expression else []))
    copy.keep([one.name for one in run.results.snapshots])
    if run.alarms:
        raise click.ClickException(f"the unchanged replica fails at home: {', '.join(run.alarms)}")
    count = len(run.results.snapshots)
    return row("of the baselines", count, 0, 0, "", "", "", f"{run.seconds:.0f}", "")


@click.command()
@click.option("-k", "--snapshots", "expression", default="", help="Only the looks that match.")
@click.option("--mutants", default=40, show_default=True, help="How many are tried in each.")
@click.option("--only", multiple=True, help="A word in the name of a renderer; repeat for more.")
@click.option("--program", multiple=True, help="The command of another Chromium; repeat for more.")
@click.option("-n", "workers", default=2, show_default=True, help="Workers of the looks.")
def main(
    expression: str, mutants: int, only: tuple[str, ...], program: tuple[str, ...], workers: int
) -> None:
    """Compare with references in other renderers, and print a table."""
    renderers = [
        one for one in known_renderers() if not only or any(word in one.name for word in only)
    ]
    renderers += [Renderer(command, command) for command in program]
    chosen = trials(mutants, expression)
    with TemporaryDirectory(prefix="presscheck-renderers-") as folder:
        copy = Copy.of_project(Path(folder), workers)
        click.echo(row(*HEADER))
        click.echo(row("---", *["---:"] * (len(HEADER) - 1)))
        click.echo(at_home(copy, expression))
        for renderer in renderers:
            click.echo(measured(renderer, copy, expression, chosen))


if __name__ == "__main__":
    main()
