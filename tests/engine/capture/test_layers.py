"""What scrolling sets off is kept out of the picture at rest, or named."""

import pytest

from tests.engine.capture.conftest import Show, looked

LONG = """<body style='margin: 0'><h1>Words</h1><div style='height: 3000px'></div>
  <button>Press</button>"""

HALFWAY = """addEventListener('scroll', () => {
  if (!window.was && scrollY > 800) { window.was = true; OPEN }
})"""
OBSERVED = """new IntersectionObserver(([{ isIntersecting }]) => {
  if (isIntersecting && !window.was) { window.was = true; OPEN }
}).observe(document.querySelector('button'))"""
DELAYED = HALFWAY.replace("OPEN", "setTimeout(() => { OPEN }, 700)")

LAYERS = {
    "a modal dialog": ("<dialog id=layer><input>Subscribe</dialog>", "layer.showModal()"),
    "a dialog": ("<dialog id=layer>Subscribe</dialog>", "layer.show()"),
    "a popover": ("<div popover id=layer>Subscribe</div>", "layer.showPopover()"),
}


@pytest.mark.parametrize("trigger", [HALFWAY, OBSERVED, DELAYED], ids=["half", "end", "delayed"])
@pytest.mark.parametrize(("markup", "open_layer"), LAYERS.values(), ids=LAYERS)
def test_a_layer_that_scrolling_opens_is_closed_again(
    stopped: Show, markup: str, open_layer: str, trigger: str
) -> None:
    page = stopped(f"{LONG}{markup}<script>{trigger.replace('OPEN', open_layer)}</script>")
    page.locator("h1").evaluate("heading => { heading.tabIndex = 0; heading.focus() }")

    looks = [looked(page) for _ in range(2)]

    assert page.evaluate("was")
    assert "Subscribe" not in "".join(looks[0].frame.lines)
    assert looks[0].frame == looks[1].frame
    assert page.evaluate("document.activeElement.localName") == "h1"
    page.locator("button").click(timeout=2000)


@pytest.mark.parametrize(("markup", "open_layer"), LAYERS.values(), ids=LAYERS)
def test_a_layer_that_the_test_opened_stays(stopped: Show, markup: str, open_layer: str) -> None:
    page = stopped(LONG + markup)
    page.evaluate(f"setTimeout(() => {{ {open_layer} }}, 300)")

    look = looked(page)

    assert "Subscribe" in "".join(look.frame.lines)
    assert page.locator("#layer").is_visible()


def test_a_layer_that_cannot_be_closed_is_named_with_the_way_out(stopped: Show) -> None:
    page = stopped(
        f"{LONG}<div id=layer style='position: fixed; inset: 0; display: none'>Subscribe <b>now</b>"
        f"</div><script>{HALFWAY.replace('OPEN', 'layer.style.display = `block`')}</script>"
    )

    assert looked(page).notes == ("scrolling set off div#layer; scroll=False leaves scrolling out",)


def test_a_sticky_header_is_not_named(stopped: Show) -> None:
    page = stopped(
        f"{LONG}<div id=bar hidden style='position: fixed; top: 0'>Bar</div><script>"
        "addEventListener('scroll', () => bar.hidden = scrollY < 90)</script>"
    )

    assert looked(page).notes == ()


@pytest.mark.parametrize("trigger", [HALFWAY, DELAYED], ids=["half", "delayed"])
def test_a_page_that_must_not_be_scrolled_is_not(stopped: Show, trigger: str) -> None:
    page = stopped(f"{LONG}<script>{trigger.replace('OPEN', '')}</script>")

    looked(page, scroll=False)

    assert not page.evaluate("window.was ?? false")
