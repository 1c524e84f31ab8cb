from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from presscheck.anatomy import Element
from presscheck.anatomy.diff import changes
from presscheck.outcome import ChangeKind
from tests.engine.anatomy.trees import at

TWITTER = Element(
    "group/link",
    "Share row",
    "link",
    "Twitter",
    target="/share?u=1",
    state={"window": "_blank"},
    box=at(412, 880),
    style={"color": "#02715f", "opacity": "0.98"},
    hover={"color": "#1f1f1f"},
    focus={"outline": "2px solid #027166"},
)

ROW = Element("group", "Share row", "group")

EDITS: Mapping[str, tuple[Mapping[str, Any], str]] = {
    "text": ({"text": "t"}, "has a new text: “t”"),
    "target": ({"target": "/share"}, "retargeted: target /share?u=1 → /share"),
    "role": ({"role": "button"}, "has another role: link → button"),
    "name": ({"name": ""}, "lost its accessible name: “Twitter”"),
    "state": ({"state": {}}, "changed its state: window _blank → none"),
    "place": ({"box": at(424, 877)}, "moved: 12 px right, 3 px up"),
    "width": ({"box": at(412, 880, 100.5)}, "resized: width 100 px → 100.5 px"),
    "height": ({"box": at(412, 880, 100, 8)}, "resized: height 20 px → 8 px"),
    "no-box": ({"box": None}, "resized: box 100×20 at 412,880 → none"),
    "style": (
        {"style": {"color": "#1f5aa0", "opacity": "0.98"}},
        "restyled: colour #02715f → #1f5aa0",
    ),
    "initial-style": ({"style": {"color": "#02715f"}}, "restyled: opacity 0.98 → 1"),
    "hover": ({"hover": {}}, "restyled: hover colour #1f1f1f → none"),
    "focus": ({"focus": {}}, "restyled: focus outline 2 px solid #027166 → none"),
    "component": ({"component": "Footer"}, "moved: component Share row → Footer"),
}


@pytest.mark.parametrize(("edit", "sentence"), EDITS.values(), ids=EDITS)
def test_one_edit_is_one_change_in_words(edit: Mapping[str, Any], sentence: str) -> None:
    after = replace(TWITTER, **edit)
    (change,) = changes([ROW, TWITTER], [ROW, after])

    assert change.sentence == f"link “Twitter” {sentence}"
    assert change.component == after.component
    assert change.box == after.box


def test_what_gains_a_box_is_told() -> None:
    (change,) = changes([replace(TWITTER, box=None)], [TWITTER])

    assert change.sentence == "link “Twitter” resized: box none → 100×20 at 412,880"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("/img/talks.svg", "/img/talks.77d0e2.svg"),
        ("/img/talks-5f3a9c1b.svg", "/img/talks-77d0e2aa.svg"),
    ],
)
@pytest.mark.parametrize("role", ["img", ""])
def test_a_hash_in_a_pictures_file_name_is_no_change(before: str, after: str, role: str) -> None:
    picture = Element("picture", role=role, name="Talks", target=before)

    assert changes([picture], [replace(picture, target=after)]) == []


@pytest.mark.parametrize(
    "after",
    ["/img/talk.77d0e2.svg", "/img/talks-20190801.svg", "/img/talks-facade.svg", "/x.77d0e2.svg"],
)
def test_another_file_is_a_change_of_a_picture(after: str) -> None:
    picture = Element("picture", role="img", name="Talks", target="/img/talks.svg")

    [change] = changes([picture], [replace(picture, target=after)])

    assert change.kind is ChangeKind.RETARGETED


def test_a_link_leads_to_the_very_address() -> None:
    link = Element("link", role="link", text="Photo", target="/img/talks.svg")

    assert changes([link], [replace(link, target="/img/talks.77d0e2.svg")])
