"""One look: at the whole page or a part of it, with what is whose and what is masked."""

from dataclasses import replace

import pytest

from presscheck.anatomy import Anatomy
from presscheck.errors import CaptureError
from tests.engine.capture.conftest import Part, Show, line, lines, looked, shown


@pytest.mark.parametrize("count", [0, 2])
def test_what_is_looked_at_alone_must_be_there_once(show: Show, count: int) -> None:
    page = show("<nav>x</nav>" * count)

    with pytest.raises(CaptureError, match="Menu is"):
        looked(page, scope=Part("Menu", page.locator("nav")))


def test_what_is_looked_at_alone_must_show(show: Show) -> None:
    page = show("<nav hidden>x</nav>")

    with pytest.raises(CaptureError, match="Menu is hidden"):
        looked(page, scope=Part("Menu", page.locator("nav")))


def test_a_part_looked_at_alone_is_told_from_its_own_corner(show: Show) -> None:
    page = show("<body style='margin: 50px'><nav style='width: 90px'><a href=/>y</a>")

    look = looked(page, scope=Part("Menu", page.locator("nav")))

    menu, link = look.frame.elements
    assert (menu.path, menu.component, link.component) == ("navigation", "Menu", "Menu")
    assert menu.box
    assert (menu.box.x, menu.box.y, menu.box.width) == (8, 8, 90)
    assert look.frame.size[0] == 90 + 16


def test_a_part_has_its_position_and_a_whole_page_has_none(show: Show) -> None:
    page = show("<body style='margin: 50px 70px'><nav style='width: 90px'><a href=/>y</a>")
    part = looked(page, scope=Part("Menu", page.locator("nav"))).frame

    assert (part.position, looked(page).frame.position) == ((62, 42), None)
    assert Anatomy.read(Anatomy(part).text).frame.position == (62, 42)
    assert part == replace(part, position=None)


def test_a_scrollbar_is_in_no_picture(show: Show) -> None:
    page = show("<nav style='position: fixed; left: 0; right: 0'>x</nav>")
    page.evaluate("Object.defineProperty(window, 'innerWidth', { value: innerWidth + 12 })")

    assert looked(page, scope=page.locator("nav")).frame.size[0] == 400


def test_parts_asked_for_later_are_found_too(show: Show) -> None:
    page = show("<nav>x</nav>")
    looked(page)

    [nav] = [one for one in lines(page, Part("Menu", page.locator("nav"))) if "component" in one]

    assert nav["component"] == "Menu"


def test_a_part_that_moves_to_another_element_is_found_there(show: Show) -> None:
    page = show("<nav id=a>x</nav><nav>y</nav>")
    menu = Part("Menu", page.locator("#a"))
    looked(page, menu)
    page.evaluate("[a, document.querySelectorAll('nav')[1]].forEach((n, i) => n.id = i ? 'a' : '')")

    assert line(page, "navigation[2]", menu)["component"] == "Menu"


def test_a_mask_keeps_its_place_and_says_nothing(show: Show) -> None:
    page = shown(
        show(""),
        "<style>a:hover { color: red }</style><body style='margin: 0'>"
        "<aside style='height: 40px' title=x><a href=/>secret</a></aside>",
    )

    look = looked(page, masks=[page.locator("aside")])

    [mask] = [one for one in look.frame.elements if one.state.get("masked")]
    assert (mask.role, mask.name, mask.hover) == ("complementary", "", {})
    assert look.frame.masks == (mask.box,)
    assert "secret" not in "".join(look.frame.lines)
    assert "hover" not in "".join(look.frame.lines)
