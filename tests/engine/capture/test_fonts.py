"""A page looks the same whether its fonts come in time, late, or from the cache."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from font_source_sans_pro import SourceSansProBold
from playwright.sync_api import Browser, BrowserContext, Route

from tests.engine.capture.conftest import NEVER_READY, SITE, looked, of_the_site, shown

FONT = Path(SourceSansProBold).read_bytes()

PAGE = """<style>
  @font-face {{ font-family: Late; src: url("late.otf"); font-display: {display} }}
  @media screen {{ @font-face {{ font-family: Bold; src: url(/late.otf) format("opentype");
    font-weight: 700; font-display: {display} }} }}
  p {{ font: 30px Late, monospace }} b {{ font: 700 30px Bold, monospace }}
</style><p>Words in a font of their own, and <b>bold ones</b></p>"""

FRAMES = """() => new Promise((resolve) => {
  const began = performance.now();
  const frame = (now) => (now - began > 400 ? resolve() : requestAnimationFrame(frame));
  requestAnimationFrame(frame);
})"""


@contextmanager
def with_a_late_font(browser: Browser) -> Iterator[BrowserContext]:
    """A context in which the font comes after the first frames were painted, the first time."""
    with of_the_site(browser) as context:
        asked: list[str] = []

        def answer(route: Route) -> None:
            if not asked:
                context.pages[0].evaluate(FRAMES)
            asked.append(route.request.url)
            route.fulfill(body=FONT, headers={"content-type": "font/otf"})

        context.route(SITE + "/late.otf", answer)
        yield context


@pytest.mark.parametrize("display", ["optional", "fallback", "swap", "auto"])
def test_three_tests_of_a_page_see_one_picture(running: Browser, display: str) -> None:
    with with_a_late_font(running) as context:
        pages = [shown(context.new_page(), PAGE.format(display=display)) for _ in range(3)]
        frames = [looked(page).frame for page in pages]
        waiting = looked(shown(context.new_page(), PAGE.format(display="block"))).frame

    assert [frame == waiting for frame in frames] == [True] * 3


def test_a_page_has_its_own_fonts_again_after_a_capture(running: Browser) -> None:
    with with_a_late_font(running) as context:
        page = shown(context.new_page(), PAGE.format(display="optional"))
        page.evaluate("window.heard = 0; document.fonts.onloadingdone = () => heard++")
        before = page.evaluate("document.fonts.ready.then(() => [document.fonts.size, heard])")

        looked(page)

        assert page.evaluate("[document.fonts.size, heard]") == before


def test_fonts_that_are_called_loading_have_come_when_each_face_has(running: Browser) -> None:
    with with_a_late_font(running) as context:
        context.add_init_script(NEVER_READY)
        late = looked(shown(context.new_page(), PAGE.format(display="swap")))
        there = looked(shown(context.new_page(), PAGE.format(display="swap")))

    assert late.notes == ()
    assert late.frame == there.frame
