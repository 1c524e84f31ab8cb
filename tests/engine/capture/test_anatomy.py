"""What the anatomy tells of an element: whose it is, what it is, says, leads to, and where."""

import json

import pytest

from tests.engine.capture.conftest import Part, Show, line, lines, looked


def test_elements_belong_to_the_innermost_component(show: Show) -> None:
    page = show("<main><nav><a href='/x'>X</a></nav><p>Words</p></main>")
    main, nav = Part("Main", page.locator("main")), Part("Menu", page.locator("nav"))

    found = looked(page, main, nav).frame.elements

    owners = {one.path: one.component for one in found if one.box}
    assert owners["main"] == "Main"
    assert owners["main/navigation"] == owners["main/navigation/link"] == "Menu"
    assert owners["main/paragraph"] == "Main"


def test_a_line_leaves_out_what_goes_without_saying(show: Show) -> None:
    page = show("<main><a href='/x'>X</a></main>")

    found = line(page, "main/link", Part("Main", page.locator("main")))

    assert "role" not in found
    assert "component" not in found
    [link] = [one for one in looked(page).frame.elements if one.path == "main/link"]
    assert (link.role, link.component) == ("link", "Page")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("<p>A</p>", "<div><p>A</p></div>", id="a wrapper"),
        pytest.param("<p class=a id=b>A</p>", "<p id=c class=d>A</p>", id="names and order"),
        pytest.param("<p>A</p>", "<!-- note -->\n<p>A</p>\n", id="comments and white space"),
        pytest.param(
            "<p style='color:#f00'>A</p>", "<p style='color: rgb(255, 0, 0)'>A</p>", id="notation"
        ),
        pytest.param(
            "<style>p{color:red}</style><p>A</p>",
            "<style>h6 { color: blue } p { color: red; }</style><p>A</p>",
            id="unused rules",
        ),
    ],
)
def test_harmless_edits_change_nothing(show: Show, before: str, after: str) -> None:
    assert lines(show(before)) == lines(show(after))


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("<button aria-label='Close'><img alt='x'></button>", "Close"),
        ("<b id=t>Shut</b><button aria-labelledby=t><img alt=''></button>", "Shut"),
        ("<button><img alt='Cross'></button>", "Cross"),
        ("<button title='Away'></button>", "Away"),
        ("<button><span aria-hidden=true>×</span></button>", None),
    ],
)
def test_accessible_names(show: Show, markup: str, name: str | None) -> None:
    assert line(show(markup), "button").get("name") == name


def test_a_field_is_named_by_its_label(show: Show) -> None:
    page = show("<label for=f>Words</label><input id=f value='now'>")

    found = line(page, "textbox")

    assert found["name"] == "Words"
    assert found["text"] == "now"


def test_a_control_without_a_name_says_so(show: Show) -> None:
    found = line(show("<a href='/x'><span aria-hidden=true>→</span></a>"), "link")

    assert found["state"]["without a name"] == "true"


def test_words_between_elements_stand_for_themselves(show: Show) -> None:
    found = lines(show("<p>One <b>two</b> three</p>"))

    assert [one["text"] for one in found if "text" in one] == ["One", "three", "two"]


def test_targets_leave_out_the_sites_own_origin(show: Show) -> None:
    page = show("<a href='/x'>X</a><a href='https://s.example/?u=http%3A%2F%2Ftiny.test%2Fx'>Y</a>")

    assert line(page, "link")["target"] == "/x"
    assert line(page, "link[2]")["target"] == "https://s.example/?u=%2Fx"


def test_states(show: Show) -> None:
    markup = "<h3>H</h3><button aria-expanded=false disabled>B</button><a href=x tabindex=-1>A</a>"
    page = show(markup)

    assert line(page, "heading")["state"] == {"level": "3"}
    assert line(page, "button")["state"] == {"expanded": "false", "disabled": "true"}
    assert line(page, "link")["state"] == {"tab order": "-1"}


def test_boxes_are_told_to_a_hundredth_of_a_pixel(show: Show) -> None:
    page = show("<body style='margin:0'><p style='margin:10.333px 0 0 5px;width:33.337px'>A</p>")

    x, y, width, _ = line(page, "paragraph")["box"]

    assert (x, y) == (5, pytest.approx(10.33, abs=0.02))
    assert width == pytest.approx(33.33, abs=0.02)


def test_the_documents_head_speaks_too(show: Show) -> None:
    page = show("""<link rel=canonical href='/here'><meta property='og:title' content='T'>
      <script type='application/ld+json'>{"datePublished": "2019"}</script><p>P</p>""")

    kept = [json.loads(one) for one in looked(page).frame.lines]

    said = {one["path"]: one.get("text", one.get("target")) for one in kept}
    assert said["document/link canonical"] == "/here"
    assert said["document/meta og:title"] == "T"
    assert said["document/linked data datePublished"] == "2019"


def test_what_is_masked_is_a_place_and_nothing_else(show: Show) -> None:
    page = show("<p>Now: <b>03:25</b></p>")

    look = looked(page, masks=[page.locator("b")])

    assert "03:25" not in "".join(look.frame.lines)
    assert len(look.frame.masks) == 1


def test_hostile_words_stay_words(show: Show) -> None:
    page = show("<p>&lt;script&gt;&quot;\\ \u2028 ‮</p>")

    [paragraph] = [one for one in looked(page).frame.elements if one.role == "paragraph"]

    assert paragraph.text.startswith('<script>"\\')
