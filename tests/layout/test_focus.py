"""A frame shows which control has the focus, and stands out (WCAG 2.2, 2.4.7 and 1.4.11)."""

from dataclasses import dataclass
from typing import Any

import pytest

from pages.article_page import ArticlePage
from tests.layout.conftest import Walk
from tests.layout.contrast import CLEAR, Color, blend, contrast
from tests.layout.findings import expect_none, px

pytestmark = pytest.mark.component("Whole page")

THICKNESS = 2
"""Pixels that a frame has at least."""

NEEDED = 3.0
"""Contrast that a frame has at least: https://www.w3.org/TR/WCAG22/#non-text-contrast"""

READ_FRAMES = """() => [...document.querySelectorAll("a[href], button, input")]
  .filter(control => control.checkVisibility() && !control.disabled)
  .map(control => {
    control.focus({ preventScroll: true });
    const style = getComputedStyle(control);
    const layers = [];
    for (let behind = control.parentElement; behind; behind = behind.parentElement) {
      const { backgroundColor, opacity } = getComputedStyle(behind);
      layers.push([backgroundColor, Number(opacity)]);
    }
    return {
      name: control.getAttribute("aria-label") || control.textContent.trim() || control.title
        || control.querySelector("img")?.alt,
      drawn: style.outlineStyle !== "none",
      width: parseFloat(style.outlineWidth),
      color: style.outlineColor,
      layers,
    };
  })"""


READ_HIDDEN = """([header, sticky, edge]) => {
  scrollTo(0, document.documentElement.scrollHeight);
  const controls = [...document.querySelectorAll("a[href], button, input")]
    .filter(control => !sticky.contains(control) && control.checkVisibility() && !control.disabled);
  return controls.reverse()
    .filter(control => {
      control.focus();
      const under = control.getBoundingClientRect()[edge] < sticky.getBoundingClientRect().bottom;
      return under && header.getBoundingClientRect().bottom < 0;
    })
    .map(control => control.getAttribute("aria-label") || control.textContent.trim());
}"""


@dataclass(frozen=True, slots=True)
class FocusFrame:
    """The outline of a control in focus, and the backgrounds and opacities behind it."""

    name: str
    drawn: bool
    width: float
    color: str
    layers: list[tuple[str, float]]

    @property
    def contrast(self) -> float:
        """The contrast between the outline and what lies behind it."""
        layers = [(Color.parse(color), opacity) for color, opacity in self.layers]
        return contrast(blend(Color.parse(self.color), layers), blend(CLEAR, layers))


def focus_every_control(article: ArticlePage) -> list[FocusFrame]:
    """Give each control the focus, as the keyboard does, and return their frames."""
    article.page.keyboard.press("Tab")
    frames: list[dict[str, Any]] = article.page.evaluate(READ_FRAMES)
    return [FocusFrame(**frame) for frame in frames]


def focus_backwards(article: ArticlePage) -> list[str]:
    """Give each control the focus, from the last to the first.

    Return the names of those that are then under the sticky header. Firefox scrolls no control of
    which it shows a part: there, only those that are under it whole.
    """
    sticky = article.scroll_past_header()
    headers = [header.root.element_handle() for header in (article.header, sticky)]
    browser = article.page.context.browser
    is_firefox = browser is not None and browser.browser_type.name == "firefox"
    edge = "bottom" if is_firefox else "top"
    hidden: list[str] = article.page.evaluate(READ_HIDDEN, [*headers, edge])
    return hidden


def test_every_control_in_focus_has_a_frame(walk: Walk) -> None:
    frames = walk(focus_every_control)

    assert len(frames) > 50, f"only {len(frames)} controls can get the focus"
    expect_none(
        f"“{frame.name}” has a frame of {px(frame.width)}"
        for frame in frames
        if not frame.drawn or frame.width < THICKNESS
    )


def test_every_frame_stands_out(walk: Walk) -> None:
    expect_none(
        f"the frame around “{frame.name}” has contrast {frame.contrast:.2f}, {NEEDED:g} needed"
        for frame in walk(focus_every_control)
        if frame.contrast < NEEDED
    )


@pytest.mark.component("Sticky header")
def test_no_control_in_focus_is_under_the_sticky_header(walk: Walk) -> None:
    """WCAG 2.2, 2.4.11. Backwards, because the page then scrolls a control to its top edge."""
    expect_none(f"“{name}” is under the sticky header" for name in walk(focus_backwards))
