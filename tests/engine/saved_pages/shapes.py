"""The shapes of pages. Each is a function from chance to the markup of a page, with its spot."""

# ruff: noqa: E501 - markup reads better without line breaks

import json
from collections.abc import Callable
from random import Random

from presscheck.outcome import ChangeKind
from tests.engine.saved_pages.spot import SPOT, SpotChange, words

Shape = Callable[[Random], str]

OUTSIDE = "outside.test"
"""The domain of everything that a saved page asks for and that is not there."""


def page(head: str, body: str, attributes: str = 'lang="en"') -> str:
    return (
        f"<!DOCTYPE html>\n<html {attributes}><head><meta charset=utf-8><title>News</title>"
        f"{head}</head>\n<body>{body}</body></html>"
    )


def story(chance: Random, number: int) -> str:
    address = f"/story/{number}-{chance.randrange(10**6)}.html"
    picture = f"/files/{chance.randrange(9)}.svg"
    return (
        f'<article><a href="{address}"><img src="{picture}" alt="{words(chance, 3)}" width="120"'
        f' height="80"><h3>{words(chance, 7)}</h3></a><p>{words(chance, 25)}</p></article>'
    )


def stories(chance: Random, count: int) -> str:
    return "\n".join(story(chance, number) for number in range(count))


def inline_scripts(chance: Random) -> str:
    """A page whose state of more than a megabyte stands in its scripts, and builds parts of it."""
    state = {words(chance, 2) + str(n): words(chance, 60) for n in range(4_000)}
    text = json.dumps(state).replace("</", "<\\/")
    loader = """
      const keys = Object.keys(window.__STATE__).slice(0, 20);
      document.querySelector("#late").innerHTML = keys.map((key) => `<p>${key}</p>`).join("");
      window.dataLayer = window.dataLayer || []; dataLayer.push({ event: "gtm.js" });
      missingLibrary.start();
    """
    head = f"<script>window.__STATE__ = {text};</script>"
    return page(head, f"{stories(chance, 12)}{SPOT}<div id=late></div><script>{loader}</script>")


def many_elements(chance: Random) -> str:
    """A front page of more than 3,000 elements, deep in wrappers."""
    wrap = "".join(f'<div class="css-{chance.getrandbits(32):x}">' for _ in range(30))
    menus = "".join(
        f"<ul>{''.join(f'<li><a href=/m/{n}/{i}>{words(chance, 1)}</a></li>' for i in range(20))}</ul>"
        for n in range(20)
    )
    css = "<style>.grid{display:grid;grid-template-columns:repeat(9,1fr);font-size:9px}</style>"
    grid = f"<div class=grid>{stories(chance, 420)}</div>"
    return page(css, f"<nav>{menus}</nav>{wrap}{grid}{SPOT}{'</div>' * 30}")


def broken_markup(chance: Random) -> str:
    """Tags that are never closed or closed twice, ids that are there twice, stray cells."""
    pieces = (
        "<p><b><i>{0}</b></i><p>",
        "<table><div>{0}</div><tr><td>{0}<td>{0}</table>",
        "<a href=/a?x=1&y=2&copy=3 onclick=\"return false'>{0}</a>",
        "<div id=same class=a class=b>{0}</div></div></span>",
        "<ul><li>{0}<li>{0}<ul><li>{0}</ul>",
        "<font color=zzz size=+9>{0}</font><center>{0}",
        "<!-- {0} -- > --><select><option>{0}<p>{0}</select>",
        "<img src=/files/1.svg alt={0}><br></br></p>",
        '<form action="/x"><form action="/y"><input name=q></form></form>',
    )
    start = "".join(chance.choice(pieces).format(words(chance, 4)) for _ in range(60))
    end = "".join(chance.choice(pieces).format(words(chance, 4)) for _ in range(30))
    return f"<html><head><title>News<body>\0</title><body bgcolor=ffffff>{start}</table></form>{SPOT}{end}"


def base_element(chance: Random) -> str:
    """A page that was moved: its base is another host, and its addresses are relative."""
    head = (
        f'<base href="https://www.{OUTSIDE}/2023/" target="_blank"><link rel=stylesheet href=a.css>'
    )
    links = "".join(f"<p><a href=story{n}.html>{words(chance, 5)}</a></p>" for n in range(30))
    pictures = "".join(
        f'<img src="img/{n}.jpg" alt="{words(chance, 2)}" width=90>' for n in range(20)
    )
    return page(head, f"{links}{pictures}{SPOT}")


