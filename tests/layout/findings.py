"""How checks of layout report what they found, under the component at fault."""

from collections.abc import Iterable, Iterator, Mapping

from pages.base import Component
from presscheck.anatomy import Box
from tests.expectations import fail

TOLERANCE = 1.0
"""Pixels by which measures may differ that should be equal."""


def expect_none(findings: Iterable[str]) -> None:
    """Fail if there are findings; the message has a line for each.

    Where all of them are about one component, this is the component at fault.
    """
    __tracebackhide__ = True
    if lines := list(findings):
        at_fault = {component_in(line) for line in lines}
        fail("\n".join(lines), component=at_fault.pop() if len(at_fault) == 1 else "")


def expect_near(what: str, found: float, expected: float, *, within: float = TOLERANCE) -> None:
    """Fail when a place or a length in pixels is farther from the expected one than `within`."""
    __tracebackhide__ = True
    if abs(found - expected) > within:
        fail(f"{what} is {px(found)} instead of {px(expected)}")


def expect_unmoved(before: Mapping[str, Box], after: Mapping[str, Box]) -> None:
    """Fail when an element has another place or size than before, or is not there."""
    __tracebackhide__ = True
    if moves := list(_moves(before, after)):
        fail("\n".join(moves))


def component_in(finding: str) -> str:
    """Return the component that a finding is about: the first that it names; empty without one."""
    places = {
        name: 0 if finding.startswith(f"{name} ") else f"{finding} ".find(f" of {name} ")
        for name in sorted(_names(Component), key=len)
    }
    named = {name: place for name, place in places.items() if place >= 0}
    return min(named, key=lambda name: (named[name], -len(name)), default="")


def px(length: float) -> str:
    """Return a length in words, rounded to a tenth of a pixel: 12.3 px."""
    return f"{round(length, 1):g} px"


def _moves(before: Mapping[str, Box], after: Mapping[str, Box]) -> Iterator[str]:
    for name, was in before.items():
        now = after.get(name)
        if now is None:
            yield f"{name} is not there any more"
        elif was != now:
            yield (f"{name} goes from {_placed(was)} to {_placed(now)}")
    yield from (f"{name} is there as well" for name in after if name not in before)


def _placed(box: Box) -> str:
    return f"{box.width:g}×{box.height:g} at {box.x:g},{box.y:g}"


def _names(base: type[Component]) -> Iterator[str]:
    for kind in base.__subclasses__():
        if "name" in vars(kind):
            yield kind.name
        yield from _names(kind)
