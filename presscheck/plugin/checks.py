"""The behaviour and layout checks of a run: how many passed, which failed, and what was kept."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

import pytest
from msgspec import structs

from presscheck.errors import ReportError
from presscheck.plugin.completeness import without_choice
from presscheck.plugin.verdict import COMPLAINED, COMPLAINT
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
from presscheck.report.files import write_data
from presscheck.results import Attachment, Evidence, Failure, Tally

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
        alike = {(one.test, one.check, one.message): one for one in reversed(heard.failures)}
        heard.failures = list(reversed(alike.values()))
        return heard

    def add(self, report: Report) -> None:
        if report.failed and not only_sums_up(report):
            self.failures.append(failure_of(report))
        elif isinstance(report, pytest.TestReport) and not is_subtest(report):
            self.count(report)
        for name, value in getattr(report, "user_properties", ()):
            kind = name.removeprefix(KEPT)
            if name == COMPLAINT and report.failed:
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
            yield f"{COMPLAINED} in {checks}: {said}"

    @property
    def tally(self) -> Tally:
        return Tally(len(self.passed), len(self.skipped))


def failure_of(report: Report) -> Failure:
    output = "\n".join(f"{title}:\n{content}" for title, content in report.sections)
    return Failure(
        check=check_of(report),
        test=report.nodeid,
        component=component_of(report),
        message=shortened(words_of(report)),
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


def with_evidence(heard: Heard, spool: Path, started_in: Path) -> tuple[Failure, ...]:
    """Return the failures with the files kept of their tests, which are copied into the spool.

    pytest-playwright gives paths from where pytest was started.
    """
    attachments = {
        test: tuple(_copied(heard.kept[test], spool, started_in))
        for test in dict.fromkeys(failure.test for failure in heard.failures)
        if test in heard.kept
    }
    return tuple(
        structs.replace(one, attachments=attachments.get(one.test, ())) for one in heard.failures
    )


def _copied(
    files: list[tuple[Evidence, Path]], spool: Path, started_in: Path
) -> Iterator[Attachment]:
    """The files that are still there."""
    for kind, file in files:
        with suppress(OSError, ReportError):  # the failure itself is reported all the same
            content = (started_in / file).read_bytes()
            yield Attachment(kind, write_data(spool, content, file.suffix))
