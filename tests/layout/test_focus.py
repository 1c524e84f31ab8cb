"""A frame that stands out shows where the keyboard is (WCAG 2.2, 2.4.7 and 1.4.11)."""

from dataclasses import dataclass
from typing import Any

import pytest

from pages.article_page import ArticlePage
from tests.layout.conftest import Walk
from tests.layout.contrast import CLEAR, Color, contrast, shown
from tests.layout.findings import expect_none, px

pytestmark = pytest.mark.component("Whole page")

THICK = 2
STANDS_OUT = 3.0
"""https://www.w3.org/TR/WCAG22/#non-text-contrast"""

FRAMES = """() => [...document.querySelectorAll("a[href], button, input")]
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


HIDDEN = """([header, sticky]) => {
  scrollTo(0, document.documentElement.scrollHeight);
  const controls = [...document.querySelectorAll("a[href], button, input")]
    .filter(control => !sticky.contains(control) && control.checkVisibility() && !control.disabled);
  return controls.reverse()
    .filter(control => {
      control.focus();
      const under = control.getBoundingClientRect().top < sticky.getBoundingClientRect().bottom;
      return under && header.getBoundingClientRect().bottom < 0;
    })
    .map(control => control.getAttribute("aria-label") || control.textContent.trim());
}"""


@dataclass(frozen=True, slots=True)
class Frame:
    """What shows that a control has the focus, and what lies behind it."""

    name: str
    drawn: bool
    width: float
    color: str
    layers: list[tuple[str, float]]

    @property
    def contrast(self) -> float:
        layers = [(Color.read(color), opacity) for color, opacity in self.layers]
        return contrast(shown(Color.read(self.color), layers), shown(CLEAR, layers))


def round_the_page(article: ArticlePage) -> list[Frame]:
    """Give each control the focus, as the keyboard does."""
    article.page.keyboard.press("Tab")
    found: list[dict[str, Any]] = article.page.evaluate(FRAMES)
    return [Frame(**frame) for frame in found]


def backwards(article: ArticlePage) -> list[str]:
    """Give each control the focus from the last to the first; those under the sticky header."""
    sticky = article.scroll_past_header()
    headers = [header.root.element_handle() for header in (article.header, sticky)]
    hidden: list[str] = article.page.evaluate(HIDDEN, headers)
    return hidden


def test_every_control_in_focus_has_a_frame(walk: Walk) -> None:
    frames = walk(round_the_page)

    assert len(frames) > 50
    expect_none(
        f"“{frame.name}” has a frame of {px(frame.width)}"
        for frame in frames
        if not frame.drawn or frame.width < THICK
    )


def test_every_frame_stands_out(walk: Walk) -> None:
    expect_none(
        f"the frame around “{frame.name}” has contrast {frame.contrast:.2f}, {STANDS_OUT:g} needed"
        for frame in walk(round_the_page)
        if frame.contrast < STANDS_OUT
    )


@pytest.mark.component("Sticky header")
def test_no_control_in_focus_is_under_the_sticky_header(walk: Walk) -> None:
    """WCAG 2.2, 2.4.11: going backwards, what comes into view comes in at the top."""
    expect_none(f"“{name}” is under the sticky header" for name in walk(backwards))
