"""What new pages no longer have, and old ones still do: their elements, and no doctype."""

import pytest
from playwright.sync_api import Page

from presscheck.images import decode
from tests.engine.capture.conftest import Show, answer, lines, looked, shown

PLACE = "document.querySelector('marquee b').getBoundingClientRect().x"
NEWS = "<p>Above</p><marquee>News <b>of the day</b></marquee>"


def test_a_marquee_is_in_the_anatomy_and_its_words_are_not_in_the_picture(show: Show) -> None:
    first, second = (looked(show(NEWS)) for _ in range(2))

    assert first.frame == second.frame
    assert first.notes == ("marquee is not in the picture: its words move by themselves",)
    [marquee] = [one for one in lines(show(NEWS)) if one["path"] == "marquee"]
    assert marquee["text"] == "News of the day"


def test_a_marquee_goes_on_after_its_capture(show: Show) -> None:
    page = show(NEWS)
    looked(page)
    before = page.evaluate(PLACE)

    page.wait_for_function(f"before => {PLACE} !== before", arg=before)

    assert page.evaluate("getComputedStyle(document.querySelector('marquee')).opacity") == "1"


def test_frames_of_a_frameset_are_elements_with_a_name_and_a_target(tiny: Page) -> None:
    answer(tiny, "/menu.html", "<p>Menu")
    answer(tiny, "/main.html", "<p>Main")
    page = shown(
        tiny,
        "<frameset cols='100,*'><frame src=/menu.html title=Menu><frame src=/main.html></frameset>",
    )

    frames = [one for one in looked(page).frame.elements if one.role == "frame"]

    assert [(one.name, one.target) for one in frames] == [
        ("Menu", "/menu.html"),
        ("", "/main.html"),
    ]
    assert [one.box and one.box.height for one in frames] == [300, 300]


BODIES = {
    "usual": "<body>",
    "with a scrolled root": "<style>html { overflow: auto }</style><body>",
}
FAR_BOX = "top: 2000px; width: 60px; height: 60px; background: red"


@pytest.mark.parametrize("place", ["absolute", "relative"])
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_picture_of_a_page_without_doctype_shows_all_of_it(
    tiny: Page, body: str, place: str
) -> None:
    content = f"<div style='height: 2100px'></div><div style='position: {place}; {FAR_BOX}'></div>"
    answer(tiny, "/", f"<title>Old</title>{body}{content}")
    tiny.goto("/")
    shot = decode(looked(tiny).screenshot)

    assert tiny.evaluate("document.compatMode") == "BackCompat"
    assert int((shot[..., :3] == (255, 0, 0)).all(axis=2).sum()) == 3600


def test_content_far_down_an_old_page_comes_when_it_is_scrolled_to(tiny: Page) -> None:
    script = """new IntersectionObserver(([seen], watch) => {
      if (seen.isIntersecting) seen.target.style.background = "red";
    }).observe(document.querySelector("i"))"""
    box = "display: block; width: 60px; height: 60px"
    page = f"<div style='height: 2000px'></div><i style='{box}'></i><script>{script}</script>"
    answer(tiny, "/", page)
    tiny.goto("/")
    shot = decode(looked(tiny).screenshot)

    assert int((shot[..., :3] == (255, 0, 0)).all(axis=2).sum()) == 3600
