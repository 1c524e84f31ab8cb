"""In which state an anatomy finds an element."""

import pytest
from playwright.sync_api import Page

from presscheck.anatomy import Element
from tests.engine.capture.conftest import cases

STATES = {
    "<a href=/ aria-current=page>x</a>": {"current": "page"},
    "<button aria-expanded=true aria-haspopup=menu>x</button>":
        {"expanded": "true", "popup": "menu"},
    "<input type=checkbox checked disabled aria-label=x>":
        {"checked": "true", "disabled": "true", "type": "checkbox"},
    "<fieldset disabled>x</fieldset>": {"disabled": "true"},
    "<h4>x</h4>": {"level": "4"},
    "<h4 aria-level=2>x</h4>": {"level": "2"},
    "<p lang=ko dir=rtl>x</p>": {"language": "ko", "direction": "rtl"},
    "<a href=/ tabindex=-1 rel=nofollow target=_blank>x</a>":
        {"tab order": "-1", "relation": "nofollow", "window": "_blank"},
    "<a href=/ title=Tip>x</a>": {"tooltip": "Tip"},
    "<a href=/ title=Tip></a>": {},
    "<b hidden id=d>More</b><a href=/ aria-describedby=d>x</a>": {"description": "More"},
    "<details open>x</details>": {"open": "true"},
    "<progress value=3 max=4></progress>": {"value": "3"},
    "<select><option>One<option>Two</select>": {"options": "One | Two"},
    "<p aria-live=polite aria-hidden=true>x</p>": {"hidden": "true", "live": "polite"},
    "<input id=f autofocus required placeholder=x>":
        {"focused": "true", "required": "true", "type": "text"},
}  # fmt: skip


@pytest.fixture(scope="module")
def stated(gallery: Page) -> dict[str, list[Element]]:
    return cases(gallery, STATES)


@pytest.mark.parametrize("body", STATES)
def test_an_element_says_in_which_state_it_is(stated: dict[str, list[Element]], body: str) -> None:
    assert stated[body][0].state == STATES[body]
