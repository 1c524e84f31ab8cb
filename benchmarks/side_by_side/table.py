"""The section of benchmarks/results.md that the job fills."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.results import table
from benchmarks.side_by_side.contenders import FLOOR, OURS, PICTURES
from benchmarks.side_by_side.installs import versions
from benchmarks.side_by_side.measure import Run

Name = tuple[str, int]
"""What a program is called, and how many workers it has."""

Measured = Mapping[tuple[Name, bool], Sequence[Run]]
"""The runs of each program, round by round, on the site as approved and on the changed one."""

WORDS = """\
Ten articles of the replica, 40 regions, 100 reading checks and 20 acting checks: all passing, then
with one change in each of five articles. *Small* is a test for each region and check; *grouped* is
two tests for each article, one that looks and reads and one that acts. presscheck has small tests.
All programs drive {browser}, in turn. Rounds: {rounds}; the figures are medians. Seconds are from
the start of the command to its end; processor seconds are of all its processes, the browser too. A
ratio is the median of the ratios of each round."""

COLUMNS = ("program", "workers", "passing, s", "processor, s", "changed, s", "processor, s")


@dataclass(frozen=True, slots=True)
class Aim:
    """What presscheck may take at most, as a multiple of what another program takes."""

    ours: Name
    theirs: Name
    at_most: float | None = None


AIMS = (
    Aim((OURS, 1), ("Playwright Test, small", 1), 0.25),
    Aim((OURS, 2), ("Playwright Test, small", 2), 0.25),
    Aim((OURS, 1), ("Playwright Test, grouped", 1), 0.6),
    Aim((OURS, 2), ("Playwright Test, grouped", 2), 0.6),
    Aim((OURS, 1), ("pytest-playwright-visual-snapshot, small", 1)),
    Aim((OURS, 1), ("pytest-playwright-visual-snapshot, grouped", 1)),
    Aim((PICTURES, 1), ("BackstopJS, pictures", 1)),
    Aim((PICTURES, 1), (FLOOR, 1), 1.3),
)


def section_of(measured: Measured, browser: str) -> str:
    """Return the section: what was done, the figures, the ratios with the aims, the versions."""
    names = dict.fromkeys(name for name, _ in measured)
    rounds = max(len(runs) for runs in measured.values())
    aims = [aim for aim in AIMS if {aim.ours, aim.theirs} <= set(names)]
    pins = [f"{name} {version}" for pins in versions().values() for name, version in pins.items()]
    return "\n\n".join((
        WORDS.format(browser=browser, rounds=rounds),
        table(COLUMNS, [_figures(measured, name) for name in names]),
        table(
            ("presscheck ÷", "workers", "at most", *COLUMNS[2:]),
            [_ratios(measured, aim) for aim in aims],
        ).replace(", s |", " |"),
        f"Versions: {', '.join(pins)}.",
    ))  # fmt: skip


def _figures(measured: Measured, name: Name) -> tuple[str, ...]:
    cells = [
        f"{median(figures):.1f}" if figures else "–"
        for changed in (False, True)
        for figures in _both(measured.get((name, changed), ()))
    ]
    return (name[0], str(name[1]), *cells)


def _ratios(measured: Measured, aim: Aim) -> tuple[str, ...]:
    cells = [
        f"{median(one / other for one, other in zip(ours, theirs, strict=True)):.2f}"
        if ours and theirs
        else "–"
        for changed in (False, True)
        for ours, theirs in zip(
            _both(measured.get((aim.ours, changed), ())),
            _both(measured.get((aim.theirs, changed), ())),
            strict=True,
        )
    ]
    return (aim.theirs[0], str(aim.theirs[1]), str(aim.at_most or "–"), *cells)


def _both(runs: Sequence[Run]) -> tuple[list[float], list[float]]:
    return [run.seconds for run in runs], [run.processor for run in runs]
