"""A capture leaves no trace: the page hears nothing of it, and stands as it stood."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Error, Page

from presscheck.browser.shared_pages import move_pointer_away
from presscheck.capture.camera import Camera
from presscheck.capture.capture import CaptureTarget, take_capture
from presscheck.capture.settle import prepare
from tests.engine.capture.conftest import SITE, Show, looked, shown

LISTENING = """<script>
  window.heard = [];
  const hear = (name) => heard.push(name);
  const names = (target) => {
    const found = new Set();
    for (let kind = target; kind; kind = Object.getPrototypeOf(kind))
      for (const name of Object.getOwnPropertyNames(kind))
        if (name.startsWith("on")) found.add(name.slice(2));
    return found;
  };
  // Frames are rendered whoever looks, and a page may be scrolled for a capture.
  const ALLOWED = ["scroll", "scrollend", "scrollsnapchange", "scrollsnapchanging"];
  const targets = { window, document, body: document.documentElement, view: visualViewport,
    turn: screen.orientation, media: document.querySelector("video") };
  for (const [label, target] of Object.entries(targets))
    for (const name of new Set([...names(target), "focusin", "focusout", "fullscreenchange"]))
      if (!ALLOWED.includes(name))
        target.addEventListener(name, (event) => {
          if (event.target === event.currentTarget || label === "window") hear(`${label} ${name}`);
        }, true);
  for (const query of ["(min-width: 300px)", "(max-height: 90px)", "(orientation: portrait)",
    "(hover: hover)", "(pointer: coarse)", "(resolution: 1dppx)", "print"]) {
    matchMedia(query).addEventListener("change", () => hear(`media ${query}`));
    matchMedia(query).addListener(() => hear(`media listener ${query}`));
    matchMedia(query).onchange = () => hear(`media property ${query}`);
  }
  for (const part of document.querySelectorAll("html, body, div")) {
    new ResizeObserver(() => hear(`size of ${part.localName}`)).observe(part);
    new MutationObserver(() => hear("a mutation")).observe(part, {
      attributes: true, childList: true, characterData: true, subtree: true });
  }
</script>"""

CONTENT = """<body style='margin: 0'><h1 tabindex=0>Words</h1><div style='height: 100vh'></div>
  <div style='height: 2500px'></div><video></video><input>"""

MOBILE = "<meta name=viewport content='width=device-width'>"

STANDING = """() => [
  innerWidth, innerHeight, outerWidth, outerHeight, screen.width, screen.height, devicePixelRatio,
  screen.orientation.type, screen.orientation.angle, visualViewport.width, visualViewport.scale,
  matchMedia("(pointer: coarse)").matches, matchMedia("(hover: hover)").matches,
  navigator.maxTouchPoints, document.hasFocus(), document.visibilityState,
]"""

PHONES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 700}, "is_mobile": True, "has_touch": True},
    "phone on its side": {"viewport": {"width": 700, "height": 390}, "is_mobile": True},
    "touch screen": {"viewport": {"width": 900, "height": 600}, "has_touch": True},
    "sharp screen": {"viewport": {"width": 900, "height": 600}, "device_scale_factor": 2},
    "large screen": {
        "viewport": {"width": 900, "height": 600},
        "screen": {"width": 1600, "height": 1200},
    },
}


def heard(page: Page) -> list[str]:
    """All that has reached the page, two rendered frames later."""
    page.evaluate("""() => new Promise((resolve) => {
      let frames = 0;
      const frame = () => (++frames > 2 ? resolve() : next());
      const next = () => (window.__pwClock?.builtins ?? window).requestAnimationFrame
        .call(window, frame);
      next();
    })""")
    return list(page.evaluate("heard.splice(0)"))


@pytest.mark.parametrize("pointer", ["outside", (0, 0), (40, 30), (399, 299)], ids=str)
@pytest.mark.parametrize("clock", ["running", "stopped"])
def test_a_page_hears_nothing_of_its_captures(
    clock: str,
    pointer: tuple[int, int] | Literal["outside"],
    running: Browser,
    request: pytest.FixtureRequest,
) -> None:
    show: Show = request.getfixturevalue("stopped" if clock == "stopped" else "show")
    page = show(CONTENT + LISTENING)
    if pointer == "outside":
        move_pointer_away(page, running)
    else:
        page.mouse.move(*pointer)
    heard(page)

    camera = Camera(page)
    for _ in range(3):
        take_capture(CaptureTarget(page, []), camera)

    assert heard(page) == []


@pytest.mark.only_browser("firefox")
def test_firefox_does_not_move_the_pointer_out_of_the_window(show: Show) -> None:
    page = show(CONTENT)

    with pytest.raises(Error, match="out of bounds"):
        page.mouse.move(-1, -1)


def test_a_page_hears_of_a_viewport_that_really_changes(show: Show) -> None:
    page = show(CONTENT + LISTENING)
    looked(page)
    heard(page)

    page.set_viewport_size({"width": 250, "height": 280})

    after = heard(page)
    assert {"window resize", "view resize", "size of div", "size of body"} <= {*after}
    assert {"media (min-width: 300px)", "media property (min-width: 300px)"} <= {*after}


@pytest.mark.parametrize("options", PHONES.values(), ids=PHONES)
@pytest.mark.not_in("firefox", because="Playwright emulates neither phones nor touch there")
def test_what_is_emulated_stays_so(running: Browser, options: dict[str, Any]) -> None:
    with running.new_context(base_url=SITE, **options) as context:
        prepare(context)
        page = shown(context.new_page(), MOBILE + CONTENT + LISTENING)
        heard(page)
        before = page.evaluate(STANDING)

        looks = [looked(page) for _ in range(2)]

        assert page.evaluate(STANDING) == before
        assert heard(page) == []
        assert looks[0].frame == looks[1].frame
        assert looks[0].frame.size[0] == options["viewport"]["width"]


@pytest.mark.not_in("firefox", because="Playwright emulates no phones there")
def test_a_phone_page_wider_than_the_phone_is_looked_at_whole(running: Browser) -> None:
    with running.new_context(base_url=SITE, **PHONES["phone"]) as context:
        page = shown(context.new_page(), CONTENT)
        before = page.evaluate(STANDING)

        assert looked(page).frame.size[0] == 980
        assert page.evaluate(STANDING) == before


def test_places_and_focus_stay_where_they_were(stopped: Show) -> None:
    page = stopped(f"""{CONTENT}<div id=list style='height: 90px; overflow: auto'>
      <p style='height: 900px'>Long</p></div><script>list.scrollTop = 33</script>""")
    page.locator("input").focus()
    page.evaluate("scrollTo(0, 417)")
    standing = "[scrollY, list.scrollTop, document.activeElement.localName]"

    looked(page)

    assert page.evaluate(standing) == [417, 33, "input"]


def test_the_time_of_the_page_is_what_it_was(stopped: Show) -> None:
    page = stopped("""<p>0</p><script>
      window.fired = [];
      setInterval(() => fired.push("carousel"), 3000);
      setTimeout(() => fired.push("late"), 1500);
      setTimeout(() => fired.push("soon"), 400);
      setInterval(() => fired.push("clock"), 1000);
    </script>""")
    before = page.evaluate("[Date.now(), performance.now()]")

    looked(page)
    looked(page)

    assert page.evaluate("[Date.now(), performance.now()]") == before
    assert page.evaluate("fired.splice(0)") == ["soon"]
    page.clock.run_for(2999)
    assert page.evaluate("fired.splice(0)") == ["clock", "late", "clock"]
    page.clock.run_for(1)
    assert sorted(page.evaluate("fired")) == ["carousel", "clock"]
