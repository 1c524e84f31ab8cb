"""What the document says to machines is looked at too."""

import json

import pytest

from tests.engine.capture.conftest import Part, Show, looked

HEADS = {
    "<title>A story</title>": {"title": "A story"},
    "<meta charset=utf-8>": {"meta charset": "utf-8"},
    "<meta name=description content='In short'>": {"meta description": "In short"},
    "<meta property=og:url content='http://tiny.test/x'>": {"meta og:url": "/x"},
    "<meta http-equiv=refresh content=900>": {"meta refresh": "900"},
    "<meta name=a content=1><meta name=a content=2>": {"meta a": "1", "meta a[2]": "2"},
    "<link rel=canonical href='http://tiny.test/x'>": {"link canonical": "/x"},
    "<link rel=alternate title=News href=/rss>": {"link alternate": "/rss"},
    "<link rel=stylesheet href=/x.css><link rel=dns-prefetch href=//x.example>": {},
    "<script type='application/ld+json'>{'headline': 'A'}</script>": {
        "linked data unreadable": "{'headline': 'A'}"
    },
    '<script type="application/ld+json">{"headline": "A", "author": {"name": "B"}}</script>': {
        "linked data headline": "A", "linked data author": '{"name":"B"}',
    },
    '<script type="application/ld+json">[{"@type": "A"}]</script>': {
        "linked data 0": '{"@type":"A"}'
    },
    '<script type="application/ld+json">"just words"</script>': {
        "linked data unreadable": '"just words"'
    },
    "<script type='application/ld+json'></script>": {"linked data unreadable": ""},
}  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_an_entry_of_the_head_is_listed(show: Show, head: str) -> None:
    page = show("")
    page.evaluate("head => { document.head.innerHTML = head }", head)

    kept = [json.loads(line) for line in looked(page).frame.lines]
    head_found = {
        line["path"].removeprefix("document/"): line.get("text", line.get("target", ""))
        for line in kept
        if line["path"].startswith("document/")
    }

    assert {"title": "", "html": "", **HEADS[head]} == {"title": "", **head_found}


def test_linked_data_in_the_body_is_found_too(show: Show) -> None:
    page = show('<body><script type=\'application/ld+json\'>{"headline": "A"}</script>')

    assert any("linked data headline" in line for line in looked(page).frame.lines)


def test_the_language_and_the_look_of_the_whole_document_are_told(show: Show) -> None:
    page = show("<style>html { background: #eee; overflow: hidden }</style>")

    [html] = [one for one in looked(page).frame.elements if one.path == "document/html"]

    assert html.state == {"language": "en"}
    assert html.style["background-color"] == "#eeeeee"
    assert html.style["overflow-y"] == "hidden"
    assert html.box is None


def test_the_head_belongs_to_its_component(show: Show) -> None:
    page = show("<p>Words</p>")

    elements = looked(page, Part("Document head", page.locator("head"))).frame.elements

    owners = {one.path.partition("/")[0]: one.component for one in elements}
    assert owners == {"document": "Document head", "paragraph": "Page"}
