"""Whatever is on a page is in its picture, however the page brings it there."""

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page

from presscheck.capture.camera import Camera
from presscheck.capture.capture import CaptureTarget, take_capture
from presscheck.images import decode
from tests.engine.capture.conftest import Show, answer

RED = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='60'>"
    "<rect width='60' height='60' fill='red'/></svg>"
)

FAR = "<div style='height: 2000px'>far</div>"
BOX = "width: 60px; height: 60px; background: red"

INTRINSIC_SIZES = {"one that adapts": "auto 300px", "a fixed one": "1px 500px", "none": "none"}

REVEALS = {
    "by a timer": "if (isIntersecting) setTimeout(() => target.classList.add('in'), 300)",
    "in a frame": "if (isIntersecting) requestAnimationFrame(() => target.classList.add('in'))",
    "and takes it back": "target.classList.toggle('in', isIntersecting)",
    "and takes it back later": """setTimeout(() =>
      target.classList.toggle('in', isIntersecting), 80)""",
}

LOADERS = {
    "in a frame": """let due; addEventListener("scroll", () =>
      due ??= requestAnimationFrame(() => { due = undefined; LOAD }))""",
    "by a timer": """let due; addEventListener("scroll", () =>
      due ??= setTimeout(() => { due = undefined; LOAD }, 40))""",
    "by the clock": """let last = -1e3; addEventListener("scroll", () => {
      if (performance.now() - last > 40) { last = performance.now(); LOAD } })""",
}
LOAD = "if (image.getBoundingClientRect().top < innerHeight) image.src = '/red.svg'"

CHARTS = {
    "as it opens": "requestAnimationFrame(draw)",
    "when it is seen": """new IntersectionObserver(
      ([seen]) => seen.isIntersecting && requestAnimationFrame(draw)).observe(chart)""",
}

TIMELINES = {
    "entering": ("from { opacity: 0 } to { opacity: 1 }", "entry 0% cover 40%"),
    "entering and leaving": ("0%, 100% { opacity: 0 } 40%, 60% { opacity: 1 }", "cover"),
    "before it leaves": ("from { opacity: 1 } to { opacity: 0 }", "exit"),
}

DRAWINGS = {
    "once": "<animate attributeName='opacity' to='1' begin='1s' dur='1s' fill='freeze'/>",
    "three times": """<animate attributeName='opacity' values='0;1' dur='1s' repeatCount='3'
      fill='freeze'/>""",
    "at once": "<set attributeName='opacity' to='1' begin='2s'/>",
}


ANIMATED = ["gif", "png", "webp"]


def film(kind: str) -> bytes:
    """An image that is red for a tenth of a second, and then white."""
    file = BytesIO()
    white, red = (Image.new("RGB", (60, 60), colour) for colour in ("white", "red"))
    red.save(
        file, kind, save_all=True, append_images=[white], duration=[100, 60_000], lossless=True
    )
    return file.getvalue()


def count_red(page: Page) -> int:
    """Red pixels in the picture of the page; a second look must find the same."""
    camera = Camera(page)
    first, second = (take_capture(CaptureTarget(page, []), camera) for _ in range(2))
    assert first.notes == second.notes == ()
    assert first.frame == second.frame
    return int((decode(first.screenshot)[..., :3] == (255, 0, 0)).all(axis=2).sum())


@pytest.fixture(autouse=True)
def red_picture(tiny: Page) -> None:
    answer(tiny, "/red.svg", RED, "image/svg+xml")


@pytest.mark.parametrize("size", INTRINSIC_SIZES.values(), ids=INTRINSIC_SIZES)
def test_what_is_rendered_near_the_viewport_alone(stopped: Show, size: str) -> None:
    style = f"content-visibility: auto; contain-intrinsic-size: {size}"
    page = stopped(f"{FAR}<section style='{style}'><div style='{BOX}'></div></section>{FAR}")

    assert count_red(page) == 3600


def test_what_a_shadow_tree_renders_near_the_viewport_alone(stopped: Show) -> None:
    page = stopped(f"""{FAR}<div><template shadowrootmode=open>
      <style>p {{ content-visibility: auto }}</style><p><b style='display: block; {BOX}'></b></p>
    </template></div>""")

    assert count_red(page) == 3600


@pytest.mark.parametrize("reveal", REVEALS.values(), ids=REVEALS)
def test_what_an_observer_reveals(stopped: Show, reveal: str) -> None:
    page = stopped(f"""<style>p {{ opacity: 0; {BOX} }} .in {{ opacity: 1 }}</style>
    {FAR}<p></p>{FAR}<p></p>{FAR}<script>
      const watcher = new IntersectionObserver((seen) => {{
        for (const {{ isIntersecting, target }} of seen) {{ {reveal} }}
      }});
      for (const hidden of document.querySelectorAll("p")) watcher.observe(hidden);
    </script>""")

    assert count_red(page) == 7200


def test_a_page_is_told_afterwards_what_has_left_the_viewport(stopped: Show) -> None:
    page = stopped(f"""{FAR}<p style='{BOX}'></p><script>
      window.told = [];
      new IntersectionObserver((seen) => told.push(...seen.map((one) => one.isIntersecting)))
        .observe(document.querySelector("p"));
    </script>""")

    count_red(page)

    assert page.evaluate("told.at(-1)") is False


@pytest.mark.parametrize("loader", LOADERS.values(), ids=LOADERS)
def test_what_a_throttled_loader_brings(stopped: Show, loader: str) -> None:
    page = stopped(f"""{FAR}<img width=60 height=60 alt=''>{FAR}<script>
      const image = document.querySelector("img");
      {loader.replace("LOAD", LOAD)}
    </script>""")

    assert count_red(page) == 3600


