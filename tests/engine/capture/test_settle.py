"""A page at rest: what moves stands, what comes late has come, and all is put back."""

import pytest
from playwright.sync_api import Error, Page, Route

from presscheck.capture.settle import at_rest
from tests.engine.capture.conftest import Show

DOT = "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>"

MOVING = """<style>
  @keyframes slide { to { transform: translateX(90px) } }
  .once { animation: slide 60s forwards } .ever { animation: slide 60s infinite }
</style><p class=once>Once</p><p class=ever>Ever</p>"""

PLAYING = "document.getAnimations().map(one => one.playState)"


def answer_with_dots(page: Page) -> None:
    page.context.route(
        "**/*.svg", lambda route: route.fulfill(content_type="image/svg+xml", body=DOT)
    )


def test_animations_stand_at_their_end_or_their_beginning(show: Show) -> None:
    page = show(MOVING)
    shift = "selector => getComputedStyle(document.querySelector(selector)).transform"

    with at_rest(page):
        assert page.evaluate(shift, ".once") == "matrix(1, 0, 0, 1, 90, 0)"
        assert page.evaluate(shift, ".ever") == "none"

    assert page.evaluate(PLAYING) == ["running", "running"]


def test_everything_is_put_back_when_the_look_fails(show: Show) -> None:
    page = show(MOVING + "<input autofocus>")
    caret = "getComputedStyle(document.querySelector('input')).caretColor"
    page.locator("input").focus()
    before = page.evaluate(caret)

    held: list[str] = []

    def look() -> None:
        with at_rest(page):
            held.append(page.evaluate(caret))
            raise RuntimeError("interrupted")

    with pytest.raises(RuntimeError, match="interrupted"):
        look()

    assert held == ["rgba(0, 0, 0, 0)"]
    assert page.evaluate(caret) == before
    assert page.evaluate(PLAYING) == ["running", "running"]


def test_lazy_pictures_have_come_and_are_lazy_again(show: Show, tiny: Page) -> None:
    answer_with_dots(tiny)
    page = show("<div style='height:9000px'></div><img loading=lazy src='/far.svg' width=8>")
    markup = page.content()

    with at_rest(page) as notes:
        assert page.evaluate("document.images[0].naturalWidth") == 8

    assert notes == []
    assert page.content() == markup
    assert page.evaluate("scrollY") == 0


def test_what_scrolling_brings_has_come(show: Show) -> None:
    page = show("""<div style='height:3000px'></div><p>0</p><script>
      new IntersectionObserver(([{ isIntersecting }]) => {
        if (isIntersecting) document.querySelector("p").textContent = "come";
      }).observe(document.querySelector("p"));
    </script>""")

    with at_rest(page):
        assert page.locator("p").text_content() == "come"


def test_scrolling_does_not_go_back_to_the_top_where_layers_close(show: Show) -> None:
    page = show("<header>Top</header><div style='height:3000px'></div><aside>Layer</aside>")
    page.evaluate("""() => {
      scrollTo(0, 2000);
      new IntersectionObserver((seen) => {
        if (seen.at(-1).isIntersecting) document.querySelector("aside").remove();
      }).observe(document.querySelector("header"));
    }""")

    with at_rest(page):
        assert page.locator("aside").is_visible()


def test_a_font_that_never_comes_is_named_and_does_not_hang(show: Show, tiny: Page) -> None:
    held: list[Route] = []
    tiny.context.route("**/*.woff2", lambda route: held.append(route))
    page = show("<p style='font-family: Late'>Words</p>")
    page.evaluate("document.fonts.add(new FontFace('Late', 'url(/late.woff2)'))")

    with at_rest(page, patience=0.5) as notes:
        assert notes == ["the font Late normal had not come"]


def test_a_picture_that_never_comes_is_named(show: Show, tiny: Page) -> None:
    held: list[Route] = []
    page = show("<p>Words</p>")
    page.context.route("**/late.svg", lambda route: held.append(route))
    page.evaluate("document.body.append(Object.assign(new Image(), { src: '/late.svg' }))")

    with at_rest(page, patience=0.5) as notes:
        assert notes[0] == "the picture /late.svg had not come"


def test_a_page_whose_clock_stands_still_comes_to_rest(show: Show, tiny: Page) -> None:
    tiny.context.clock.install(time="2023-03-31T03:25:00+09:00")
    tiny.context.clock.pause_at("2023-03-31T04:00:00+09:00")
    page = show("<p>Words</p>")

    with at_rest(page) as notes:
        assert notes == []


def test_a_page_that_was_closed_is_an_error_and_no_hang(show: Show) -> None:
    page = show("<p>Words</p>")
    page.close()

    with pytest.raises(Error), at_rest(page):
        pass
