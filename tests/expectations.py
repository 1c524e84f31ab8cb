"""Expectations about values that were read from a page; each failure is one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Error

from presscheck.differences import difference


def expect_equal(what: str, found: object, expected: object, *, component: str = "") -> None:
    """Fail when a value is not the expected one; `what` names it, such as “the headline”.

    `component` is the component at fault, if it is another than that of the check.
    """
    __tracebackhide__ = True
    if found != expected:
        fail(f"{what} {difference(found, expected)}", component=component)


def expect_that(holds: object, sentence: str, *, component: str = "") -> None:
    """Fail with a sentence when something does not hold."""
    __tracebackhide__ = True
    if not holds:
        fail(sentence, component=component)


def fail(sentence: str, *, component: str = "") -> None:
    """Fail with a sentence, and name the component at fault."""
    __tracebackhide__ = True
    failure = AssertionError(sentence)
    if component:
        failure.component = component  # type: ignore[attr-defined]  # see docs/plugin.md
    raise failure


@contextmanager
def about(component: str) -> Iterator[None]:
    """Name the component at fault of whatever fails inside, unless that names one itself."""
    try:
        yield
    except (AssertionError, Error) as failure:
        if not hasattr(failure, "component"):
            failure.component = component  # type: ignore[union-attr]  # see docs/plugin.md
        raise
