"""What failed checks found; checks that found the same are told once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from presscheck.report.sentence import counted
from presscheck.results import BROWSER_ERRORS, Failure


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check or several checks of a component found; `component` is empty for none."""

    component: str
    checks: tuple[Failure, ...]

    @property
    def problem(self) -> str:
        """What is wrong, in one line or several."""
        return self.checks[0].problem

    @property
    def message(self) -> str:
        """What is wrong, and what the first check had done before."""
        return self.checks[0].message

    @property
    def found_by(self) -> str:
        """The first check, and how many more found the same."""
        return first_of(self.checks)


def findings_in(failures: Iterable[Failure]) -> list[Finding]:
    """Return what these checks found, each with all checks that found it, by component.

    Browser errors that checks of several components have in common are told of no component.
    """
    every = in_order(failures)
    having = defaultdict(set)
    for one in every:
        having[one.problem].add(one.component)
    alike: dict[tuple[str, str], list[Failure]] = defaultdict(list)
    for one in every:
        is_common = one.problem.startswith(BROWSER_ERRORS) and len(having[one.problem]) > 1
        alike["" if is_common else one.component, one.problem].append(one)
    return [Finding(component, tuple(its)) for (component, _), its in alike.items()]


def in_order(failures: Iterable[Failure]) -> list[Failure]:
    """Return failed checks in the order in which they are told."""
    return sorted(failures, key=lambda one: (one.component, one.check, one.message))


def first_of(checks: Sequence[Failure]) -> str:
    """Return the name of the first check, and how many more there are."""
    more = len(checks) - 1
    return checks[0].check + (f" (and {counted(more, 'more check')})" if more else "")
