"""What a rule found on a whole page, reported under the component that is at fault."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ElementHandle

from pages.base import SitePage


def script_of(name: str) -> str:
    """Return the script of that name in this folder."""
    return Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8").strip()


PAGE = "Page"
"""The component of what belongs to no other."""

MOST = 5
"""Elements with the same fault that a message names."""

EVERYWHERE = 6
"""Components with the same fault from which on it is a fault of the page."""

TOOLS = script_of("findings")

DESCRIBE = f"element => ({TOOLS})([]).labelOf(element)"
"""Returns an element in words: its role and its name."""

Root = dict[str, str | ElementHandle]


@dataclass(frozen=True, slots=True)
class Finding:
    """An element of a component (empty: of none), and what is wrong with it."""

    component: str
    element: str
    problem: str


def roots_of(page: SitePage) -> list[Root]:
    """Return the components of a page with their root elements, as scripts need them."""
    return [
        {"name": component.name, "root": root}
        for component in page.components()
        for root in component.root.element_handles()
    ]


def find_with(page: SitePage, script: str, *arguments: object) -> list[Finding]:
    """Return what a script finds; it gets the tools of findings.js, then the arguments."""
    found: list[dict[str, Any]] = page.page.evaluate(
        f"([roots, ...given]) => {{ const tools = ({TOOLS})(roots);"
        f" ({script})(tools, ...given); return tools.findings; }}",
        [roots_of(page), *arguments],
    )
    return [Finding(**finding) for finding in found]


def expect_none(findings: Iterable[Finding], subtests: pytest.Subtests, where: str) -> None:
    """Fail one subtest for each component that has findings; `where` says on which page, and when.

    What is wrong in many components is one fault of the page.
    """
    for component, lines in lines_by_component(findings).items():
        with subtests.test(where, component=component):
            pytest.fail("\n".join(lines), pytrace=False)


def lines_by_component(findings: Iterable[Finding]) -> dict[str, list[str]]:
    """Return one line for each problem of each component, with the elements that have it."""
    by_problem: dict[str, list[Finding]] = {}
    for finding in findings:
        by_problem.setdefault(finding.problem, []).append(finding)
    grouped: dict[str, list[str]] = {}
    for problem, its in by_problem.items():
        components = dict.fromkeys(one.component for one in its)
        if len(components) >= EVERYWHERE:
            grouped.setdefault(PAGE, []).append(f"{len(components)} components: {problem}")
            continue
        for component in components:
            elements = dict.fromkeys(one.element for one in its if one.component == component)
            grouped.setdefault(component or PAGE, []).append(f"{_some(list(elements))}: {problem}")
    return grouped


def _some(elements: list[str]) -> str:
    """The first elements, and how many more there are."""
    more = len(elements) - MOST
    return ", ".join(elements[:MOST]) + (f" and {more} more" if more > 0 else "")
