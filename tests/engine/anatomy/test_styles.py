import re
from pathlib import Path

from presscheck.anatomy import Element
from presscheck.anatomy.diff import changes
from presscheck.anatomy.styles import INHERITED
from presscheck.capture import scripts
from tests.engine.anatomy.trees import link, node, page


def told(before: list[Element], after: list[Element]) -> list[str]:
    return [change.sentence for change in changes(before, after)]


def coloured(outer: str, **inner: str) -> list[Element]:
    return page(node("main", link("World", style=inner), style={"color": outer}))


def test_a_lost_colour_gives_way_to_the_one_around() -> None:
    found = told(coloured("#1f1f1f", color="#02715f"), coloured("#1f1f1f"))

    assert found == ["link “World” restyled: colour #02715f → #1f1f1f"]


def test_keeping_a_colour_while_the_one_around_changes_is_no_change() -> None:
    found = told(coloured("#1f1f1f"), coloured("#595959", color="#1f1f1f"))

    assert found == ["main restyled: colour #1f1f1f → #595959"]


def test_what_is_not_inherited_falls_back_to_its_initial_value() -> None:
    style = {"opacity": "0.98", "border-top-width": "1px"}
    before = page(node("main", node("box", style=style), style=style))
    after = page(node("main", node("box"), style=style))

    assert told(before, after) == [
        "box restyled: border top width 1 px → none",
        "box restyled: opacity 0.98 → 1",
    ]


def test_the_page_and_the_comparison_know_the_same_inherited_properties() -> None:
    text = Path(scripts.__file__).with_name("styles.js").read_text(encoding="utf-8")
    listed = re.search(r"const INHERITED = \{(.*?)\};", text, re.DOTALL)
    assert listed

    found = dict(re.findall(r'"?([\w-]+)"?: "([^"]*)"', listed[1]))

    assert {**found, "color": "#000000"} == INHERITED
