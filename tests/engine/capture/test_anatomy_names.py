"""What an anatomy says an element is, and what it is called."""

import pytest
from playwright.sync_api import Page

from presscheck.anatomy import Element
from tests.engine.capture.conftest import cases

Cases = dict[str, list[Element]]

NAMES = {
    "aria-label": ('<button aria-label="Share it">share</button>', "button", "Share it"),
    "by another": (
        '<i id="a">The</i> <i id="b">story</i><button aria-labelledby="a b gone">x</button>',
        "button", "The story",
    ),
    "by a hidden one": (
        '<i id="h" hidden>The story</i><button aria-labelledby="h">x</button>',
        "button", "The story",
    ),
    "by a picture": (
        '<i id="l"><img alt="Logo"></i><button aria-labelledby="l">x</button>',
        "button", "Logo",
    ),
    "by itself": (
        '<button id="me" aria-labelledby="me you">Share</button><i id="you">now</i>',
        "button", "Share now",
    ),
    "alt": ('<img alt="A red dot">', "picture", "A red dot"),
    "alt inside a link": ('<a href="/"><img alt="Home"></a>', "link", "Home"),
    "label": ('<label for="q">Words</label><input id="q">', "textbox", "Words"),
    "label around": ("<label>Words <input></label>", "textbox", "Words"),
    "labels of each other": (
        '<label for="x">One <input id="y"></label><label for="y">Two <input id="x"></label>',
        "textbox", "Two One",
    ),
    "legend": ("<fieldset><legend>Share</legend>it</fieldset>", "group", "Share"),
    "caption": ("<table><caption>Results</caption><tr><td>1</table>", "table", "Results"),
    "figcaption": (
        "<figure><figcaption>A <b>red</b> dot</figcaption>!</figure>", "figure", "A red dot",
    ),
    "title": ('<a href="/" title="Home"></a>', "link", "Home"),
    "title of an svg": ("<svg><title>Close</title><text>x</text></svg>", "picture", "Close"),
    "placeholder": ('<input placeholder="Search">', "textbox", "Search"),
    "value of a button": ('<input type="submit" value="Send">', "button", "Send"),
    "a button of few words": ('<input type="submit">', "button", "Submit"),
    "hidden parts": (
        '<button>Share<b hidden>!</b><b aria-hidden="true">?</b>'
        '<b style="visibility:hidden">.</b></button>',
        "button", "Share",
    ),
    "before": ("<style>@scope { b::before { content: 'New: ' } }</style><h2><b>Story</b></h2>",
               "heading", "New: Story"),
    "before, a slash": ("<style>@scope { a::before { content: '/' } }</style><a href='/'>Home</a>",
                        "link", "/Home"),
    "before, said otherwise": (
        "<style>@scope { a::after { content: '★' / 'starred' } }</style><a href='/'>Home </a>",
        "link", "Home starred",
    ),
    "before, a picture": (
        "<style>@scope { a::before { content: url('/x.png') } }</style>"
        "<a href='/'>Home<img alt='!'></a>",
        "link", "Home!",
    ),
    "blocks are words": ("<a href='/'><div>One</div><div>two</div><img alt='3'></a>",
                         "link", "One two 3"),
    "inline parts are not": ("<a href='/'>In<b>ter</b>view<img alt='!'></a>", "link", "Interview!"),
    "own words": ("<a href='/'>Home</a>", "link", ""),
    "no name": ("<button></button>", "button", ""),
}  # fmt: skip


@pytest.fixture(scope="module")
def named(gallery: Page) -> Cases:
    return cases(gallery, [body for body, _, _ in NAMES.values()])


@pytest.mark.parametrize("case", NAMES)
def test_an_element_has_the_name_that_it_is_given(named: Cases, case: str) -> None:
    body, word, name = NAMES[case]

    element = next(one for one in named[body] if one.path.rpartition("/")[2].startswith(word))

    assert element.name == name


ROLES = {
    "<p>x</p>": "paragraph",
    "<h3>x</h3>": "heading",
    "<ul><li>x</ul>": "list",
    '<a href="/">x</a>': "link",
    '<a tabindex="0">x</a>': "",
    "<nav></nav>": "navigation",
    "<header>x</header>": "banner",
    "<article><header>x</header></article>": "article",
    '<section aria-label="x">x</section>': "region",
    "<section>x</section>": "",
    "<table><tr><th>x</table>": "table",
    '<form aria-label="x">x</form>': "form",
    '<input type="range">': "slider",
    '<div role="none tab">x</div>': "",
    '<div role="invented TAB">x</div>': "tab",
    '<div role="invented">x</div>': "",
    '<div role="text">x</div>': "",
    '<img alt="">': "",
    "<img>": "img",
    "<select><option>x</select>": "combobox",
    "<select multiple><option>x</select>": "listbox",
    "<constructor>x</constructor>": "",
}


@pytest.fixture(scope="module")
def played(gallery: Page) -> Cases:
    return cases(gallery, ROLES)


@pytest.mark.parametrize("body", ROLES)
def test_an_element_has_the_role_that_is_asked_for_or_its_own(played: Cases, body: str) -> None:
    assert played[body][0].role == ROLES[body]


@pytest.mark.parametrize("markup", ["<button></button>", '<a href="/"><i></i></a>', "<img>"])
def test_what_needs_a_name_and_has_none_says_so(gallery: Page, markup: str) -> None:
    [element] = cases(gallery, [markup])[markup]

    assert element.state["without a name"] == "true"
