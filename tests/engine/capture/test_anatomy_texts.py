"""The words of a page, where they lead, and the hostile ones."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from presscheck.anatomy import Anatomy, Element
from tests.engine.capture.conftest import Show, answer, cases, line, looked, shown

Words = Callable[[list[Element]], list[str]]

TEXTS = {
    "<p>One<!-- note --> story</p>": ["One story"],
    "<p>One <b>two</b> three <b>four</b></p>": ["One", "three", "two", "four"],
    "<div>One <b>two</b></div>": ["One", "two"],
    "<p>One <script>2</script><style>a{}</style><b hidden>3</b></p>": ["One"],
    "<p>&nbsp;</p><p> \n </p>": [],
    "<p>서울 &amp; 東京\n  😀</p>": ["서울 & 東京 😀"],
    '<input value="now"><textarea>then</textarea>': ["now", "then"],
    '<input type="password" value="secret" placeholder="Password">': ["Password"],
    '<input type="checkbox" value="on"><input type="hidden" value="x">': [],
    "<select><option>One<option selected>Two</select>": ["Two"],
    "<noscript>Please</noscript><template>Later</template>": [],
    "<details><summary>More</summary>Less</details>": ["More"],
}


@pytest.fixture(scope="module")
def texts(gallery: Page) -> dict[str, list[Element]]:
    return cases(gallery, TEXTS)


@pytest.mark.parametrize("body", TEXTS)
def test_words_are_told_in_runs_between_elements(
    texts: dict[str, list[Element]], body: str
) -> None:
    assert [one.text for one in texts[body] if one.text] == TEXTS[body]


@pytest.mark.only_browser("chromium")  # only Chromium can switch the scripts of one page off
def test_what_stands_for_scripts_is_listed_where_they_are_off(tiny: Page) -> None:
    session = tiny.context.new_cdp_session(tiny)
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    shown(tiny, "<main>Story</main><noscript><p>Without scripts</p></noscript>")
    session.send("Emulation.setScriptExecutionDisabled", {"value": False})

    assert line(tiny, "paragraph")["text"] == "Without scripts"


def test_a_run_that_scripts_cut_into_pieces_is_one(show: Show) -> None:
    page = show("<p>One two</p>")
    page.evaluate("document.querySelector('p').firstChild.splitText(3)")

    assert line(page, "paragraph")["text"] == "One two"


def test_what_has_words_of_its_own_is_listed_and_each_run_has_its_place(show: Show) -> None:
    page = show(
        "<body style='margin: 0; font: 16px/20px monospace'><main>"
        "<div style='color: red'>One <b>two</b></div></main>"
    )

    text = line(page, "main/box/text")

    assert line(page, "main/box")["style"] == {"color": "#ff0000"}
    assert text["box"][0] == 0
    assert text["box"][2] < 60


TARGETS = {
    '<a href="/here?a=1">x</a>': "/here?a=1",
    '<a href="http://tiny.test/here">x</a>': "/here",
    '<a href="//tiny.test/here">x</a>': "/here",
    '<a href="http://tiny.test:81/here">x</a>': "http://tiny.test:81/here",
    '<a href="http://tiny.test.example/here">x</a>': "http://tiny.test.example/here",
    '<a href="https://share.example/?u=http%3A%2F%2Ftiny.test%2Fx">x</a>':
        "https://share.example/?u=%2Fx",
    '<a href="https://share.example/?u=http%3a%2f%2ftiny.test%2fx">x</a>':
        "https://share.example/?u=%2fx",
    '<a href="#top">x</a>': "/#top",
    '<a href="mailto:desk@tiny.test">x</a>': "mailto:desk@tiny.test",
    '<a href="mailto:?subject=\'S\'&body=y#\'">x</a>': "mailto:?subject=%27S%27&body=y#'",
    '<a href="/a|b?c=d|e">x</a>': "/a%7Cb?c=d|e",
    '<a href="http://[">x</a>': "http://[",
    '<form action="/search" role="search">x</form>': "/search",
    '<button formaction="/save">x</button>': "/save",
    '<img src="/x.png" alt="x">': "/x.png",
    '<img srcset="/x.png 1x, /y.png 2x" alt="x">': "/x.png",
    '<picture><source srcset="/wide.png" media="(min-width: 1px)"><img src="/x.png"></picture>':
        "/wide.png",
    '<iframe src="/frame.html"></iframe>': "/frame.html",
    '<video poster="/poster.png"></video>': "/poster.png",
    '<object data="/x.svg"></object>': "/x.svg",
}  # fmt: skip


@pytest.fixture(scope="module")
def targets(gallery: Page) -> dict[str, list[Element]]:
    answer(gallery, "/frame.html", "<p>x</p>")
    return cases(gallery, TARGETS)


@pytest.mark.parametrize("body", TARGETS)
def test_targets_leave_out_the_sites_own_origin_and_no_other(
    targets: dict[str, list[Element]], body: str
) -> None:
    assert targets[body][0].target == TARGETS[body]


def test_a_page_without_an_origin_keeps_its_words(tiny: Page) -> None:
    tiny.set_content("<a href='https://tiny.test/nullable'>x</a>")

    assert line(tiny, "link")["target"] == "https://tiny.test/nullable"


HOSTILE = {
    "quotes": '"\'\\ {"path": 1}',
    "lines": "a\u2028b\u2029c\u0085d",
    "directions": "\u202eevil\u202c \ufeff",
    "half a sign": "\ud83d alone",
    "control signs": "a\u0000b\u001bc",
    "long": "word " * 1_000,
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_survive_being_kept(show: Show, words: str) -> None:
    page = show("<a href='/'></a><p title='x'></p>")
    page.evaluate(
        """([escaped]) => {
          const words = JSON.parse(escaped);
          document.querySelector("a").textContent = words;
          document.querySelector("p").title = words;
        }""",
        [json.dumps(words)],
    )

    frame = looked(page).frame
    kept = Anatomy(frame).text.encode()

    assert Anatomy.read(kept.decode()).frame == frame


def test_a_form_whose_fields_are_named_like_properties_is_read(show: Show) -> None:
    names = ["children", "title", "type", "value", "id", "open", "labels"]
    fields = "".join(f"<input name={name} value=x>" for name in names)

    page = shown(show(""), f"<form aria-label=Booking>{fields}</form>")

    assert line(page, "form")["name"] == "Booking"
    assert line(page, f"form/textbox[{len(names)}]")["text"] == "x"