def frameset(chance: Random) -> str:
    """An old site in frames, one of which is not there."""
    rows = chance.randint(15, 30)
    return (
        f'<html><head><title>News</title></head><frameset rows="{rows}%,*">'
        f'<frame src="menu.html" title="Menu"><frameset cols="50%,*"><frame src="main.html" title="Main">'
        f'<frame src="http://{OUTSIDE}/gone.html" title="Gone"></frameset><noframes>No frames</noframes></frameset>'
    )


FRAMESET_CHANGES = (
    SpotChange("Ferry and bridge stay", "Ferry and bridge go", ChangeKind.REPAINTED, "Main"),
    SpotChange('src="main.html"', 'src="main.html?b"', ChangeKind.RETARGETED, "main.html?b"),
    SpotChange('title="Menu"', 'title="Contents"', ChangeKind.RENAMED, "Contents"),
    SpotChange(
        f'<frame src="http://{OUTSIDE}/gone.html" title="Gone">', "", ChangeKind.REMOVED, "Gone"
    ),
    SpotChange("rgb(10, 20, 30)", "rgb(200, 20, 30)", ChangeKind.REPAINTED, "Main"),
)
"""What a frame shows is told by its pixels, because inner frames have no anatomy."""


def frame_inside(chance: Random) -> str:
    """The frame of the frameset that has the spot."""
    return f"<html><body bgcolor=#ffffff>{SPOT}{stories(chance, 4)}</body></html>"


def right_to_left(chance: Random) -> str:
    """A page from right to left, with Latin words and numbers between Arabic and Hebrew ones."""
    arabic, hebrew = "اخبار اليوم من المدينة والبحر", "חדשות היום מהעיר ומהים"
    rows = "".join(
        f"<p>{chance.choice((arabic, hebrew))} {chance.randrange(10**4)} {words(chance, 2)} "
        f"<bdi>{arabic}</bdi> <a href=/s/{n} dir=auto>{hebrew} ({n}%)</a></p>"
        for n in range(40)
    )
    css = "<style>body{font:18px serif} .spot{float:right;width:400px} p{text-align:start}</style>"
    return page(css, f"{SPOT}{rows}", 'lang="ar" dir="rtl"')


def outside_requests(chance: Random) -> str:
    """Two hundred requests to hosts of others: scripts, pixels, frames, sheets and beacons."""
    kinds = (
        '<script src="//{0}/t{1}.js"></script>',
        '<script async src="https://{0}/a{1}.js"></script>',
        '<img src="https://{0}/p{1}.gif" width=1 height=1 alt="">',
        '<link rel=stylesheet href="//{0}/s{1}.css">',
        '<iframe src="https://{0}/f{1}.html" width=300 height=60></iframe>',
        "<script>fetch('https://{0}/x{1}').catch(() => 0); navigator.sendBeacon('//{0}/b{1}');</script>",
    )
    asks = [
        chance.choice(kinds).format(f"h{chance.randrange(40)}.{OUTSIDE}", n) for n in range(200)
    ]
    return page("".join(asks[:40]), f"{stories(chance, 10)}{SPOT}{''.join(asks[40:])}")


def tables(chance: Random) -> str:
    """A page without a doctype, laid out with tables in tables."""
    cell = "<td valign=top width={0} bgcolor=#{1:06x}><font face=Arial size=2>{2}</font></td>"
    rows = "".join(
        "<tr>"
        + "".join(
            cell.format(
                chance.randint(60, 300), chance.getrandbits(24) | 0xC0C0C0, words(chance, 9)
            )
            for _ in range(4)
        )
        + "</tr>"
        for _ in range(30)
    )
    nested = f"<table border=1><tr><td><table><tr><td>{SPOT}</td></tr></table></td></tr></table>"
    return (
        f"<html><title>News</title><body topmargin=0><marquee>{words(chance, 8)}</marquee>"
        f"<table width=100% cellpadding=4>{rows}</table>{nested}</body></html>"
    )