@pytest.mark.parametrize("loading", ["lazy", "observed", "scrolled"])
def test_pictures_in_a_container_that_scrolls(stopped: Show, loading: str) -> None:
    page = stopped(f"""{FAR}<div id=list style='height: 200px; overflow-y: auto'>{FAR}
      <img width=60 height=60 alt='' {"loading=lazy src=/red.svg" if loading == "lazy" else ""}>
    </div>{FAR}<script>
      const image = document.querySelector("img");
      const load = () => image.src = "/red.svg";
      if ("{loading}" === "observed")
        new IntersectionObserver(([one]) => one.isIntersecting && load(), {{ root: list }})
          .observe(image);
      if ("{loading}" === "scrolled")
        list.addEventListener("scroll", () => requestAnimationFrame(() =>
          list.scrollTop > 1500 && load()));
    </script>""")

    count_red(page)

    assert page.evaluate("document.images[0].naturalWidth") == 60
    assert page.evaluate("list.scrollTop") == 0


@pytest.mark.parametrize("start", CHARTS.values(), ids=CHARTS)
def test_a_chart_drawn_in_animation_frames(stopped: Show, start: str) -> None:
    page = stopped(f"""{FAR}<canvas id=chart width=60 height=60></canvas><script>
      let began;
      const draw = (now) => {{
        began ??= now;
        const part = Math.min(1, (now - began) / 1200);
        const pen = chart.getContext("2d");
        pen.fillStyle = "red";
        pen.fillRect(0, 0, 60, Math.round(60 * part));
        if (part < 1) requestAnimationFrame(draw);
      }};
      {start};
    </script>""")

    assert count_red(page) == 3600


def test_frames_without_end_come_to_rest(stopped: Show) -> None:
    page = stopped("""<p id=turns>0</p><script>
      const turn = () => { turns.textContent = Number(turns.textContent) + 1;
        requestAnimationFrame(turn) };
      turn();
    </script>""")

    assert count_red(page) == 0


@pytest.mark.not_in("firefox", because="stock Firefox has no timelines of the view")
@pytest.mark.parametrize(("frames", "span"), TIMELINES.values(), ids=TIMELINES)
def test_what_shows_by_its_place_in_the_window(stopped: Show, frames: str, span: str) -> None:
    page = stopped(f"""<style>@keyframes f {{ {frames} }}
      p {{ {BOX}; animation: f linear both; animation-timeline: view(); animation-range: {span} }}
    </style>{FAR}<p></p>{FAR}""")

    assert count_red(page) == 3600


def test_a_background_that_stays_with_the_window(stopped: Show) -> None:
    page = stopped(f"""{FAR}<p style='width: 60px; height: 60px;
      background: linear-gradient(red, red) fixed'></p>{FAR}""")

    assert count_red(page) == 3600


@pytest.mark.parametrize("animation", DRAWINGS.values(), ids=DRAWINGS)
def test_a_drawing_that_comes_to_an_end(stopped: Show, animation: str) -> None:
    page = stopped(f"""<svg width=60 height=60><rect width=60 height=60 fill=red opacity=0>
      {animation}</rect></svg>""")

    assert count_red(page) == 3600


def test_an_animation_in_a_shadow_tree(stopped: Show) -> None:
    page = stopped(f"""<div><template shadowrootmode=open><style>
      @keyframes show {{ from {{ opacity: 0 }} }} @keyframes turn {{ to {{ rotate: 1turn }} }}
      p {{ {BOX}; animation: show 30s forwards }} i {{ animation: turn 2s infinite }}
    </style><p></p><i>*</i></template></div>""")

    assert count_red(page) == 3600


@pytest.mark.parametrize("kind", ANIMATED)
def test_an_animated_image_shows_its_first_one(stopped: Show, tiny: Page, kind: str) -> None:
    answer(tiny, f"/film.{kind}", film(kind), f"image/{kind}")
    page = stopped(f"<img alt='' src='/film.{kind}'>")

    assert count_red(page) == 3600


@pytest.mark.parametrize("place", ["", FAR], ids=["in the window", "below it"])
def test_a_frame_of_the_site(stopped: Show, tiny: Page, place: str) -> None:
    answer(tiny, "/inner", f"<style>body {{ margin: 0 }}</style><div style='{BOX}'></div>")
    page = stopped(f"{place}<iframe src='/inner' loading=lazy></iframe>{FAR}")

    assert count_red(page) == 3600


def test_a_frame_of_another_origin_in_the_window(stopped: Show) -> None:
    page = stopped(f"""<iframe sandbox srcdoc="<style>body {{ margin: 0 }}</style>
      <div style='{BOX}'></div>"></iframe>{FAR}""")

    assert count_red(page) == 3600


def test_a_frame_of_another_origin_below_the_window_is_in_the_picture_or_named(
    stopped: Show,
) -> None:
    page = stopped(f"""{FAR}<iframe id=advert sandbox srcdoc="<style>body {{ margin: 0 }}</style>
      <div style='{BOX}'></div>"></iframe>{FAR}""")

    look = take_capture(CaptureTarget(page, []), Camera(page))

    red = int((decode(look.screenshot)[..., :3] == (255, 0, 0)).all(axis=2).sum())
    named = "the frame iframe#advert is not in the picture" in " ".join(look.notes)
    assert (red == 3600) is not named
