"""The components of a page are marked in one round trip, and one after the other where need be."""

from typing import NoReturn

import pytest
from playwright.sync_api import Page

from presscheck.capture import marks
from presscheck.capture.capture import CaptureTarget, mark
from presscheck.capture.marks import marked
from tests.engine.capture.conftest import Part, Show

NEWS = "<header>Times</header><main><p>Rain.</p><ul><li>One</li><li>Two</li></ul></main>"

OWNERS = """() => [...document[Symbol.for("presscheck: marks")].owners]
  .map(([element, name]) => `${element.localName} ${name}`).sort()"""


def owners_on(page: Page, **roots: str) -> list[str]:
    """The elements that are marked when the components have these selectors."""
    mark(CaptureTarget(page, [Part(name, page.locator(root)) for name, root in roots.items()]))
    found: list[str] = page.evaluate(OWNERS)
    return found


def refuse(*_: object) -> NoReturn:
    raise AssertionError("one component was looked for alone")


def test_all_components_are_marked_together(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "marked", refuse)

    found = owners_on(show(NEWS), Header="header", List="main >> li", Footer="footer")

    assert found == ["header Header", "li List", "li List"]


def test_an_element_belongs_to_the_last_component_that_has_it(show: Show) -> None:
    assert owners_on(show(NEWS), Text="p", Rain="text=Rain.") == ["p Rain"]


@pytest.mark.parametrize("name", ['it\'s "new"', "a >> b", "서울"])
def test_a_component_may_have_any_name(show: Show, name: str) -> None:
    assert owners_on(show(NEWS), **{name: "header"}) == [f"header {name}"]


def test_an_own_playwright_marks_one_component_after_the_other(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marks, "_ENGINE", "nobody-has-registered-this")
    asked: list[str] = []

    def asking(*words: object) -> int:
        asked.append(str(words[-1]))
        return marked(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(marks, "marked", asking)

    found = owners_on(show(NEWS), Header="header", List="ul")

    assert found == ["header Header", "ul List"]
    assert asked == ["Header", "List"]


def test_a_page_without_components_has_no_marks(show: Show) -> None:
    assert owners_on(show(NEWS)) == []