def restless(chance: Random) -> str:
    """A page with a carousel, a ticker, lazy pictures and lists that go on when it is scrolled."""
    head = """<style>
      @keyframes slide { to { transform: translateX(-300px); } }
      .ticker { animation: slide 3s linear infinite; white-space: nowrap; }
      header { position: sticky; top: 0; background: #fff; }
      .more { min-height: 40px; }
    </style>"""
    script = """
      let turn = 0;
      setInterval(() => { document.querySelector("#turn").textContent = ++turn; }, 400);
      const watch = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => {
        if (!isIntersecting) return;
        if (target.dataset.src) { target.src = target.dataset.src; watch.unobserve(target); return; }
        if (document.querySelectorAll(".added").length < 8) {
          target.insertAdjacentHTML("beforebegin", "<p class=added style='height:300px'>More</p>");
        }
      }));
      document.querySelectorAll("[data-src], .more").forEach((each) => watch.observe(each));
    """
    lazy = "".join(
        f'<img data-src="/files/{n % 9}.svg" alt="{words(chance, 2)}" width=200 height=120>'
        for n in range(30)
    )
    body = f"<header><p class=ticker>{words(chance, 30)}</p><b id=turn>0</b></header>"
    return page(
        head,
        f"{body}{SPOT}{lazy}{stories(chance, 15)}<div class=more></div><script>{script}</script>",
    )


def embeds(chance: Random) -> str:
    """Frames in frames, objects, videos, drawings and shadow trees."""
    frames = "".join(
        f"<iframe srcdoc='<p>{words(chance, 4)}</p><iframe srcdoc=\"<b>{n}</b>\"></iframe>' width=200"
        f" height=80 {'loading=lazy' if n % 2 else 'sandbox'}></iframe>"
        for n in range(20)
    )
    others = (
        '<object data="/files/1.svg" width=80></object><embed src="/files/2.svg" width=80>'
        '<video src="/files/none.mp4" poster="/files/3.svg" width=200 controls></video>'
        "<audio controls></audio><canvas id=c width=200 height=60></canvas><svg width=60 height=60>"
        "<circle r=20 cx=30 cy=30 fill=teal></circle></svg><news-card></news-card>"
    )
    script = """
      const c = document.getElementById("c").getContext("2d"); c.fillRect(5, 5, 50, 30);
      customElements.define("news-card", class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: "closed" }).innerHTML = "<p>In a shadow</p>"; }
      });
    """
    return page("", f"{stories(chance, 3)}{SPOT}{frames}{others}<script>{script}</script>")


def tall(chance: Random) -> str:
    """A very long article with its comments."""
    paragraphs = "".join(f"<p>{words(chance, 90)}</p>" for _ in range(150))
    comments = "".join(
        f"<li><b>{words(chance, 1)}</b> <time>{n} min</time><p>{words(chance, 20)}</p></li>"
        for n in range(220)
    )
    css = "<style>body{width:700px;font:17px/1.6 serif}</style>"
    return page(css, f"<main>{paragraphs}</main>{SPOT}<ol>{comments}</ol>")


def layers(chance: Random) -> str:
    """A page behind a consent layer that stops scrolling, written by scripts as it loads."""
    head = "<style>html,body{overflow:hidden;height:100%} .wall{position:fixed;inset:auto 0 0;background:#ffd;padding:30px;z-index:2147483647}</style>"
    writes = "".join(
        f"<script>document.write('<p class=written>{words(chance, 6)}</p>')</script>"
        for _ in range(20)
    )
    wall = (
        f"<div class=wall role=dialog aria-modal=true>{words(chance, 20)}<button>OK</button></div>"
    )
    return page(
        head,
        f"{wall}{SPOT}{writes}<div style='overflow:auto;height:300px'>{stories(chance, 9)}</div>",
    )


SHAPES: dict[str, Shape] = {
    "inline-scripts": inline_scripts,
    "many-elements": many_elements,
    "broken-markup": broken_markup,
    "base-element": base_element,
    "frameset": frameset,
    "right-to-left": right_to_left,
    "outside-requests": outside_requests,
    "tables": tables,
    "restless": restless,
    "embeds": embeds,
    "tall": tall,
    "layers": layers,
}
"""Every shape by its name."""
