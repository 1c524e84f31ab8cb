"""One page in two Chromiums that lay text out differently: nothing to tell but what was edited."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from presscheck.anatomy import Element
from presscheck.anatomy.diff import Scope, changes
from presscheck.browser.painting import FONTS
from replica import SITE
from tests.engine.capture.conftest import answer, looked, of_the_site, shown

FONT = next(iter(SITE.fonts())).path

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect /></svg>'

PAGE = """<style>
@font-face { font-family: News; src: url(/news.ttf) }
body { font: 15px/1.4 News } img { width: 24px; height: 24px } figure img { width: 100% }
figure { display: inline-block } .half { position: absolute; transform: translate(-50%, -50%) }
.button { display: inline-block; border: 1px solid; border-radius: 50%; text-indent: 10% }
.row { display: grid; grid-template-columns: max-content 1fr auto; background: #eee }
a:hover { transform: translateX(-10%); color: #b00020 }
</style><main><h1>What a palace keeps of its kings</h1>
<p class=row><a href=/one>Every story, whole</a> <b>Seoul, Friday</b> <a href=/two>Next</a></p>
<p>Pale quartz and <i>five</i> boxing wizards jump quickly <img src=/x.svg alt=Palace> by night.
<a class=button href=/three>Subscribe now</a></p><p class=half>Halfway across</p>
<figure><img src=/x.svg alt=Gate><figcaption>The gate at its widest in May</figcaption></figure>
"""

EDITS = [
    ("every", "Every", "ever"),
    ("address", "/one", "/won"),
    ("colour", "solid;", "solid red;"),
    ("picture", "width: 24px", "width: 25px"),
    ("words for a picture", "alt=Palace", "alt=''"),
    ("hover", "#b00020", "#b00021"),
    ("weight", "<b>Seoul, Friday</b>", "<b style='font-weight: 600'>Seoul, Friday</b>"),
    ("removed", "<a href=/two>Next</a>", ""),
]


def hinted(hinting: str, folder: Path) -> dict[str, Any]:
    """How a Chromium is told to hint: the shell by a flag, all others by fontconfig."""
    fonts = folder / "fonts.conf"
    fonts.write_text(FONTS.read_text().replace("hintslight", f"hint{hinting}"))
    return {"FONTCONFIG_FILE": str(fonts)}


@pytest.fixture(scope="module")
def other(
    running: Browser,
    browser_type_launch_args: dict[str, Any],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[BrowserContext]:
    """A context of a second browser of the same version, which hints fully."""
    if running.browser_type.name != "chromium":
        pytest.skip("only Chromium is told how to hint")
    ours = browser_type_launch_args
    args = [flag.replace("hinting=slight", "hinting=full") for flag in ours["args"]]
    env = {**ours["env"], **hinted("full", tmp_path_factory.mktemp("fonts"))}
    browser = running.browser_type.launch(**{**ours, "args": args, "env": env})
    yield of_the_site(browser)
    browser.close()


@pytest.fixture(scope="module")
def ours(running: Browser) -> Iterator[BrowserContext]:
    with of_the_site(running) as context:
        yield context


def seen(context: BrowserContext, markup: str) -> Sequence[Element]:
    page = context.new_page()
    answer(page, "/news.ttf", FONT.read_bytes(), "font/ttf")
    answer(page, "/x.svg", DRAWING, "image/svg+xml")
    return looked(shown(page, markup)).frame.elements


def test_text_laid_out_otherwise_is_no_change(ours: BrowserContext, other: BrowserContext) -> None:
    before, after = seen(ours, PAGE), seen(other, PAGE)

    if not changes(before, after):
        pytest.skip("here both lay text out alike")
    assert changes(before, after, Scope.SAME_ENGINE) == []


@pytest.mark.parametrize(("old", "new"), [edit[1:] for edit in EDITS], ids=[e[0] for e in EDITS])
def test_what_was_edited_is_told(
    ours: BrowserContext, other: BrowserContext, old: str, new: str
) -> None:
    edited = seen(other, PAGE.replace(old, new))

    assert changes(seen(ours, PAGE), edited, Scope.SAME_ENGINE) != []
