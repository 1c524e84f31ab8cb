"""The behaviour and layout checks of a run: how many passed, which failed, and what was kept."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from shutil import copyfile, rmtree

import pytest

from presscheck.browser.errors import BROWSER_ERRORS
from presscheck.plugin.completeness import without_choice
from presscheck.plugin.page_guard import BROWSER_ERROR
from presscheck.plugin.wording import (
    BROWSER,
    Report,
    check_of,
    component_of,
    is_subtest,
    only_sums_up,
    properties,
    words_of,
)
from presscheck.report.kept import CHECKS
from presscheck.report.model import Attachment, Evidence, Failure, Tally

KEPT = "playwright_"
"""Begins pytest-playwright's names for the files it kept of a test."""

MOST = 10
"""Complaints of a run that are told first."""

LONGEST = 20_000
"""Characters kept of a representation or an output; somebody may print a whole page."""


@dataclass(slots=True)
class Heard:
    """What the main process heard of its tests, whichever worker ran them.

    `kept` are pytest-playwright's files by test: it tells of them when the test is over;
    `complaints` the browser's, each with the failed tests that heard it.
    """

    passed: set[str] = field(default_factory=set)
    skipped: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)
    kept: dict[str, list[tuple[Evidence, Path]]] = field(default_factory=lambda: defaultdict(list))
    complaints: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, reports: Iterable[Report]) -> "Heard":
        """All that these reports tell; what several workers found alike of one test, once."""
        heard = cls()
        for report in reports:
            heard.add(report)
        alike = {(one.test, one.check, one.said): one for one in reversed(heard.failures)}
        heard.failures = list(reversed(alike.values()))
        return heard

    def add(self, report: Report) -> None:
        if report.failed and not only_sums_up(report):
            self.failures.append(failure_of(report))
        elif isinstance(report, pytest.TestReport) and not is_subtest(report):
            self.count(report)
        for name, value in getattr(report, "user_properties", ()):
            kind = name.removeprefix(KEPT)
            if name == BROWSER_ERROR and report.failed:
                self.complaints[str(value)].add(report.nodeid)
            if name.startswith(KEPT) and kind in list(Evidence):
                self.kept[report.nodeid].append((Evidence(kind), Path(str(value))))

    def count(self, report: pytest.TestReport) -> None:
        if report.skipped:
            self.skipped.add(report.nodeid)
        elif report.passed and report.when == "call":
            self.passed.add(report.nodeid)

    @property
    def anything(self) -> bool:
        return bool(self.passed or self.skipped or self.failures)

    def checks(self, snapshots: Collection[str], tests: Collection[str]) -> "Heard":
        """Without the snapshots of these names and the tests that only asked for them."""
        failures = [one for one in self.failures if one.check not in snapshots]
        failed = {one.test for one in failures}
        looks = {test for test in self.passed if without_choice(test) in tests}
        return replace(self, passed=self.passed - looks - failed, failures=failures)

    @property
    def trouble(self) -> Iterator[str]:
        """What the browser complained about, in a line each: a report says this first."""
        for said, tests in islice(self.complaints.items(), MOST):
            checks = "1 check" if len(tests) == 1 else f"{len(tests)} checks"
            yield f"{BROWSER_ERRORS} in {checks}: {said}"

    @property
    def tally(self) -> Tally:
        return Tally(len(self.passed), len(self.skipped))


def failure_of(report: Report) -> Failure:
    output = "\n".join(f"{title}:\n{content}" for title, content in report.sections)
    return Failure(
        check=check_of(report),
        test=report.nodeid,
        component=component_of(report),
        said=shortened(words_of(report)),
        details=shortened(report.longreprtext),
        output=shortened(output),
        browser=str(properties(report).get(BROWSER, "")),
    )


def shortened(text: str) -> str:
    """The text without its middle, when it is too long to be of use."""
    left_out = len(text) - LONGEST
    if left_out <= 0:
        return text
    half = LONGEST // 2
    return f"{text[:half]}\n… {left_out:,} characters left out …\n{text[-half:]}"


def with_evidence(heard: Heard, report: Path, started_in: Path) -> tuple[Failure, ...]:
    """The failures with what was kept of their tests, copied into the report.

    pytest-playwright gives paths from where pytest was started.
    """
    rmtree(report / CHECKS, ignore_errors=True)
    kept = {
        test: tuple(
            copied([(kind, started_in / path) for kind, path in heard.kept[test]], report, test)
        )
        for test in dict.fromkeys(failure.test for failure in heard.failures)
        if test in heard.kept
    }
    return tuple(replace(one, attachments=kept.get(one.test, ())) for one in heard.failures)


def copied(files: list[tuple[Evidence, Path]], report: Path, test: str) -> Iterator[Attachment]:
    """The files that are still there, by names that suit every system."""
    folder = f"{CHECKS}/{slug(test)}"
    for number, (kind, file) in enumerate(files, start=1):
        path = f"{folder}/{number}-{kind}{file.suffix}"
        try:
            (report / folder).mkdir(parents=True, exist_ok=True)
            copyfile(file, report / path)
        except OSError:
            continue  # it cannot be shown; the failure itself is told all the same
        yield Attachment(kind, path)


def slug(test: str) -> str:
    """A test's name as a folder's: what can be read of it, and what tells it from others."""
    name = re.sub(r"[^a-z0-9]+", "-", test.rpartition("/")[2].lower()).strip("-")
    return f"{name[:60].strip('-')}-{sha256(test.encode()).hexdigest()[:8]}"
